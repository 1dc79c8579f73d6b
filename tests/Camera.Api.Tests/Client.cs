using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Camera.Api.Tests;

/// <summary>A program that uses the camera as its description says: it holds each request against it, and each answer.</summary>
public sealed class Client(Description description, Uri camera) : IDisposable
{
    // Any certificate: whom it vouches for is tested elsewhere.
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        SslOptions = new() { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    }) { Timeout = TimeSpan.FromSeconds(60) };

    private string? _cookie;
    private string? _token;

    /// <summary>Where the camera is.</summary>
    public Uri Camera { get; set; } = camera;

    /// <summary>Each answer that came, as <see cref="Description.Answers"/> writes it.</summary>
    public HashSet<string> Seen { get; } = [];

    /// <summary>Sends a form and expects a status. What is to succeed must be as described.</summary>
    /// <param name="form">Names and values in turn.</param>
    public Task<JsonElement> SendAsync(HttpMethod method, string target, HttpStatusCode expected, params string[] form)
    {
        Dictionary<string, string> fields = form.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        HttpContent? content = method == HttpMethod.Get || method == HttpMethod.Delete ? null : new FormUrlEncodedContent(fields);
        OpenApiOperation operation = description.Find(method, target.Split('?')[0]);
        if ((int)expected < 400 && operation.RequestBody?.Content is { } described)
        {
            IOpenApiSchema schema = described["application/x-www-form-urlencoded"].Schema!;
            Assert.AreEqual("", description.Judge(schema, JsonSerializer.SerializeToElement(fields)), $"{method} {target}");
        }

        return SendAsync(method, target, expected, content);
    }

    /// <summary>Sends what is no form and expects a status.</summary>
    /// <returns>The answer's JSON, if it is JSON.</returns>
    public async Task<JsonElement> SendAsync(HttpMethod method, string target, HttpStatusCode expected, HttpContent? content)
    {
        using HttpResponseMessage answer = await AskAsync(method, target, content);
        string what = $"{method} {target}: {(int)answer.StatusCode}";
        bool isText = answer.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json" or "application/x-pem-file";
        string text = isText ? await answer.Content.ReadAsStringAsync() : "";
        Assert.AreEqual(expected, answer.StatusCode, $"{what} {text}");
        JsonElement value = Check(method, target.Split('?')[0], answer, text, what);
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("csrf", out JsonElement csrf) && csrf.GetString() is { } token)
        {
            _token = token;
            _cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        }

        return value;
    }

    /// <summary>Sends a request and gives the answer once its head is there.</summary>
    public Task<HttpResponseMessage> AskAsync(HttpMethod method, string target, HttpContent? content = null, params string[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(Camera, target)) { Content = content };
        if (_cookie is not null) request.Headers.Add("Cookie", _cookie);
        if (_token is not null) request.Headers.Add("X-CSRF-Token", _token);
        for (int i = 0; i < headers.Length; i += 2) request.Headers.Add(headers[i], headers[i + 1]);
        return _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Holds an answer against the description.</summary>
    public JsonElement Check(HttpMethod method, string path, HttpResponseMessage answer, string text, string what)
    {
        OpenApiResponses responses = description.Find(method, path).Responses!;
        string status = $"{(int)answer.StatusCode}";
        Seen.Add($"{method} {path} {status}");
        IOpenApiResponse described = responses.TryGetValue(status, out IOpenApiResponse? named) ? named : responses["default"];
        foreach (KeyValuePair<string, IOpenApiHeader> header in described.Headers ?? new Dictionary<string, IOpenApiHeader>())
        {
            IEnumerable<string> values = answer.Headers.Concat(answer.Content.Headers).Where(pair => pair.Key == header.Key).SelectMany(pair => pair.Value);
            Assert.AreEqual("", JudgeText(header.Value.Schema!, Assert.ContainsSingle(values)), $"{what} {header.Key}");
        }

        string? type = answer.Content.Headers.ContentType?.MediaType;
        if (described.Content is not { Count: > 0 } content)
        {
            Assert.IsNull(type, what);
            return default;
        }

        Assert.IsTrue(content.TryGetValue(type ?? "", out IOpenApiMediaType? media), $"{what}: {type} is not described");
        if (media!.Schema is null) return default;
        if (type == "application/x-pem-file")
        {
            Assert.AreEqual("", JudgeText(media.Schema, text), what);
            return default;
        }

        JsonElement value = JsonElement.Parse(text);
        Assert.AreEqual("", description.Judge(media.Schema, value), $"{what} {text}");
        return value;
    }

    public void Dispose() => _http.Dispose();

    private string JudgeText(IOpenApiSchema schema, string text)
    {
        bool isNumber = schema.Type == JsonSchemaType.Integer;
        return description.Judge(schema, isNumber ? JsonElement.Parse(text) : JsonSerializer.SerializeToElement(text));
    }
}
