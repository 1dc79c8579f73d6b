using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Camera.Api.Tests;

/// <summary>Looks at the page and the pictures, as many at once as there are places for, and changes settings.</summary>
public sealed class PictureWalk(Client client)
{
    private const string Settings = "/api/settings";

    private static readonly string[] Snapshots = ["/snapshot.jpg", "/SnapshotJPEG"];
    private static readonly string[] Streams = ["/stream.mjpg", "/nphMotionJpeg"];

    public async Task GoAsync()
    {
        await PageAsync();
        foreach (string snapshot in Snapshots) await client.SendAsync(HttpMethod.Get, snapshot, HttpStatusCode.OK);
        foreach (string picture in Snapshots.Concat(Streams))
            await client.SendAsync(HttpMethod.Get, $"{picture}?fps=0", HttpStatusCode.BadRequest);

        // who is alone chooses the resolution; with two places, who comes third finds none
        using (HttpResponseMessage first = await WatchAsync($"{Streams[0]}?resolution=QVGA"))
        {
            foreach (string picture in Snapshots.Concat(Streams))
                await client.SendAsync(HttpMethod.Get, $"{picture}?resolution=UXGA", HttpStatusCode.Conflict);
            using HttpResponseMessage second = await WatchAsync(Streams[1]);
            await client.SendAsync(HttpMethod.Get, "/api/viewers", HttpStatusCode.OK);
            foreach (string picture in Snapshots.Concat(Streams))
                await client.SendAsync(HttpMethod.Get, picture, HttpStatusCode.ServiceUnavailable);
        }

        await client.SendAsync(HttpMethod.Get, "/api/status", HttpStatusCode.OK);
        await SettingsAsync();
        await PushAsync();
    }

    private async Task PageAsync()
    {
        string tag = "";
        foreach (HttpStatusCode expected in new[] { HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotAcceptable })
        {
            string[] headers = expected switch
            {
                HttpStatusCode.OK => [],
                HttpStatusCode.NotModified => ["If-None-Match", tag],
                _ => ["Accept-Encoding", "gzip;q=0"],
            };
            using HttpResponseMessage answer = await client.AskAsync(HttpMethod.Get, "/", null, headers);
            Assert.AreEqual(expected, answer.StatusCode);
            client.Check(HttpMethod.Get, "/", answer, await answer.Content.ReadAsStringAsync(), $"/ {expected}");
            tag = answer.Headers.ETag?.ToString() ?? tag;
        }
    }

    private async Task PushAsync()
    {
        const string push = "/api/push";
        await client.SendAsync(HttpMethod.Put, push, HttpStatusCode.BadRequest, "url", "ftp://nas/");
        await client.SendAsync(HttpMethod.Put, push, HttpStatusCode.OK, "on", "true", "url", "http://127.0.0.1:9/", "interval", "86400",
            "signIn", "basic", "user", "door", "secret", "open sesame", "certificate", "");
        JsonElement state;
        do
        {
            state = (await client.SendAsync(HttpMethod.Get, "/api/status", HttpStatusCode.OK)).GetProperty("push");
        }
        while (!state.TryGetProperty("ok", out _));
        await client.SendAsync(HttpMethod.Get, push, HttpStatusCode.OK);
        await client.SendAsync(HttpMethod.Put, push, HttpStatusCode.OK, "on", "false");
    }

    private async Task<HttpResponseMessage> WatchAsync(string target)
    {
        HttpResponseMessage answer = await client.AskAsync(HttpMethod.Get, target);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        client.Check(HttpMethod.Get, target.Split('?')[0], answer, "", target);
        return answer;
    }

    private async Task SettingsAsync()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string taken = $"{((IPEndPoint)other.LocalEndpoint).Port}";
        await client.SendAsync(HttpMethod.Get, Settings, HttpStatusCode.OK);
        foreach (HttpMethod method in new[] { HttpMethod.Post, HttpMethod.Put })
        {
            await client.SendAsync(method, Settings, HttpStatusCode.OK, "brightness", "-1", "title", "Front door", "mirror", "true");
            await client.SendAsync(method, Settings, HttpStatusCode.BadRequest, "quality", "101");
            await client.SendAsync(method, Settings, HttpStatusCode.Conflict, "httpPort", taken);
        }
    }
}
