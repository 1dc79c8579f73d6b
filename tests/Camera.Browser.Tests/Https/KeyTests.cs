using System.Net;
using Microsoft.Playwright;

namespace Camera.Browser.Tests.Https;

/// <summary>Keys come and go with their certificates, and the picture goes on meanwhile.</summary>
[TestClass]
public class KeyTests : SimulatorTest
{
    private static readonly int[] ReservedPorts =
    [
        20, 21, 23, 25, 42, 53, 67, 68, 69, 80, 110, 123, 161, 162, 554, 995, 10669, 10670, 59000, 60123, 61000, 0, 65536,
    ];

    private const float LongGeneration = 4 * 60 * 1000; // primes are found by luck

    [TestMethod]
    public async Task ANewKeyIsRevertedAndCertificatesAreDeletedWithAndWithoutBackup()
    {
        await StartAsync();
        foreach (var port in ReservedPorts)
        {
            await SetConnectionAsync("http", port);
            await ExpectTextAsync("connection-answer", port is 0 or 65536 ? "1 to 65535" : port >= 59000 ? "59000 to 61000" : $"Port {port} belongs to");
        }

        await SetConnectionAsync("http", new Uri(Simulator.HttpAddress).Port);
        await ExpectTextAsync("connection-answer", "is the camera's HTTP port");
        await MakeKeyAsync();
        await MakeSelfSignedAsync();
        await GoToHttpsAsync(warning: true);
        await ExpectDisabledAsync("key-generate", "switch the connection to HTTP first");
        await ExpectDisabledAsync("key-revert", "switch the connection to HTTP first");
        await ExpectDisabledAsync("self-delete", "switch the connection to HTTP first");

        await SetConnectionAsync("http", new Uri(Page.Url).Port);
        await PressAsync("Switch to HTTP");
        await Page.WaitForURLAsync(Simulator.HttpAddress);
        await ExpectTextAsync("message", "The new connection works and is kept.");
        await MakeKeyAsync();
        await ExpectTextAsync("key-state", "Previous");
        await ExpectTextAsync("self-state", "belongs to the previous key");
        await ExpectDisabledAsync("self-confirm", "There is no self-signed certificate");
        await Field("key-revert").ClickAsync();
        await ExpectTextAsync("self-state", "gate.example");

        await Field("self-delete").ClickAsync();
        StringAssert.StartsWith(await DownloadAsync("Download backup"), "-----BEGIN CERTIFICATE-----");
        await DeleteAsync();
        await MakeSelfSignedAsync(days: 30);
        await ExpectTextAsync("https-warning", "expires in");
        await Field("self-delete").ClickAsync();
        await DeleteAsync();
        await Assertions.Expect(Field("https-warning")).ToBeEmptyAsync(new() { Timeout = Patience });
    }

    [TestMethod]
    public async Task AnRsaKeyIsCancelledAndMadeWhileThePictureMoves()
    {
        await StartAsync();
        await BeginRsaAsync("rsa3072"); // which takes longer than the click
        await Field("key-cancel").ClickAsync();
        await Assertions.Expect(Field("making")).ToBeHiddenAsync(new() { Timeout = Patience });
        await ExpectTextAsync("key-state", "Not generated");

        await BeginRsaAsync("rsa2048");
        var end = DateTime.UtcNow.AddMilliseconds(LongGeneration);
        while (!(await Field("key-state").InnerTextAsync()).Contains("RSA"))
        {
            Assert.IsTrue(DateTime.UtcNow < end, await Field("making-text").InnerTextAsync());
            await ExpectMovingAsync();
        }

        await ExpectStateAsync("Live");
        await Assertions.Expect(Field("making")).ToBeHiddenAsync();
    }

    [TestMethod]
    public async Task ANewKeyComesWhileHttpsIsOnWithTheOldOne()
    {
        await StartAsync();
        await MakeKeyAsync();
        await MakeSelfSignedAsync();
        var address = await GoToHttpsAsync(warning: true, before: AskForRsaAsync); // which takes longer than the click
        var served = await ServedFingerprintAsync(address);
        await Assertions.Expect(Field("key-state")).ToContainTextAsync("RSA 3072", new() { Timeout = LongGeneration });
        await ExpectTextAsync("self-state", "belongs to the previous key");
        await ExpectTextAsync("https-warning", "HTTPS goes on with a certificate of the previous key");
        await ExpectEnabledAsync("key-generate");
        await ExpectEnabledAsync("csr-generate");
        await ExpectDisabledAsync("self-generate", "Switch the connection to HTTP first");
        Assert.AreEqual(served, await ServedFingerprintAsync(address));

        await Field("key-revert").ClickAsync();
        await ExpectTextAsync("self-state", "gate.example");
        await ExpectTextAsync("self-state", "in use by HTTPS");
        await ExpectTextAsync("key-state", "Previous: RSA 3072");
        await ExpectDisabledAsync("key-generate", "switch the connection to HTTP first");
        Assert.AreEqual(served, await ServedFingerprintAsync(address));
    }

    // By another client, while the page is busy with a dialog.
    private async Task AskForRsaAsync()
    {
        using var client = TestCamera.CreateClient();
        using var form = new FormUrlEncodedContent([new("type", "rsa3072")]);
        using var answer = await client.PostAsync(Simulator.HttpAddress + "api/https/key", form);
        Assert.AreEqual(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private async Task BeginRsaAsync(string type)
    {
        await Field("key-generate").ClickAsync();
        await Field("d-type").SelectOptionAsync(type);
        await FinishAsync("Execute");
        await Assertions.Expect(Field("making")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    private async Task ExpectMovingAsync()
    {
        var before = await Picture.TakeAsync(Page);
        await Picture.WaitAsync(Page, picture => picture.DistanceTo(before) > 0);
    }

    private async Task DeleteAsync()
    {
        await FinishAsync("Delete");
        await ExpectTextAsync("self-state", "Not generated");
    }

    private Task ExpectEnabledAsync(string id) => Assertions.Expect(Field(id)).ToBeEnabledAsync(new() { Timeout = Patience });

    private async Task ExpectDisabledAsync(string id, string reason)
    {
        await Assertions.Expect(Field(id)).ToBeDisabledAsync(new() { Timeout = Patience });
        StringAssert.Contains(await Field(id).GetAttributeAsync("title"), reason);
    }
}
