using System.Security.Cryptography;
using System.Text;
using Camera.Certificates;
using Camera.Simulator.Device;
using Camera.Web;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>Passwords, cookies, tokens, a passphrase and the private key go through the running program; none may be in what it
/// prints, in the log that it tells, or in the flash's region of the log.</summary>
[TestClass]
public class SecretsTests
{
    private const string Password = "Marked-secret-1";
    private const string Passphrase = "Marked-secret-2";
    private const int LimitMilliseconds = 30_000; // for what takes a second on an idle machine

    [TestMethod]
    public void NeitherPrintedNorLogged()
    {
        using var folder = new TemporaryFolder();
        string printed;
        string log;
        string exported;
        SignedIn administrator;
        using (var simulator = new SimulatorProcess(folder["flash.bin"]))
        {
            administrator = simulator.Administrator;
            string camera = simulator.Address;
            Expect("guest", simulator.Curl("-d", "name=guest&level=live&password=" + Password, camera + "api/users"));
            Expect("uptime", Tool.Run("curl", "-s", "--digest", "-u", "guest:" + Password, camera + "api/status"));
            Expect("wrong", Tool.Run("curl", "-s", "--digest", "-u", "guest:Marked-wrong", camera + "api/status"));
            Expect("wrong", Tool.Run("curl", "-s", "-d", "password=x&name=" + Password, camera + "api/session"));
            Expect("key", simulator.Curl("-d", "type=p256", camera + "api/https/key"));
            Assert.IsTrue(SpinWait.SpinUntil(
                () => simulator.Curl(camera + "api/https").Text.Contains("\"working\":false"), LimitMilliseconds), "no key is made");
            Expect("certificate", simulator.Curl("-d", "cn=camera", camera + "api/https/self-signed"));
            int port = FreePort();
            simulator.Curl("-X", "PUT", "-d", $"mode=https&port={port}", camera + "api/https/connection");

            // A cookie of HTTP is none over HTTPS: a program signs each request there.
            string[] signed = ["-k", "-s", "-u", $"{SignedIn.Name}:{SignedIn.Password}"];
            string secure = $"https://127.0.0.1:{port}/";
            Expect("https", Tool.Run("curl", [.. signed, "-d", "", secure + "api/https/trial/confirm"]));
            exported = Tool.Run("curl", [.. signed, "-d", "passphrase=" + Passphrase, secure + "api/https/key/export"]).Text;
            StringAssert.Contains(exported, "ENCRYPTED PRIVATE KEY");
            log = Tool.Run("curl", [.. signed, secure + "api/events"]).Text;
            foreach (string kind in (string[])["set-up", "user-changed", "failed", "key-changed", "certificate-changed", "connection-changed", "key-exported"])
                StringAssert.Contains(log, $"\"kind\":\"{kind}\"");
            simulator.Signal("TERM");
            printed = simulator.Printed;
        }

        (byte[] scalar, string pem) = ReadKey(folder["flash.bin"]);
        byte[] flash = File.ReadAllBytes(folder["flash.bin"]);
        byte[] region = flash[(FlashLayout.Events * FlashLayout.RegionSize)..((FlashLayout.Events + 2) * FlashLayout.RegionSize)];
        Assert.IsGreaterThanOrEqualTo(0, region.AsSpan().IndexOf("guest"u8), "the test looks at the log");
        Assert.IsGreaterThanOrEqualTo(0, flash.AsSpan().IndexOf(scalar), "the test knows the key");
        string[] secrets =
        [
            SignedIn.Password, Password, Passphrase, "Marked-wrong", administrator.CsrfToken, administrator.Cookie.Split('=')[1],
            Convert.ToHexString(scalar), Convert.ToBase64String(scalar)[..40], pem.Split('\n')[1], exported.Split('\n')[1].Trim(),
        ];
        foreach (string secret in secrets)
        {
            Assert.IsLessThan(0, printed.IndexOf(secret, StringComparison.OrdinalIgnoreCase), "printed: " + secret);
            Assert.IsLessThan(0, log.IndexOf(secret, StringComparison.OrdinalIgnoreCase), "logged: " + secret);
            Assert.IsLessThan(0, region.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)), "in the flash's log: " + secret);
        }

        Assert.IsLessThan(0, region.AsSpan().IndexOf(scalar));
        Assert.IsLessThan(0, flash.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Password)), "a password as it was typed");
    }

    private static void Expect(string words, ToolResult answer) => StringAssert.Contains(answer.Text, words, answer.Errors);

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static (byte[] Scalar, string Pem) ReadKey(string path)
    {
        using FlashFile flash = FlashFile.Open(path);
        var store = new IdentityStore(flash, FlashLayout.Identity);
        store.Load();
        string pem = Encoding.UTF8.GetString(store.GetKeyPem(store.Current)).TrimEnd('\0');
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return (key.ExportParameters(includePrivateParameters: true).D!, pem);
    }
}
