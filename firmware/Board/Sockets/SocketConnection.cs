using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Camera.Http;

namespace Camera.Board
{
    /// <summary>A TCP connection. Every wait is one of the platform's that lets other threads run, and has an end.</summary>
    internal sealed class SocketConnection : IConnection
    {
        private const int MicrosecondsPerMillisecond = 1000;

        private readonly SocketTable _sockets;
        private int _ended;

        /// <summary>Takes over an accepted socket.</summary>
        /// <exception cref="SocketException">The client is gone already; the socket is closed.</exception>
        public SocketConnection(Socket socket, SocketTable sockets)
        {
            Socket = socket;
            _sockets = sockets;
            try
            {
                socket.ReceiveTimeout = BoardLimits.Transfer;
                socket.SendTimeout = BoardLimits.Transfer;

                // Responses are written whole, so there is nothing to gather. Who vanishes is found out in the end; at the level of TCP the
                // platform takes the silence before the first question, in milliseconds.
                TrySet(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1);
                TrySet(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, 1);
                TrySet(SocketOptionLevel.Tcp, SocketOptionName.KeepAlive, BoardLimits.KeepAlive);
                RemoteAddress = ((IPEndPoint)socket.RemoteEndPoint).Address.ToString();
            }
            catch (Exception)
            {
                sockets.Close(socket);
                throw;
            }
        }

        /// <summary>The socket.</summary>
        public Socket Socket { get; }

        /// <inheritdoc/>
        public string RemoteAddress { get; }

        /// <inheritdoc/>
        public bool IsEncrypted
        {
            get { return false; }
        }

        /// <summary>A time as <see cref="System.Net.Sockets.Socket.Poll"/> wants it; for ever is not among them.</summary>
        public static int Microseconds(int milliseconds)
        {
            return milliseconds <= 0 ? 0
                : milliseconds < int.MaxValue / MicrosecondsPerMillisecond ? milliseconds * MicrosecondsPerMillisecond : int.MaxValue;
        }

        /// <summary>Whether a failure was a wait that ended; everything else is a peer that is lost, which the platform tells by
        /// exceptions of many types.</summary>
        public static int ResultOf(Exception failure)
        {
            SocketException exception = failure as SocketException;
            return exception != null && exception.ErrorCode == (int)SocketError.TimedOut ? ConnectionResult.TimedOut : ConnectionResult.Closed;
        }

        /// <summary>Reads over what has come and nobody wants.</summary>
        /// <returns>False when the client was gone first; it is closed all the same.</returns>
        public static bool TryDrain(Socket socket)
        {
            try
            {
                byte[] waste = null;
                for (int left = BoardLimits.DrainBytes; left > 0 && socket.Available > 0; left -= BoardLimits.DrainChunk)
                {
                    waste = waste ?? new byte[BoardLimits.DrainChunk];
                    if (socket.Receive(waste, 0, waste.Length, SocketFlags.None) <= 0)
                    {
                        return false;
                    }
                }

                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            try
            {
                if (!Socket.Poll(Microseconds(timeoutMilliseconds), SelectMode.SelectRead))
                {
                    return ConnectionResult.TimedOut;
                }

                int read = Socket.Receive(buffer, offset, count, SocketFlags.None);
                return read > 0 ? read : ConnectionResult.Closed;
            }
            catch (Exception failure)
            {
                return ResultOf(failure);
            }
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            try
            {
                Socket.SendTimeout = timeoutMilliseconds > 0 ? timeoutMilliseconds : 1; // of the whole; 0 would be for ever
                int sent = Socket.Send(buffer, offset, count, SocketFlags.None);
                return sent == count ? count : ConnectionResult.Closed;
            }
            catch (Exception failure)
            {
                return ResultOf(failure);
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            if (Interlocked.Exchange(ref _ended, 1) != 0)
            {
                return;
            }

            TryDrain(Socket);
            _sockets.Close(Socket);
        }

        /// <inheritdoc/>
        public void Abort()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                TrySet(SocketOptionLevel.Socket, SocketOptionName.Linger, 0); // RST instead of FIN
                _sockets.Close(Socket);
            }
        }

        // False for a network stack that was built without the option; it serves without it.
        private bool TrySet(SocketOptionLevel level, SocketOptionName name, int value)
        {
            try
            {
                Socket.SetSocketOption(level, name, value);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }
}
