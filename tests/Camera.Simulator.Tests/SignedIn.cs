using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>A signed-in administrator of a camera, set up at its first visit.</summary>
public sealed class SignedIn
{
    /// <summary>The administrator's name.</summary>
    public const string Name = "admin";

    /// <summary>The administrator's password, of characters that a URL takes.</summary>
    public const string Password = "correct-horse";

    private SignedIn(string cookie, string csrfToken)
    {
        Cookie = cookie;
        CsrfToken = csrfToken;
    }

    /// <summary>Name and value of the session's cookie.</summary>
    public string Cookie { get; }

    /// <summary>What each change must carry.</summary>
    public string CsrfToken { get; }

    /// <summary>For curl.</summary>
    public string[] CurlArguments => ["-b", Cookie, "-H", "X-CSRF-Token: " + CsrfToken];

    /// <summary>Sets the camera up, or signs in where it is.</summary>
    /// <param name="handler">What carries the requests, where the framework's own does not do.</param>
    public static SignedIn At(Uri camera, HttpMessageHandler? handler = null)
    {
        using var client = new HttpClient(handler ?? new SocketsHttpHandler()) { BaseAddress = camera };
        string session = client.GetStringAsync("api/session").GetAwaiter().GetResult();
        bool isNew = JsonDocument.Parse(session).RootElement.GetProperty("setup").GetBoolean();
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = Name, ["password"] = Password });
        using HttpResponseMessage answer = client.PostAsync(isNew ? "api/setup" : "api/session", form).GetAwaiter().GetResult();
        string body = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        Assert.IsTrue(answer.IsSuccessStatusCode, body);
        string cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return new SignedIn(cookie, JsonDocument.Parse(body).RootElement.GetProperty("csrf").GetString()!);
    }

    /// <summary>A client that carries cookie and token.</summary>
    /// <param name="handler">As above; it must leave cookies alone.</param>
    public HttpClient CreateClient(HttpMessageHandler? handler = null)
    {
        var client = new HttpClient(handler ?? new SocketsHttpHandler { UseCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", Cookie);
        client.DefaultRequestHeaders.Add("X-CSRF-Token", CsrfToken);
        return client;
    }
}
