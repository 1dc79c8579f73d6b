using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Camera.Simulator.Tests;

namespace Camera.Hostile.Tests;

/// <summary>Where a camera is and how to get in, over HTTP or HTTPS.</summary>
public class CameraSite
{
    /// <summary>For what takes a moment on an idle machine.</summary>
    public const int PatienceMilliseconds = 30_000;

    private SignedIn _administrator;

    /// <summary>A camera over HTTP; it is set up if it is new.</summary>
    public CameraSite(Uri address)
    {
        Port = address.Port;
        _administrator = SignedIn.At(address);
    }

    public bool IsEncrypted { get; private set; }

    public int Port { get; private set; }

    public Uri Address => new($"{(IsEncrypted ? "https" : "http")}://127.0.0.1:{Port}/");

    /// <summary>The header line of somebody signed in.</summary>
    public string Cookie => $"Cookie: {_administrator.Cookie}\r\n";

    /// <summary>A port below the range that systems give out, and none that the camera refuses.</summary>
    public static int FreePort()
    {
        for (int port = 18_443; ; port++)
        {
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException) when (port < 18_600)
            {
                // Taken: the next one.
            }
        }
    }

    /// <summary>Makes a key and a certificate.</summary>
    public void PrepareHttps()
    {
        using HttpClient client = CreateClient();
        Post(client, "api/https/key", "type=p256");
        Assert.IsTrue(SpinWait.SpinUntil(() => HasKey(client), PatienceMilliseconds), "no key");
        Post(client, "api/https/self-signed", "cn=camera");
    }

    /// <summary>Puts HTTPS at a port on trial; from here on, that is where the camera is.</summary>
    public void AskForHttps(int port)
    {
        using HttpClient client = CreateClient();
        using HttpResponseMessage changed =
            client.PutAsync("api/https/connection", Form($"mode=https&port={port}")).GetAwaiter().GetResult();
        Assert.AreEqual(HttpStatusCode.Accepted, changed.StatusCode);
        IsEncrypted = true;
        Port = port;
    }

    /// <summary>Signs in by the new way, and confirms it.</summary>
    public void ConfirmHttps()
    {
        _administrator = SignedIn.At(Address, AnyCertificate());
        using HttpClient client = CreateClient();
        Post(client, "api/https/trial/confirm", "");
    }

    /// <summary>Has its signing request signed by a CA and puts that certificate on trial.</summary>
    /// <returns>The certificate.</returns>
    public X509Certificate2 AskForCertificate()
    {
        using HttpClient client = CreateClient();
        Post(client, "api/https/csr", "cn=camera");
        X509Certificate2 leaf = TestAuthority.Sign(client.GetStringAsync("api/https/csr").GetAwaiter().GetResult());
        using HttpResponseMessage changed = client.PostAsync(
            "api/https/certificate?filename=camera.pem", new StringContent(leaf.ExportCertificatePem())).GetAwaiter().GetResult();
        Assert.AreEqual(HttpStatusCode.Accepted, changed.StatusCode);
        return leaf;
    }

    private HttpClient CreateClient()
    {
        HttpClient client = _administrator.CreateClient(AnyCertificate());
        client.BaseAddress = Address;
        return client;
    }

    // The camera's certificate is its own.
    private static HttpClientHandler AnyCertificate() => new()
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator, UseCookies = false,
    };

    private static bool HasKey(HttpClient client)
    {
        using JsonDocument state = JsonDocument.Parse(client.GetStringAsync("api/https").GetAwaiter().GetResult());
        return state.RootElement.GetProperty("key").TryGetProperty("type", out _);
    }

    private static void Post(HttpClient client, string path, string form)
    {
        using HttpResponseMessage answer = client.PostAsync(path, Form(form)).GetAwaiter().GetResult();
        Assert.IsTrue(answer.IsSuccessStatusCode, answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }

    private static StringContent Form(string text) => new(text, null, "application/x-www-form-urlencoded");
}
