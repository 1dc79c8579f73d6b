using Camera.Http;

namespace Camera.Web
{
    /// <summary>The camera's plain HTTP listener, which can move to another port while the camera runs: the new port is opened
    /// before the old one is given up.</summary>
    internal sealed class HttpEndpoint
    {
        private readonly HttpServer _server;
        private readonly IListenerFactory _listeners;
        private IListener _current;
        private IListener _prepared;

        public HttpEndpoint(HttpServer server, IListenerFactory listeners)
        {
            _server = server;
            _listeners = listeners;
        }

        /// <summary>The port listened at, 0 before <see cref="TryStart"/>.</summary>
        public int Port
        {
            get { return _current == null ? 0 : _current.Port; }
        }

        /// <summary>Begins to listen.</summary>
        public bool TryStart(int port)
        {
            if (!_listeners.TryListen(port, out _current))
            {
                return false;
            }

            _server.Start(_current);
            return true;
        }

        /// <summary>Opens another port without serving it yet.</summary>
        /// <returns>False when it cannot be opened.</returns>
        public bool TryPrepare(int port)
        {
            return _listeners.TryListen(port, out _prepared);
        }

        /// <summary>Closes what was prepared.</summary>
        public void Abandon()
        {
            if (_prepared != null)
            {
                _prepared.Close();
                _prepared = null;
            }
        }

        /// <summary>Moves to what was prepared, if anything; connections that are there go on.</summary>
        public void Move()
        {
            if (_prepared != null)
            {
                IListener old = _current;
                _current = _prepared;
                _prepared = null;
                _server.Replace(old, _current);
            }
        }
    }
}
