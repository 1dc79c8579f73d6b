namespace Camera.Http
{
    /// <summary>
    /// One accepted byte stream to a client, plain or encrypted; HTTP never knows which.
    /// Implemented over sockets by the board and the simulator, and by scripts in the tests.
    /// One thread reads and writes; <see cref="Abort"/> may come from any thread.
    /// No member throws for what the network does: a lost peer is a result.
    /// </summary>
    public interface IConnection
    {
        /// <summary>The peer's address as text without its port, e.g. <c>192.0.2.7</c> or <c>2001:db8::7</c>; never null.
        /// An IPv4 peer of a dual-stack socket is given in its IPv4 form.</summary>
        string RemoteAddress { get; }

        /// <summary>The connection is protected by TLS.</summary>
        bool IsEncrypted { get; }

        /// <summary>Waits for bytes and reads what is there, at most <paramref name="count"/> (at least 1).</summary>
        /// <param name="timeoutMilliseconds">The longest wait; 0 only looks.</param>
        /// <returns>Bytes read, 1 or more; <see cref="ConnectionResult.Closed"/> at the orderly or violent end of the stream,
        /// <see cref="ConnectionResult.TimedOut"/> when nothing came in time.</returns>
        int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds);

        /// <summary>Writes all of the bytes or fails for good. The buffer is the caller's again on return.</summary>
        /// <param name="timeoutMilliseconds">The longest the whole write may take.</param>
        /// <returns><paramref name="count"/>, <see cref="ConnectionResult.Closed"/> when the peer is gone or
        /// <see cref="ConnectionResult.TimedOut"/> when it took too little; after either the connection only takes
        /// <see cref="Close"/>.</returns>
        int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds);

        /// <summary>Ends the stream in order (TLS close_notify, TCP FIN) and frees it. May be called again.</summary>
        void Close();

        /// <summary>Drops the connection at once (TCP RST where possible), from any thread; a blocked
        /// <see cref="Read"/> or <see cref="Write"/> returns <see cref="ConnectionResult.Closed"/>.</summary>
        void Abort();
    }

    /// <summary>What <see cref="IConnection.Read"/> and <see cref="IConnection.Write"/> return beside a count.</summary>
    public static class ConnectionResult
    {
        /// <summary>The stream has ended: closed by the peer, reset, or aborted by us.</summary>
        public const int Closed = 0;

        /// <summary>The time given ran out.</summary>
        public const int TimedOut = -1;
    }
}
