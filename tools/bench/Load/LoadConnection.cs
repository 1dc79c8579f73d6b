using System.Net;
using System.Net.Sockets;

namespace Camera.Bench.Load;

/// <summary>One client's connection to a server under load, plain or TLS. Opened blocking; used by one thread.</summary>
internal sealed class LoadConnection : IDisposable
{
    /// <summary>From <see cref="Read"/>: nothing there now.</summary>
    public const int Nothing = -1;

    private const int PatienceMilliseconds = 10_000; // for what takes milliseconds on a loopback

    private readonly Socket _socket;
    private nint _ssl;

    private LoadConnection(Socket socket) => _socket = socket;

    public int Descriptor => (int)_socket.Handle;

    /// <summary>Connects, and shakes hands where there is TLS.</summary>
    /// <param name="source">The client's own address: a server may count connections by address.</param>
    /// <exception cref="IOException">No connection, or another kind of one than was forced.</exception>
    public static LoadConnection Open(Target target, IPAddress source)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true, ReceiveTimeout = PatienceMilliseconds, SendTimeout = PatienceMilliseconds,
        };
        var connection = new LoadConnection(socket);
        try
        {
            socket.Bind(new IPEndPoint(source, 0));
            socket.Connect(new IPEndPoint(IPAddress.Loopback, target.Port));
            if (target.Tls != null)
            {
                connection.ShakeHands(target.Tls);
            }

            return connection;
        }
        catch (SocketException refused)
        {
            connection.Dispose();
            throw new IOException($"{target.Peer} on port {target.Port}: {refused.Message}", refused);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>From here on <see cref="Read"/> does not wait.</summary>
    public void StopWaiting() => _socket.Blocking = false;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_ssl == 0)
        {
            _socket.Send(bytes);
        }
        else if (OpenSsl.SSL_write(_ssl, bytes, bytes.Length) != bytes.Length)
        {
            throw new IOException("The server did not take the request.");
        }
    }

    /// <summary>Reads what is there.</summary>
    /// <returns>Bytes, 0 at the end, or <see cref="Nothing"/>.</returns>
    public int Read(Span<byte> buffer)
    {
        if (_ssl != 0)
        {
            return ReadTls(buffer);
        }

        int count = _socket.Receive(buffer, SocketFlags.None, out SocketError error);
        return error switch
        {
            SocketError.Success => count,
            SocketError.WouldBlock => Nothing,
            _ => throw new IOException("The server broke the connection: " + error),
        };
    }

    /// <summary>Ends it as a client in order does: close_notify, where there is TLS, and the socket.</summary>
    public void Dispose()
    {
        if (_ssl != 0)
        {
            _ = OpenSsl.SSL_shutdown(_ssl); // whether the server still hears it does not matter here
            OpenSsl.SSL_free(_ssl);
            _ssl = 0;
        }

        _socket.Dispose();
    }

    private void ShakeHands(TlsClient tls)
    {
        _ssl = OpenSsl.SSL_new(tls.Context);
        OpenSsl.ERR_clear_error();
        int result = OpenSsl.SSL_set_fd(_ssl, Descriptor) == 1 ? OpenSsl.SSL_connect(_ssl) : 0;
        if (result != 1)
        {
            throw new IOException($"The TLS handshake failed with OpenSSL's error {OpenSsl.SSL_get_error(_ssl, result)}.");
        }

        tls.Demand(_ssl);
    }

    private int ReadTls(Span<byte> buffer)
    {
        OpenSsl.ERR_clear_error(); // SSL_get_error looks at what is left there
        int count = OpenSsl.SSL_read(_ssl, buffer, buffer.Length);
        return count > 0 ? count : OpenSsl.SSL_get_error(_ssl, count) switch
        {
            OpenSsl.ErrorZeroReturn => 0,
            OpenSsl.ErrorWantRead => Nothing,
            int error => throw new IOException($"The server broke the TLS connection: OpenSSL's error {error}."),
        };
    }
}
