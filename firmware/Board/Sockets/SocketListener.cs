using System;
using System.Net.Sockets;
using System.Threading;
using Camera.Http;

namespace Camera.Board
{
    /// <summary>A listening TCP socket.</summary>
    internal sealed class SocketListener : IListener
    {
        private readonly Socket _socket;
        private readonly SocketTable _sockets;
        private readonly ManualResetEvent _closed = new ManualResetEvent(false);
        private int _failures;
        private int _ended;

        /// <summary>Takes over a socket that listens.</summary>
        public SocketListener(Socket socket, int port, SocketTable sockets)
        {
            _socket = socket;
            Port = port;
            _sockets = sockets;
        }

        /// <inheritdoc/>
        public int Port { get; }

        /// <summary>The table that its sockets belong to.</summary>
        public SocketTable Sockets
        {
            get { return _sockets; }
        }

        /// <inheritdoc/>
        public IConnection Accept()
        {
            return AcceptSocket();
        }

        /// <summary>The same, as what it is here.</summary>
        /// <exception cref="SocketException">Accepting has failed many times in a row: the network stack is broken.</exception>
        public SocketConnection AcceptSocket()
        {
            while (_ended == 0)
            {
                try
                {
                    if (_socket.Poll(SocketConnection.Microseconds(BoardLimits.AcceptWait), SelectMode.SelectRead))
                    {
                        SocketConnection connection = new SocketConnection(_sockets.Accept(_socket), _sockets);
                        _failures = 0;
                        return connection;
                    }
                }
                catch (Exception) when (TryGoOn())
                {
                    // closed from another thread, a client that was gone again, or no socket left: others must end first
                    _closed.WaitOne(BoardLimits.AcceptPause, false);
                }
            }

            return null;
        }

        /// <inheritdoc/>
        public void Close()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                _closed.Set();
                _sockets.Close(_socket);
            }
        }

        private bool TryGoOn()
        {
            return _ended != 0 || ++_failures < BoardLimits.AcceptFailures;
        }
    }
}
