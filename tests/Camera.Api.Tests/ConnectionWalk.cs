using System.Net;
using System.Net.Sockets;

namespace Camera.Api.Tests;

/// <summary>Takes the camera to HTTPS, another certificate and back to HTTP, each on trial and confirmed by the new way.</summary>
public sealed class ConnectionWalk(Client client)
{
    private const string Connection = "/api/https/connection";
    private const string Confirm = "/api/https/trial/confirm";

    public async Task GoAsync()
    {
        Uri http = client.Camera;
        int port = FreePort();
        await client.SendAsync(HttpMethod.Post, Confirm, HttpStatusCode.Conflict);
        await client.SendAsync(HttpMethod.Put, Connection, HttpStatusCode.BadRequest, "mode", "https", "port", "554");
        await client.SendAsync(HttpMethod.Put, Connection, HttpStatusCode.Accepted, "mode", "https", "port", $"{port}");

        await ComeByAsync(new Uri($"https://127.0.0.1:{port}/"));
        await client.SendAsync(HttpMethod.Post, $"{CertificateWalk.Key}/import", HttpStatusCode.Conflict, "key", "any");
        await client.SendAsync(HttpMethod.Delete, CertificateWalk.Certificate, HttpStatusCode.Conflict);
        await client.SendAsync(HttpMethod.Post, $"{CertificateWalk.Key}/export", HttpStatusCode.BadRequest, "passphrase", "short");
        await client.SendAsync(HttpMethod.Post, $"{CertificateWalk.Key}/export", HttpStatusCode.OK, "passphrase", "a passphrase");
        await CertificateWalk.InstallAsync(client, HttpStatusCode.Accepted, await CertificateWalk.SignAsync(client));
        await client.SendAsync(HttpMethod.Put, Connection, HttpStatusCode.Conflict, "mode", "https", "port", $"{FreePort()}");
        await client.SendAsync(HttpMethod.Post, Confirm, HttpStatusCode.OK);

        await client.SendAsync(HttpMethod.Put, Connection, HttpStatusCode.Accepted, "mode", "http");
        await ComeByAsync(http);
        await client.SendAsync(HttpMethod.Put, Connection, HttpStatusCode.OK, "mode", "http");
        await client.SendAsync(HttpMethod.Delete, CertificateWalk.Certificate, HttpStatusCode.OK);
    }

    private async Task ComeByAsync(Uri address)
    {
        client.Camera = address;
        await AccountWalk.SignInAsync(client);
        await client.SendAsync(HttpMethod.Post, Confirm, HttpStatusCode.OK);
    }

    /// <summary>A port that nobody has, and that HTTPS may have.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            int port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (port is < 59000 or > 61000) return port;
        }
    }
}
