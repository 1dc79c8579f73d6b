using System.Runtime.InteropServices;

namespace Camera.Bench.Load;

/// <summary>What all TLS clients of a measurement offer, so that every server ends with the same: TLS 1.2, the group P-256, AES-128
/// in GCM, and never a session used again. (1.2, because Debian's Mbed TLS has no other.)</summary>
internal sealed class TlsClient : IDisposable
{
    /// <summary>OpenSSL's names of the one suite, for a key of each kind.</summary>
    public const string EcCipher = "ECDHE-ECDSA-AES128-GCM-SHA256";

    public const string RsaCipher = "ECDHE-RSA-AES128-GCM-SHA256";

    public const string Group = "P-256";

    private readonly string _cipher;

    public TlsClient(string cipher)
    {
        _cipher = cipher;
        Context = OpenSsl.SSL_CTX_new(OpenSsl.TLS_client_method());
        bool isForced = Context != 0
            && OpenSsl.SSL_CTX_ctrl(Context, OpenSsl.SetMinimumVersion, OpenSsl.Tls12, 0) == 1
            && OpenSsl.SSL_CTX_ctrl(Context, OpenSsl.SetMaximumVersion, OpenSsl.Tls12, 0) == 1
            && OpenSsl.SSL_CTX_ctrl(Context, OpenSsl.SetGroupsList, 0, Group) == 1
            && OpenSsl.SSL_CTX_set_cipher_list(Context, cipher) == 1;
        if (!isForced)
        {
            throw new InvalidOperationException($"This machine's OpenSSL does not take TLS 1.2 with {cipher} and {Group}.");
        }

        _ = OpenSsl.SSL_CTX_ctrl(Context, OpenSsl.SetSessionCacheMode, 0, 0);
        _ = OpenSsl.SSL_CTX_set_options(Context, OpenSsl.NoTicket);
    }

    internal nint Context { get; private set; }

    /// <summary>Says what a connection ended with that is not as it was to be.</summary>
    public void Demand(nint connection)
    {
        string? name = Marshal.PtrToStringUTF8(OpenSsl.SSL_CIPHER_get_name(OpenSsl.SSL_get_current_cipher(connection)));
        if (name != _cipher || OpenSsl.SSL_session_reused(connection) != 0)
        {
            throw new InvalidOperationException($"A server took {name} or used a session again, where {_cipher} was forced.");
        }
    }

    public void Dispose()
    {
        OpenSsl.SSL_CTX_free(Context);
        Context = 0;
    }
}
