namespace Camera.Http
{
    /// <summary>How the end of a response's body is told, where its length is not given to <see cref="Response.Begin"/>.</summary>
    public static class ResponseLength
    {
        /// <summary>In chunks (RFC 9112, section 7.1); until close for a client of HTTP/1.0.</summary>
        public const long Chunked = -1;

        /// <summary>The connection closes at the end: for streams without one, whose every write goes out as it is.</summary>
        public const long UntilClose = -2;
    }
}
