namespace Camera.Http.Tls
{
    /// <summary>Every limit on what happens before a TLS connection is one, with its reason.</summary>
    public sealed class TlsLimits
    {
        /// <summary>Time for the first record from the moment of accept: a slow mobile link needs two round trips of a second.</summary>
        public int FirstRecordMilliseconds = 3000;

        /// <summary>Largest first record: the receive window of the board's TCP (5,760 bytes); browsers with post-quantum key
        /// shares send about 1,800.</summary>
        public int FirstRecordBytes = 5760;

        /// <summary>Time for the whole handshake. The board takes about two seconds for its own part.</summary>
        public int HandshakeMilliseconds = 10000;

        /// <summary>Handshakes at a time. The board does one; where handshakes do not block each other, more.</summary>
        public int Handshakes = 1;

        /// <summary>Handshakes of one address at a time.</summary>
        public int HandshakesPerAddress = 1;

        /// <summary>A handshake that took longer was slowed down by its client, and the client pays for it.</summary>
        public int SlowHandshakeMilliseconds = 5000;

        /// <summary>How long an address is turned away after its first slow handshake; doubles with each further one.</summary>
        public int PenaltyMilliseconds = 10000;

        /// <summary>The longest time an address is turned away.</summary>
        public int LongestPenaltyMilliseconds = 600000;

        /// <summary>Addresses remembered for their slow handshakes; the one whose penalty ends first makes room.</summary>
        public int PenaltyAddresses = 32;
    }
}
