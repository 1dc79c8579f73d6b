using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Camera.Simulator.Tests;

namespace Camera.Api.Tests;

/// <summary>Uses what there is for keys and certificates, over HTTP.</summary>
public sealed class CertificateWalk(Client client)
{
    public const string Https = "/api/https";
    public const string Key = "/api/https/key";
    public const string Certificate = "/api/https/certificate";

    private const string SelfSigned = "/api/https/self-signed";
    private const string Csr = "/api/https/csr";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60); // a P-256 key takes a fraction of a second

    public async Task GoAsync()
    {
        foreach (string file in new[] { SelfSigned, Csr, Certificate }) await client.SendAsync(HttpMethod.Get, file, HttpStatusCode.NotFound);
        foreach (string made in new[] { SelfSigned, Csr, Certificate }) await client.SendAsync(HttpMethod.Post, made, HttpStatusCode.Conflict);
        foreach (string deleted in new[] { SelfSigned, Certificate, $"{Key}/generation" })
            await client.SendAsync(HttpMethod.Delete, deleted, HttpStatusCode.Conflict);
        await KeysAsync();

        await client.SendAsync(HttpMethod.Post, SelfSigned, HttpStatusCode.BadRequest, "c", "USA");
        await client.SendAsync(HttpMethod.Post, SelfSigned, HttpStatusCode.OK, "cn", "gate.example", "c", "ch", "days", "397");
        await client.SendAsync(HttpMethod.Get, SelfSigned, HttpStatusCode.OK);
        await client.SendAsync(HttpMethod.Delete, SelfSigned, HttpStatusCode.OK);
        await client.SendAsync(HttpMethod.Post, Csr, HttpStatusCode.BadRequest, "o", new string('o', 65));
        await client.SendAsync(HttpMethod.Post, Csr, HttpStatusCode.OK, "cn", "gate.example", "ou", "Yard");
        await client.SendAsync(HttpMethod.Get, Csr, HttpStatusCode.OK);

        await InstallAsync(client, HttpStatusCode.UnprocessableEntity, "no certificate");
        await InstallAsync(client, HttpStatusCode.RequestEntityTooLarge, new string(' ', 17 * 1024));
        string certificate = await SignAsync(client);
        await InstallAsync(client, HttpStatusCode.BadRequest, certificate, new string('n', 251));
        await InstallAsync(client, HttpStatusCode.OK, certificate);
        await client.SendAsync(HttpMethod.Get, Certificate, HttpStatusCode.OK);
        JsonElement section = await client.SendAsync(HttpMethod.Get, Https, HttpStatusCode.OK);
        Assert.AreEqual("valid", section.GetProperty("ca").GetProperty("state").GetString());
    }

    /// <summary>Sends a file to be installed.</summary>
    public static Task InstallAsync(Client client, HttpStatusCode expected, string file, string name = "camera.pem") =>
        client.SendAsync(HttpMethod.Post, $"{Certificate}?filename={name}", expected, new StringContent(file, Encoding.UTF8, "application/x-pem-file"));

    /// <summary>Signs the camera's request by a CA made for it; gives PEM.</summary>
    public static async Task<string> SignAsync(Client client)
    {
        JsonElement section = await client.SendAsync(HttpMethod.Get, Https, HttpStatusCode.OK);
        string pem = section.GetProperty("request").GetProperty("pem").GetString()!;
        using X509Certificate2 signed = TestAuthority.Sign(pem);
        return signed.ExportCertificatePem();
    }

    private async Task KeysAsync()
    {
        await client.SendAsync(HttpMethod.Post, Key, HttpStatusCode.BadRequest, "type", "rsa512");
        await client.SendAsync(HttpMethod.Post, Key, HttpStatusCode.Accepted, "type", "rsa3072");
        await client.SendAsync(HttpMethod.Post, Key, HttpStatusCode.Conflict, "type", "p256");
        await client.SendAsync(HttpMethod.Delete, $"{Key}/generation", HttpStatusCode.Accepted);
        await FinishAsync();
        await client.SendAsync(HttpMethod.Post, $"{Key}/revert", HttpStatusCode.Conflict);
        await client.SendAsync(HttpMethod.Post, Key, HttpStatusCode.Accepted, "type", "p256");
        await FinishAsync();

        using ECDsa own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] key = ["key", own.ExportPkcs8PrivateKeyPem()];
        JsonElement section = await client.SendAsync(HttpMethod.Post, $"{Key}/import", HttpStatusCode.OK, key);
        StringAssert.Contains(section.GetProperty("notice").GetString(), "plain HTTP");
        await client.SendAsync(HttpMethod.Post, $"{Key}/import", HttpStatusCode.Conflict, key);
        await client.SendAsync(HttpMethod.Post, $"{Key}/import", HttpStatusCode.UnprocessableEntity, "key", "no key");
        await client.SendAsync(HttpMethod.Post, $"{Key}/revert", HttpStatusCode.OK);
        await client.SendAsync(HttpMethod.Post, $"{Key}/export", HttpStatusCode.Forbidden, "passphrase", "a passphrase");
    }

    private async Task FinishAsync()
    {
        DateTime end = DateTime.UtcNow + Patience;
        while ((await client.SendAsync(HttpMethod.Get, Https, HttpStatusCode.OK)).GetProperty("generation").GetProperty("working").GetBoolean())
        {
            Assert.IsLessThan(end, DateTime.UtcNow, "the generation does not end");
        }
    }
}
