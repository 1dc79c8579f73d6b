using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Camera.Http;
using Camera.Http.Tls;
using Camera.Web;

namespace Camera.Simulator.Tls;

/// <summary>TLS 1.2 and 1.3 by .NET's <see cref="SslStream"/> with the camera's own key and chain.</summary>
public sealed class SslStreamFactory(Camera.Http.IClock clock) : ITlsFactory
{
    private readonly AddressTurns _turns = new();

    /// <inheritdoc/>
    public bool TryDecorate(IListener plain, byte[] chainPem, byte[] keyPem, out IListener? encrypted)
    {
        encrypted = null;
        try
        {
            var limits = new TlsLimits();
            encrypted = new TlsListener(
                plain, new TlsIdentity(OptionsOf(chainPem, keyPem), limits, new HandshakeGate(limits, clock), _turns));
            return true;
        }
        catch (Exception refused) when (refused is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    private static SslServerAuthenticationOptions OptionsOf(byte[] chainPem, byte[] keyPem)
    {
        string chain = Encoding.ASCII.GetString(chainPem);
        char[] key = Encoding.ASCII.GetChars(keyPem);
        try
        {
            X509Certificate2 leaf = X509Certificate2.CreateFromPem(chain, key);
            var others = new X509Certificate2Collection();
            others.ImportFromPem(chain);
            others.RemoveAt(0);
            return new SslServerAuthenticationOptions
            {
                ServerCertificateContext = SslStreamCertificateContext.Create(leaf, others, offline: true),
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                ClientCertificateRequired = false,
            };
        }
        finally
        {
            Array.Clear(key);
        }
    }
}
