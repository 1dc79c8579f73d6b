using Camera.Http;

namespace Camera.Board
{
    /// <summary>A listener whose connections speak TLS. It only accepts: each connection's own thread waits for the client's first
    /// record and shakes hands.</summary>
    internal sealed class TlsListener : IListener
    {
        private readonly SocketListener _inner;
        private readonly TlsIdentity _identity;
        private readonly Handshakes _handshakes;

        /// <summary>Decorates a listener, which is this one's from now on.</summary>
        public TlsListener(SocketListener inner, TlsIdentity identity, Handshakes handshakes)
        {
            _inner = inner;
            _identity = identity;
            _handshakes = handshakes;
        }

        /// <inheritdoc/>
        public int Port
        {
            get { return _inner.Port; }
        }

        /// <inheritdoc/>
        public IConnection Accept()
        {
            SocketConnection connection = _inner.AcceptSocket();
            return connection == null ? null : new TlsConnection(connection, _inner.Sockets, _identity, _handshakes);
        }

        /// <inheritdoc/>
        public void Close()
        {
            _inner.Close();
            _identity.Wipe();
        }
    }
}
