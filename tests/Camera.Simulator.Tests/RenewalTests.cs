using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>tools/renew-certificate against the running simulator and a CA of OpenSSL's, over HTTP and over HTTPS.</summary>
[TestClass]
public class RenewalTests
{
    private const string Authority = "openssl x509 -req -copy_extensions copy -CA ca.pem -CAkey ca.key -days 90";

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "renew-certificate");

    [TestMethod]
    public void ACertificateIsRenewedAndServed()
    {
        using var folder = new TemporaryFolder();
        using var simulator = new SimulatorProcess(folder["flash.bin"]);
        Run(folder, "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -subj '/CN=Test Root' -days 365");
        File.WriteAllText(folder["login"], $"digest\nuser = \"{SignedIn.Name}:{SignedIn.Password}\"\ncacert = \"{folder["ca.pem"]}\"\n");

        ToolResult early = Renew(folder, simulator.Address);
        Assert.AreNotEqual(0, early.Code);
        StringAssert.Contains(early.Errors, "Generate a key first."); // the camera's reason is told
        MakeKey(simulator);
        Expect(Renew(folder, simulator.Address));
        StringAssert.Contains(simulator.Curl(simulator.Address + "api/https").Text, "\"fileName\":\"renewed.pem\"");

        int port = FreePort();
        string https = $"https://127.0.0.1:{port}/";
        simulator.Curl("--fail", "-X", "PUT", "-d", $"mode=https&port={port}", simulator.Address + "api/https/connection");
        Run(folder, $"curl -sS --fail -K login -d '' {https}api/https/trial/confirm");
        string first = Served(port, folder["ca.pem"]);
        Expect(Renew(folder, https));
        Assert.AreNotEqual(first, Served(port, folder["ca.pem"]));
        StringAssert.Contains(Run(folder, $"curl -sS -K login {https}api/https").Text, "\"pendingCertificate\":false");

        string second = Served(port, folder["ca.pem"]);
        ToolResult refused = Renew(folder, https, "cat"); // a request is no certificate
        Assert.AreNotEqual(0, refused.Code);
        StringAssert.Contains(refused.Errors, "This is a signing request.");
        Assert.AreEqual(second, Served(port, folder["ca.pem"]));
        Assert.AreNotEqual(0, Renew(folder, https, "false").Code);
    }

    [TestMethod]
    public void ItHasTenLines() => Assert.AreEqual(10, File.ReadLines(Script).Count(line => !line.StartsWith('#')));

    private static ToolResult Renew(TemporaryFolder folder, string address, string authority = Authority) =>
        Tool.Run("sh", "-c", "cd \"$1\" && shift && exec sh \"$@\"", "sh", folder.Path, Script, address.TrimEnd('/'), "login", authority);

    private static ToolResult Run(TemporaryFolder folder, string command) =>
        Expect(Tool.Run("sh", "-c", $"cd {folder.Path} && {command}"));

    private static ToolResult Expect(ToolResult result)
    {
        Assert.AreEqual(0, result.Code, result.Errors + result.Text);
        return result;
    }

    private static void MakeKey(SimulatorProcess simulator)
    {
        simulator.Curl("--fail", "-d", "type=p256", simulator.Address + "api/https/key");
        DateTime end = DateTime.UtcNow.AddSeconds(30);
        while (!simulator.Curl(simulator.Address + "api/https").Text.Contains("\"working\":false"))
        {
            Assert.IsLessThan(end, DateTime.UtcNow, "the generation does not end");
        }
    }

    /// <summary>The serial number of the certificate that is served, whose root must be the one given.</summary>
    private static string Served(int port, string root)
    {
        using var client = new TcpClient("127.0.0.1", port);
        using var tls = new SslStream(client.GetStream());
        tls.AuthenticateAsClient(new SslClientAuthenticationOptions
        {
            TargetHost = "127.0.0.1",
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(root) },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        });
        return ((X509Certificate2)tls.RemoteCertificate!).SerialNumber;
    }

    private static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
            listener.Start();
            int port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
            if (port is < 59000 or > 61000)
            {
                return port; // one that HTTPS may have
            }
        }
    }
}
