using System;
using System.Net.Sockets;
using Camera.Http;
using Camera.Http.Tls;

namespace Camera.Board
{
    /// <summary>A connection as the gate before the handshake sees it.</summary>
    internal sealed class SocketPeer : IHandshakePeer
    {
        // Between two looks at what has come: a socket with unread bytes is readable at once, so Poll cannot wait for more.
        private const int Step = 20;

        private readonly Socket _socket;
        private readonly IClock _clock;

        /// <summary>Looks at a connection.</summary>
        public SocketPeer(SocketConnection connection, IClock clock)
        {
            _socket = connection.Socket;
            RemoteAddress = connection.RemoteAddress;
            _clock = clock;
        }

        /// <inheritdoc/>
        public string RemoteAddress { get; }

        /// <inheritdoc/>
        public int Available
        {
            get
            {
                try
                {
                    return _socket.Available;
                }
                catch (Exception)
                {
                    return 0; // gone: WaitForMore tells
                }
            }
        }

        /// <inheritdoc/>
        public bool Peek(byte[] buffer, int count)
        {
            try
            {
                return _socket.Receive(buffer, 0, count, SocketFlags.Peek) == count;
            }
            catch (Exception)
            {
                return false; // gone
            }
        }

        /// <inheritdoc/>
        public bool WaitForMore(int known, int timeoutMilliseconds)
        {
            try
            {
                if (known == 0)
                {
                    return !_socket.Poll(SocketConnection.Microseconds(timeoutMilliseconds), SelectMode.SelectRead) || _socket.Available > 0;
                }

                long end = _clock.Milliseconds + timeoutMilliseconds;
                while (_socket.Available <= known && _clock.Milliseconds < end)
                {
                    // waits for an error, which the end of the connection by the client alone is not: then the time runs out
                    _socket.Poll(SocketConnection.Microseconds(Step), SelectMode.SelectError);
                }

                return true;
            }
            catch (Exception)
            {
                return false; // gone
            }
        }
    }
}
