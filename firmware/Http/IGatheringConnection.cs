namespace Camera.Http
{
    /// <summary>
    /// A connection that sends several ranges as if they lay one behind the other: the head of a part, the picture in its own buffer
    /// and the boundary behind it. It spares system calls, packets and TLS records, and copying a picture to get them. To a connection
    /// without it the ranges are written one by one, which the client cannot tell apart.
    /// </summary>
    public interface IGatheringConnection : IConnection
    {
        /// <summary>Writes all of the ranges in their order or fails for good, as <see cref="IConnection.Write"/> does.</summary>
        /// <param name="timeoutMilliseconds">The longest that all of it may take.</param>
        /// <returns><see cref="Ranges.Total"/>, or a <see cref="ConnectionResult"/>.</returns>
        int Write(Ranges ranges, int timeoutMilliseconds);
    }
}
