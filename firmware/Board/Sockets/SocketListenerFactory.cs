using System.Net;
using System.Net.Sockets;
using Camera.Http;

namespace Camera.Board
{
    /// <summary>Opens TCP ports on every IPv4 address of the board.</summary>
    internal sealed class SocketListenerFactory : IListenerFactory
    {
        private readonly SocketTable _sockets;

        /// <summary>A factory whose sockets take turns with all others of the table.</summary>
        public SocketListenerFactory(SocketTable sockets)
        {
            _sockets = sockets;
        }

        /// <inheritdoc/>
        public bool TryListen(int port, out IListener listener)
        {
            listener = null;
            Socket socket = null;
            try
            {
                socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

                // else the port of connections that have just ended stays taken for minutes (RFC 9293, section 3.6.1)
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                socket.Bind(new IPEndPoint(IPAddress.Any, port));
                socket.Listen(BoardLimits.Backlog);
                listener = new SocketListener(socket, port, _sockets);
                return true;
            }
            catch (SocketException exception)
            {
                BoardLog.Write("Port " + port.ToString() + " cannot be opened: " + BoardLog.Describe(exception));
                if (socket != null)
                {
                    _sockets.Close(socket);
                }

                return false;
            }
        }
    }
}
