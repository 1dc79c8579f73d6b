using System.Net.Security;
using System.Net.Sockets;

namespace Camera.Board
{
    /// <summary>
    /// Accepts and closes sockets, one at a time. The platform gives the number of a closed socket to the next one that is accepted, and a
    /// socket knows that it is closed only a moment after: without turns, a thread that still waits on the old one would
    /// read from the new.
    /// </summary>
    internal sealed class SocketTable
    {
        private readonly object _turn = new object();

        /// <summary>Accepts a client of which <see cref="Socket.Poll"/> has told, so that this does not wait.</summary>
        public Socket Accept(Socket listener)
        {
            lock (_turn)
            {
                return listener.Accept();
            }
        }

        /// <summary>Closes a socket; what waits on it ends.</summary>
        public void Close(Socket socket)
        {
            lock (_turn)
            {
                socket.Close();
            }
        }

        /// <summary>Says goodbye (close_notify: RFC 8446, section 6.1), and closes the socket below.</summary>
        public void Close(SslStream stream)
        {
            lock (_turn)
            {
                stream.Dispose();
            }
        }
    }
}
