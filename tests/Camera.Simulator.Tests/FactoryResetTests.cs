using System.Net;
using System.Security.Cryptography;
using System.Text;
using Camera.Certificates;
using Camera.Simulator.Device;
using Camera.Web;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>What the flash file still tells after a factory reset, to somebody who has it in hand.</summary>
[TestClass]
public class FactoryResetTests
{
    private const int LimitMilliseconds = 30_000; // for what takes a second on an idle machine

    [TestMethod]
    public void NoByteOfAKeyOrAUserRemains()
    {
        using var folder = new TemporaryFolder();
        string path = folder["flash.bin"];
        using (FlashFile flash = FlashFile.Open(path))
        using (SimulatedCamera camera = SimulatedCamera.StartOnAnyPort(flash: flash))
        {
            using HttpClient client = SignedIn.At(camera.Address).CreateClient();
            Post(client, camera, "api/settings", "title", "Secret garden");
            for (int i = 0; i < 3; i++)
            {
                MakeKey(client, camera); // so that keys lie in both regions
            }
        }

        byte[][] keys = ReadKeys(path);
        byte[] before = File.ReadAllBytes(path);
        Assert.HasCount(2, keys);
        foreach (byte[] secret in (byte[][])[.. keys, "Secret garden"u8.ToArray(), Encoding.UTF8.GetBytes(SignedIn.Name)])
        {
            Assert.IsGreaterThanOrEqualTo(0, before.AsSpan().IndexOf(secret), "the test looks for what was never there");
        }

        using (FlashFile flash = FlashFile.Open(path))
        using (SimulatedCamera camera = SimulatedCamera.StartOnAnyPort(flash: flash))
        {
            using HttpClient client = SignedIn.At(camera.Address).CreateClient();
            HttpStatusCode status = Post(client, camera, "api/factory-reset", "password", SignedIn.Password);
            Assert.AreEqual(HttpStatusCode.Accepted, status);
            Assert.IsTrue(SpinWait.SpinUntil(() => camera.Restarts == 1, LimitMilliseconds), "it does not restart");
            string session = new HttpClient().GetStringAsync(new Uri(camera.Address, "api/session")).GetAwaiter().GetResult();
            StringAssert.Contains(session, "\"setup\":true");
        }

        byte[] after = File.ReadAllBytes(path);
        int log = FlashLayout.Events * FlashLayout.RegionSize;
        int logEnd = log + (2 * FlashLayout.RegionSize);
        Assert.IsLessThan(0, after.AsSpan(0, log).IndexOfAnyExcept((byte)0xFF), "before the log");
        Assert.IsLessThan(0, after.AsSpan(logEnd).IndexOfAnyExcept((byte)0xFF), "after the log");

        // The log has begun anew: one event without a name or an address, in one of its regions.
        Assert.IsLessThan(64, logEnd - log - after.AsSpan(log, logEnd - log).Count((byte)0xFF), "in the log");
        Assert.IsLessThan(0, after.AsSpan().IndexOf(Encoding.UTF8.GetBytes(SignedIn.Name)));
    }

    private static void MakeKey(HttpClient client, SimulatedCamera camera)
    {
        Assert.AreEqual(HttpStatusCode.Accepted, Post(client, camera, "api/https/key", "type", "p256"));
        bool IsMade() => client.GetStringAsync(new Uri(camera.Address, "api/https")).GetAwaiter().GetResult()
            .Contains("\"working\":false", StringComparison.Ordinal);
        Assert.IsTrue(SpinWait.SpinUntil(IsMade, LimitMilliseconds), "no key is made");
    }

    private static HttpStatusCode Post(HttpClient client, SimulatedCamera camera, string path, string name, string value)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { [name] = value });
        using HttpResponseMessage answer = client.PostAsync(new Uri(camera.Address, path), form).GetAwaiter().GetResult();
        return answer.StatusCode;
    }

    private static byte[][] ReadKeys(string path)
    {
        using FlashFile flash = FlashFile.Open(path);
        var store = new IdentityStore(flash, FlashLayout.Identity);
        store.Load();
        return [.. ((IdentitySlot[])[store.Current, store.Previous]).Select(slot =>
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(Encoding.UTF8.GetString(store.GetKeyPem(slot)).TrimEnd('\0'));
            return key.ExportParameters(includePrivateParameters: true).D!;
        })];
    }
}
