using System;
using System.Net.Security;
using System.Net.Sockets;
using Camera.Http;
using Camera.Http.Tls;

namespace Camera.Board
{
    /// <summary>
    /// The server's TLS handshakes. The platform's call blocks every thread until the client has done its part, without any timeout, so all
    /// that can be done is done before: the first record has come whole, one handshake at a time, and not with an address that was slow
    /// (<see cref="HandshakeAdmission"/>). A client that falls silent after a good first record still stops the board until TCP
    /// gives it up.
    /// </summary>
    internal sealed class Handshakes
    {
        private const int HeaderLength = 5; // of a TLS record (RFC 8446, section 5.1)

        private readonly HandshakeGate _gate;
        private readonly HandshakeAdmission _admission;
        private readonly IClock _clock;
        private readonly object _turn = new object();
        private long _nextLine;

        /// <summary>None has been.</summary>
        public Handshakes(TlsLimits limits, IClock clock)
        {
            _gate = new HandshakeGate(limits, clock);
            _admission = new HandshakeAdmission(limits);
            _clock = clock;
        }

        /// <summary>The clock of its deadlines.</summary>
        public IClock Clock
        {
            get { return _clock; }
        }

        /// <summary>Shakes hands.</summary>
        /// <returns>The stream, or null: then the connection takes no more than its end.</returns>
        public SslStream TryShake(SocketConnection connection, TlsIdentity identity)
        {
            if (_gate.Check(new SocketPeer(connection, _clock), new byte[HeaderLength]) != GateResult.Open)
            {
                return null;
            }

            lock (_turn)
            {
                string address = connection.RemoteAddress;
                long started = _clock.Milliseconds;
                if (identity.IsWiped || !_admission.TryEnter(address, started))
                {
                    return null;
                }

                SslStream stream = Shake(connection.Socket, identity);
                _admission.Leave(address, started, _clock.Milliseconds, stream != null);
                return stream;
            }
        }

        private SslStream Shake(Socket socket, TlsIdentity identity)
        {
            try
            {
                SslStream stream = new SslStream(socket);

                // The one overload that asks for no client certificate, and the versions by name: None would be 1.3 only.
                stream.AuthenticateAsServer(identity.Certificate, false, SslProtocols.Tls12 | SslProtocols.Tls13);
                return stream;
            }
            catch (Exception exception)
            {
                // whatever the client made of it; told now and then, for it may as well be this camera's certificate
                long now = _clock.Milliseconds;
                if (now >= _nextLine)
                {
                    _nextLine = now + BoardLimits.LogPause;
                    BoardLog.Write("A TLS handshake failed: " + BoardLog.Describe(exception));
                }

                return null;
            }
        }
    }
}
