using System.Runtime.InteropServices;

namespace Camera.Bench.Load;

/// <summary>The calls of OpenSSL's libssl that the load generator makes, by their names there.</summary>
internal static partial class OpenSsl
{
    // Of <openssl/ssl.h> and <openssl/tls1.h>
    public const int ErrorWantRead = 2;
    public const int ErrorZeroReturn = 6;
    public const int SetSessionCacheMode = 44;
    public const int SetGroupsList = 92;
    public const int SetMinimumVersion = 123;
    public const int SetMaximumVersion = 124;
    public const int Tls12 = 0x0303;
    public const ulong NoTicket = 1 << 14;

    private const string Library = "libssl.so.3";

    [LibraryImport(Library)]
    internal static partial nint TLS_client_method();

    [LibraryImport(Library)]
    internal static partial nint SSL_CTX_new(nint method);

    [LibraryImport(Library)]
    internal static partial void SSL_CTX_free(nint context);

    [LibraryImport(Library, EntryPoint = "SSL_CTX_ctrl")]
    internal static partial long SSL_CTX_ctrl(nint context, int command, long number, nint pointer);

    [LibraryImport(Library, EntryPoint = "SSL_CTX_ctrl", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long SSL_CTX_ctrl(nint context, int command, long number, string text);

    [LibraryImport(Library)]
    internal static partial ulong SSL_CTX_set_options(nint context, ulong options);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SSL_CTX_set_cipher_list(nint context, string ciphers);

    [LibraryImport(Library)]
    internal static partial nint SSL_new(nint context);

    [LibraryImport(Library)]
    internal static partial void SSL_free(nint connection);

    [LibraryImport(Library)]
    internal static partial int SSL_set_fd(nint connection, int descriptor);

    [LibraryImport(Library)]
    internal static partial int SSL_connect(nint connection);

    [LibraryImport(Library)]
    internal static partial int SSL_read(nint connection, Span<byte> buffer, int count);

    [LibraryImport(Library)]
    internal static partial int SSL_write(nint connection, ReadOnlySpan<byte> buffer, int count);

    [LibraryImport(Library)]
    internal static partial int SSL_get_error(nint connection, int result);

    [LibraryImport(Library)]
    internal static partial int SSL_shutdown(nint connection);

    [LibraryImport(Library)]
    internal static partial int SSL_session_reused(nint connection);

    [LibraryImport(Library)]
    internal static partial nint SSL_get_current_cipher(nint connection);

    [LibraryImport(Library)]
    internal static partial nint SSL_CIPHER_get_name(nint cipher);

    [LibraryImport("libcrypto.so.3")]
    internal static partial void ERR_clear_error();
}
