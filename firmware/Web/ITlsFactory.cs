using Camera.Http;

namespace Camera.Web
{
    /// <summary>Makes an HTTPS listener of a plain one: TLS is a listener that decorates a listener.</summary>
    public interface ITlsFactory
    {
        /// <summary>Decorates <paramref name="plain"/>; from then on the decorator owns it.</summary>
        /// <param name="chainPem">The server certificate and what is above it, PEM.</param>
        /// <param name="keyPem">Its private key, PEM (PKCS#8, or SEC1 with the public key). The callee keeps no reference; the caller
        /// wipes it.</param>
        /// <param name="encrypted">The listener, or null.</param>
        /// <returns>False when the TLS stack refuses the certificate or the key; <paramref name="plain"/> is then still the
        /// caller's.</returns>
        bool TryDecorate(IListener plain, byte[] chainPem, byte[] keyPem, out IListener encrypted);
    }
}
