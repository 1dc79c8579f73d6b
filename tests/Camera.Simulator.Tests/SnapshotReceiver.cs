using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Camera.Simulator.Tests;

/// <summary>Takes requests on a port of the loopback, one a connection, and answers each the same.</summary>
public sealed class SnapshotReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2? _certificate;
    private readonly string? _answer;
    private readonly SemaphoreSlim _arrived = new(0);

    /// <summary>Starts to listen.</summary>
    /// <param name="answer">Head of the answer, without its last empty line; empty cuts the connection, null says nothing.</param>
    /// <param name="certificate">For HTTPS, or null.</param>
    public SnapshotReceiver(string? answer, X509Certificate2? certificate = null)
    {
        _answer = answer;
        _certificate = certificate;
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    /// <summary>Where it is.</summary>
    public Uri Address => new($"{(_certificate == null ? "http" : "https")}://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/in?camera=1");

    /// <summary>Head of the last request.</summary>
    public string Head { get; private set; } = "";

    /// <summary>Body of the last request.</summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>Whole requests so far.</summary>
    public int Count { get; private set; }

    /// <summary>Waits for a whole request.</summary>
    public bool WaitForRequest(int milliseconds) => _arrived.Wait(milliseconds);

    /// <summary>A certificate that vouches for itself.</summary>
    public static X509Certificate2 CreateCertificate(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    /// <summary>Listens no more.</summary>
    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        while (true)
        {
            try
            {
                using TcpClient client = _listener.AcceptTcpClient();
                using Stream stream = Open(client);
                Take(stream);
            }
            catch (Exception end) when (end is IOException or AuthenticationException)
            {
                continue; // the client does not trust it, or is gone
            }
            catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private Stream Open(TcpClient client)
    {
        if (_certificate == null)
        {
            return client.GetStream();
        }

        var tls = new SslStream(client.GetStream());
        tls.AuthenticateAsServer(_certificate);
        return tls;
    }

    private void Take(Stream stream)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            int next = stream.ReadByte();
            if (next < 0)
            {
                return;
            }

            head.Append((char)next);
        }

        string length = head.ToString().Split("\r\n").Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
        byte[] body = new byte[int.Parse(length["Content-Length: ".Length..], System.Globalization.CultureInfo.InvariantCulture)];
        stream.ReadExactly(body);
        Head = head.ToString();
        Body = body;
        Count++;
        if (_answer != null)
        {
            stream.Write(Encoding.ASCII.GetBytes(_answer.Length == 0 ? "" : _answer + "\r\n\r\n"));
        }
        else
        {
            stream.ReadByte(); // until the client gives up
        }

        _arrived.Release();
    }
}
