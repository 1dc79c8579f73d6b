using System.Text;
using System.Text.Json;

namespace Camera.Bench.Peers;

/// <summary>Sets a camera up as its administrator does: the first visit, a key, its certificate, HTTPS, the confirmation.</summary>
internal sealed class CameraApi : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _session;
    private readonly string _token;
    private Uri _address;
    private byte[]? _certificate;

    private CameraApi(Uri address, string session, string token)
    {
        _address = address;
        _session = session;
        _token = token;
        var handler = new SocketsHttpHandler { UseCookies = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) =>
            shown != null && _certificate != null && shown.GetRawCertData().AsSpan().SequenceEqual(_certificate);
        _client = new HttpClient(handler);
    }

    /// <summary>The session's cookie under the name that it has over HTTP or HTTPS.</summary>
    public string Cookie => (_certificate == null ? "" : "__Host-") + _session;

    public static CameraApi SetUp(int port)
    {
        var address = new Uri($"http://127.0.0.1:{port}/");
        using var client = new HttpClient();
        using HttpResponseMessage answer = client.PostAsync(
            new Uri(address, "api/setup"), Form(("name", "bench"), ("password", Guid.NewGuid().ToString()))).GetAwaiter().GetResult();
        string body = Read(answer);
        string session = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return new CameraApi(address, session, JsonDocument.Parse(body).RootElement.GetProperty("csrf").GetString()!);
    }

    public void SwitchToHttps(Identity identity, int port)
    {
        Send(HttpMethod.Post, "api/https/key/import", Form(("key", identity.KeyPem)));
        Send(HttpMethod.Post, "api/https/certificate?filename=bench.pem",
            new ByteArrayContent(Encoding.ASCII.GetBytes(identity.CertificatePem)));
        Send(HttpMethod.Put, "api/https/connection", Form(("mode", "https"), ("port", $"{port}")));
        _address = new Uri($"https://127.0.0.1:{port}/");
        _certificate = identity.Certificate.RawData;
        Send(HttpMethod.Post, "api/https/trial/confirm", Form());
    }

    /// <summary>Bytes of its managed heap, by its own status.</summary>
    public long UsedBytes() =>
        JsonDocument.Parse(Send(HttpMethod.Get, "api/status", null)).RootElement.GetProperty("memory").GetProperty("used").GetInt64();

    public void Dispose() => _client.Dispose();

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private string Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(_address, path)) { Content = content };
        request.Headers.Add("Cookie", Cookie);
        request.Headers.Add("X-CSRF-Token", _token);
        using HttpResponseMessage answer = _client.SendAsync(request).GetAwaiter().GetResult();
        return Read(answer);
    }

    private static string Read(HttpResponseMessage answer)
    {
        string body = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        return answer.IsSuccessStatusCode ? body : throw new BenchException($"The camera answered {(int)answer.StatusCode}: {body}");
    }
}
