using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Camera.Hostile.Tests;

/// <summary>A scripted client: sends what it is told, from the address it is told, and reads answers or does not.</summary>
public sealed class Client : IDisposable
{
    /// <summary>An honest client's address.</summary>
    public const string Home = "127.0.0.1";

    private readonly Stream _stream;

    private Client(Socket socket, Stream stream)
    {
        Socket = socket;
        _stream = stream;
    }

    /// <summary>The socket below, to do to it what an honest client would not.</summary>
    public Socket Socket { get; }

    /// <summary>What the camera sends, after TLS.</summary>
    public Stream Stream => _stream;

    /// <summary>Connects, and shakes hands where the camera is at HTTPS.</summary>
    /// <param name="from">An address of this machine's loopback.</param>
    /// <param name="receiveBytes">The receive buffer, for those who do not read; 0 for the system's.</param>
    public static Client Connect(CameraSite camera, string from = Home, int receiveBytes = 0)
    {
        Client plain = ConnectPlain(camera.Port, from, receiveBytes);
        return camera.IsEncrypted ? plain.Encrypt() : plain;
    }

    /// <summary>Connects without a handshake.</summary>
    public static Client ConnectPlain(int port, string from = Home, int receiveBytes = 0)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true, ReceiveTimeout = CameraSite.PatienceMilliseconds, SendTimeout = CameraSite.PatienceMilliseconds,
        };
        try
        {
            if (receiveBytes > 0)
            {
                socket.ReceiveBufferSize = receiveBytes;
            }

            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            socket.Connect(IPAddress.Loopback, port);
            return new Client(socket, new NetworkStream(socket));
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends text as it stands.</summary>
    public void Send(string text) => _stream.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Reads one answer to a GET or POST.</summary>
    /// <exception cref="IOException">The camera ended the connection first.</exception>
    public Answer Receive() => Answer.Read(_stream);

    /// <summary>The camera has ended the connection, or sent something.</summary>
    public bool IsAnswered(int milliseconds) => Socket.Poll(milliseconds * 1000, SelectMode.SelectRead);

    /// <summary>Ends it as a machine that has crashed does: RST.</summary>
    public void Reset()
    {
        Socket.LingerState = new LingerOption(true, 0);
        Socket.Dispose();
    }

    public void Dispose()
    {
        Socket.Dispose();
        _stream.Dispose();
    }

    private Client Encrypt()
    {
        var encrypted = new SslStream(_stream, leaveInnerStreamOpen: false, (_, _, _, _) => true);
        try
        {
            encrypted.AuthenticateAsClient("camera");
            return new Client(Socket, encrypted);
        }
        catch (Exception)
        {
            encrypted.Dispose();
            throw;
        }
    }
}
