using Camera.Http;
using Camera.Http.Tls;
using Camera.Web;

namespace Camera.Board
{
    /// <summary>TLS 1.2 and 1.3 by the platform.</summary>
    internal sealed class TlsFactory : ITlsFactory
    {
        private readonly Handshakes _handshakes;

        /// <summary>One for the whole board: a listener's replacement must still know who was slow.</summary>
        public TlsFactory(IClock clock)
        {
            _handshakes = new Handshakes(new TlsLimits(), clock);
        }

        /// <inheritdoc/>
        public bool TryDecorate(IListener plain, byte[] chainPem, byte[] keyPem, out IListener encrypted)
        {
            encrypted = null;
            SocketListener sockets = plain as SocketListener;
            TlsIdentity identity = sockets == null ? null : TlsIdentity.TryCreate(chainPem, keyPem);
            if (identity != null)
            {
                encrypted = new TlsListener(sockets, identity, _handshakes);
            }

            return identity != null;
        }
    }
}
