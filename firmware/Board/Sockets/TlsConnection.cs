using System;
using System.Net.Security;
using System.Net.Sockets;
using System.Threading;
using Camera.Http;

namespace Camera.Board
{
    /// <summary>TLS over a socket. Reads only what is there and writes only what fits, for everything else holds up every thread.</summary>
    internal sealed class TlsConnection : IConnection
    {
        private readonly SocketConnection _inner;
        private readonly SocketTable _sockets;
        private readonly TlsIdentity _identity;
        private readonly Handshakes _handshakes;
        private readonly object _guard = new object();
        private SslStream _stream;
        private bool _isTried;
        private int _ended;

        /// <summary>Takes over a connection; the handshake comes with the first read.</summary>
        public TlsConnection(SocketConnection inner, SocketTable sockets, TlsIdentity identity, Handshakes handshakes)
        {
            _inner = inner;
            _sockets = sockets;
            _identity = identity;
            _handshakes = handshakes;
        }

        /// <inheritdoc/>
        public string RemoteAddress
        {
            get { return _inner.RemoteAddress; }
        }

        /// <inheritdoc/>
        public bool IsEncrypted
        {
            get { return true; }
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            if (!IsReady())
            {
                return ConnectionResult.Closed;
            }

            try
            {
                Socket socket = _inner.Socket;
                if (!HasData())
                {
                    if (!socket.Poll(SocketConnection.Microseconds(timeoutMilliseconds), SelectMode.SelectRead))
                    {
                        return ConnectionResult.TimedOut;
                    }

                    if (socket.Available == 0)
                    {
                        return ConnectionResult.Closed; // readable without a byte: the client's FIN
                    }
                }

                // a record that has begun may take this long to end
                socket.ReceiveTimeout = timeoutMilliseconds > 0 ? timeoutMilliseconds : BoardLimits.Transfer;
                int read = _stream.Read(buffer, offset, count);
                return read > 0 ? read : ConnectionResult.Closed;
            }
            catch (Exception failure)
            {
                return SocketConnection.ResultOf(failure);
            }
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            if (!IsReady())
            {
                return ConnectionResult.Closed;
            }

            try
            {
                long end = _handshakes.Clock.Milliseconds + timeoutMilliseconds;
                for (int done = 0; done < count;)
                {
                    int left = (int)(end - _handshakes.Clock.Milliseconds);
                    if (left <= 0 || !_inner.Socket.Poll(SocketConnection.Microseconds(left), SelectMode.SelectWrite))
                    {
                        return ConnectionResult.TimedOut;
                    }

                    int some = Math.Min(BoardLimits.TlsWrite, count - done);
                    _inner.Socket.SendTimeout = left;
                    _stream.Write(buffer, offset + done, some);
                    done += some;
                }

                return count;
            }
            catch (Exception failure)
            {
                return SocketConnection.ResultOf(failure);
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            End(true);
        }

        /// <inheritdoc/>
        public void Abort()
        {
            End(false);
        }

        private void End(bool isInOrder)
        {
            if (Interlocked.Exchange(ref _ended, 1) != 0)
            {
                return;
            }

            SslStream stream = _stream;
            if (stream == null)
            {
                _inner.Abort(); // no handshake, or a failed one: the platform leaves the socket open
                return;
            }

            if (isInOrder)
            {
                SocketConnection.TryDrain(_inner.Socket);
            }

            lock (_guard)
            {
                _sockets.Close(stream);
            }
        }

        // The platform asks its TLS library without looking whether the stream is still there, unlike in reads and writes.
        private bool HasData()
        {
            lock (_guard)
            {
                return _ended == 0 && _stream.DataAvailable;
            }
        }

        private bool IsReady()
        {
            if (!_isTried)
            {
                _isTried = true;
                SslStream stream = _handshakes.TryShake(_inner, _identity);
                _stream = stream;
                if (stream != null && _ended != 0)
                {
                    _sockets.Close(stream); // dropped meanwhile; what was there to close then was the socket alone
                }
            }

            return _stream != null && _ended == 0;
        }
    }
}
