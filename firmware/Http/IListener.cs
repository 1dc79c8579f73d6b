namespace Camera.Http
{
    /// <summary>Accepts connections on one port. TLS is a listener that decorates a listener.</summary>
    public interface IListener
    {
        /// <summary>The port that is really bound, 1-65535.</summary>
        int Port { get; }

        /// <summary>Waits for the next client.</summary>
        /// <returns>The connection, or null once <see cref="Close"/> was called. A client that fails before it is
        /// accepted (reset, failed handshake) is not reported.</returns>
        IConnection Accept();

        /// <summary>Stops listening at once, from any thread; running connections go on. May be called again.</summary>
        void Close();
    }

    /// <summary>Opens listeners; the device's network stack behind one method.</summary>
    public interface IListenerFactory
    {
        /// <summary>Listens on a port, for IPv4 and where there is one IPv6.</summary>
        /// <param name="port">1-65535; 0 lets the system choose (tests).</param>
        /// <param name="listener">The open listener, or null.</param>
        /// <returns>False when the port is taken or not allowed.</returns>
        bool TryListen(int port, out IListener listener);
    }
}
