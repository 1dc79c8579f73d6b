using System.Text.Json;
using Microsoft.Playwright;

namespace Camera.Browser.Tests.Https;

/// <summary>HTTPS with a certificate of a certification authority.</summary>
[TestClass]
public class CaCertificateTests : SimulatorTest
{
    [TestMethod]
    public async Task WithTheRootInTheBrowserNothingIsWarnedOfAndBadFilesChangeNothing()
    {
        using var authority = new OpenSslAuthority();
        await StartAsync(home: authority.HomeThatTrusts(authority["root.pem"], "C,,"));
        await MakeKeyAsync();
        var request = await DownloadRequestAsync(authority["camera.csr"]);
        await InstallAsync(authority.Sign(request));
        await ExpectTextAsync("message", "The certificate is installed.");
        await ExpectTextAsync("ca-state", "gate.example");
        await ExpectTextAsync("ca-state", "camera-chain.pem");
        await Field("ca-confirm").ClickAsync();
        await ExpectTextAsync("dialog-title", "CA Certificate - Confirm");
        await ExpectTextAsync("dialog-text", "Test Root");
        await LookAsync("ca-installed");
        await Page.Keyboard.PressAsync("Escape");

        var address = await GoToHttpsAsync(warning: false);
        await ExpectSecureAsync();

        var served = await ServedFingerprintAsync(address);
        await RefuseAsync(authority.Sign(authority.RequestOfAnother()), "key", served);
        await RefuseAsync(authority.Sign(request, startDay: -20, days: 10), "expired", served);
        await RefuseAsync(authority.Sign(request, above: "root.pem"), "Test Intermediate", served);
        await File.WriteAllBytesAsync(authority["picture.png"], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        await RefuseAsync(authority["picture.png"], "certificate", served);
        await File.WriteAllBytesAsync(authority["large.pem"], new byte[10 << 20]);
        await RefuseAsync(authority["large.pem"], "at most 16 KB", served);
        await ExpectStateAsync("Live");
    }

    private async Task<string> DownloadRequestAsync(string file)
    {
        await Field("csr-generate").ClickAsync();
        await Field("d-cn").FillAsync("gate.example");
        await FinishAsync("Execute");
        await ExpectTextAsync("ca-state", "request");
        await Field("ca-confirm").ClickAsync();
        await Assertions.Expect(Page.GetByLabel("PEM", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("BEGIN CERTIFICATE REQUEST"));
        await File.WriteAllTextAsync(file, await DownloadAsync("Download"));
        await Page.Keyboard.PressAsync("Escape");
        return file;
    }

    private async Task InstallAsync(string file)
    {
        await Field("ca-file").SetInputFilesAsync(file);
        await Field("ca-install").ClickAsync();
    }

    private async Task RefuseAsync(string file, string words, string served)
    {
        await InstallAsync(file);
        await Assertions.Expect(Field("ca-answer")).Not.ToBeEmptyAsync(new() { Timeout = Patience });
        TestContext.WriteLine($"{Path.GetFileName(file)}: {await Field("ca-answer").InnerTextAsync()}");
        await ExpectTextAsync("ca-answer", words);
        Assert.AreEqual(served, await ServedFingerprintAsync(Page.Url));
    }

    /// <summary>What the browser thinks of the page and its connection.</summary>
    private async Task ExpectSecureAsync()
    {
        var security = await Context.NewCDPSessionAsync(Page);
        var told = new TaskCompletionSource<JsonElement>();
        security.Event("Security.visibleSecurityStateChanged").OnEvent += (_, state) => told.TrySetResult(state!.Value);
        await security.SendAsync("Security.enable");
        var state = (await told.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience))).GetProperty("visibleSecurityState");
        Assert.AreEqual("secure", state.GetProperty("securityState").GetString(), state.ToString());
    }
}
