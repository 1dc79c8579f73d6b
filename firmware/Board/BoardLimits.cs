namespace Camera.Board
{
    /// <summary>Every limit of the device program, with its reason. Times are in milliseconds.</summary>
    internal static class BoardLimits
    {
        /// <summary>Between two looks at the button, the threads' failures and the network's state: a press of a second is not
        /// missed, and the interpreter is not kept busy.</summary>
        public const int Tick = 200;

        /// <summary>Between two looks at whether there is an address: reading it makes garbage.</summary>
        public const int NetworkTick = 1000;

        /// <summary>Half a period of the LED in the setup network.</summary>
        public const int Blink = 500;

        /// <summary>For an answer that was written to leave the board before it restarts: some round trips over Wi-Fi.</summary>
        public const int LastAnswer = 1000;

        /// <summary>Longest wait for a client before it is looked whether the listener was closed.</summary>
        public const int AcceptWait = 1000;

        /// <summary>Pause after a failed accept: somebody must close a socket first.</summary>
        public const int AcceptPause = 250;

        /// <summary>Accepts that fail in a row, over five seconds, until the board restarts: the network stack does not recover.</summary>
        public const int AcceptFailures = 20;

        /// <summary>Clients that wait to be accepted; each takes one of the 16 sockets.</summary>
        public const int Backlog = 2;

        /// <summary>Silence of a client after which the platform asks whether it is still there: one that lost its power must not hold
        /// one of 16 sockets for two hours, which is the usual time (RFC 9293, section 3.8.4).</summary>
        public const int KeepAlive = 30000;

        /// <summary>Bytes written to TLS at a time. The platform's write spins while the record does not fit the send buffer, which holds up
        /// every thread; a socket is writable from 2,881 free bytes on, and a record of 2,560 fits with its overhead.</summary>
        public const int TlsWrite = 2560;

        /// <summary>Bytes of what a client sent and nobody read that are thrown away before the end: unread bytes would reset the
        /// connection under the last answer. The HTTP server has read most before.</summary>
        public const int DrainBytes = 4096;

        /// <summary>Bytes thrown away at a time.</summary>
        public const int DrainChunk = 512;

        /// <summary>Between two lines about what clients can cause as often as they like.</summary>
        public const int LogPause = 60000;

        /// <summary>Longest wait of a read or write that was said to be ready; more than enough, and never for ever.</summary>
        public const int Transfer = 10000;

        /// <summary>A measurement of the heap is used for so long: measuring collects garbage, and every open page asks each second
        /// or two.</summary>
        public const int MemoryAge = 10000;

        /// <summary>The first year that a clock which was set can show; an unset one shows 1970.</summary>
        public const int FirstYear = 2026;

        /// <summary>Wait for a message of the setup network's clients before it is looked whether it is over.</summary>
        public const int DhcpWait = 1000;

        /// <summary>Bytes of a DHCP message: clients must not send more than 576 (RFC 2131, section 2).</summary>
        public const int DhcpMessage = 576;

        /// <summary>Bytes of the serial line's receive buffer: what comes in 0.2 s at 115,200 baud.</summary>
        public const int SerialBuffer = 4096;
    }
}
