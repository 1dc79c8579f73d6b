namespace Camera.Http.Tls
{
    /// <summary>An accepted connection before its TLS handshake: what it has sent may be looked at and stays unread.</summary>
    public interface IHandshakePeer
    {
        /// <summary>The peer's address as text without its port.</summary>
        string RemoteAddress { get; }

        /// <summary>Bytes that have come and are not read.</summary>
        int Available { get; }

        /// <summary>Copies the first bytes that have come, leaving them unread.</summary>
        /// <param name="count">At most <see cref="Available"/>.</param>
        /// <returns>False when the connection is gone.</returns>
        bool Peek(byte[] buffer, int count);

        /// <summary>Waits until more has come than <paramref name="known"/> bytes, letting other threads run.</summary>
        /// <returns>False when the connection is gone. True after the time too.</returns>
        bool WaitForMore(int known, int timeoutMilliseconds);
    }
}
