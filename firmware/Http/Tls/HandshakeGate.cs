using System;

namespace Camera.Http.Tls
{
    /// <summary>What the gate found.</summary>
    public enum GateResult
    {
        /// <summary>A whole ClientHello record lies there: the handshake may begin.</summary>
        Open,

        /// <summary>The connection ended first.</summary>
        Closed,

        /// <summary>The first record was not whole in time.</summary>
        TimedOut,

        /// <summary>It is not TLS, e.g. plain HTTP sent to the HTTPS port.</summary>
        NotTls,

        /// <summary>The record is larger than the receive window, so it could never lie there whole.</summary>
        TooLarge,
    }

    /// <summary>
    /// Stands before the TLS handshake, which on the board blocks every thread while it waits for the client: it opens only when
    /// the client's first record (RFC 8446, section 5.1: type, 2 bytes version, 2 bytes length) has come whole, so the
    /// handshake's first step never waits. A client that stalls later still holds the board up; see <see cref="HandshakeAdmission"/>.
    /// </summary>
    public sealed class HandshakeGate
    {
        private const int HeaderLength = 5;
        private const byte HandshakeType = 22;

        private readonly TlsLimits _limits;
        private readonly IClock _clock;

        /// <summary>A gate; it keeps nothing of a connection and serves all.</summary>
        public HandshakeGate(TlsLimits limits, IClock clock)
        {
            _limits = limits ?? throw new ArgumentNullException(nameof(limits));
            _clock = clock ?? throw new ArgumentNullException(nameof(clock));
        }

        /// <summary>Waits for the first record, at most <see cref="TlsLimits.FirstRecordMilliseconds"/> in all.</summary>
        /// <param name="header">Room for 5 bytes, the caller's.</param>
        public GateResult Check(IHandshakePeer peer, byte[] header)
        {
            long deadline = _clock.Milliseconds + _limits.FirstRecordMilliseconds;
            GateResult result = WaitFor(peer, HeaderLength, deadline);
            if (result != GateResult.Open)
            {
                return result;
            }

            if (!peer.Peek(header, HeaderLength))
            {
                return GateResult.Closed;
            }

            // RFC 8446, section 5.1: a ClientHello's legacy_record_version is 0x0301 or 0x0303
            if (header[0] != HandshakeType || header[1] != 3)
            {
                return GateResult.NotTls;
            }

            int length = HeaderLength + (header[3] << 8) + header[4];
            return length > _limits.FirstRecordBytes ? GateResult.TooLarge : WaitFor(peer, length, deadline);
        }

        private GateResult WaitFor(IHandshakePeer peer, int bytes, long deadline)
        {
            while (true)
            {
                int available = peer.Available;
                if (available >= bytes)
                {
                    return GateResult.Open;
                }

                long left = deadline - _clock.Milliseconds;
                if (left <= 0)
                {
                    return GateResult.TimedOut;
                }

                if (!peer.WaitForMore(available, (int)left))
                {
                    return GateResult.Closed;
                }
            }
        }
    }
}
