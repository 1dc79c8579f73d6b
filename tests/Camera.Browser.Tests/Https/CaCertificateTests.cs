using Microsoft.Playwright;

namespace Camera.Browser.Tests.Https;

/// <summary>HTTPS with a certificate of a certification authority.</summary>
[TestClass]
public class CaCertificateTests : SimulatorTest
{
    private const string Drop = """
        ([name, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name));
          for (const kind of ['dragover', 'drop']) {
            document.querySelector('header').dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
          }
        }
        """;

    private const string Paste = """
        text => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """;

    [TestMethod]
    public async Task WithTheRootInTheBrowserNothingIsWarnedOfAndBadFilesChangeNothing()
    {
        using var authority = new OpenSslAuthority();
        await StartAsync(home: authority.HomeThatTrusts(authority["root.pem"], "C,,"));
        await MakeKeyAsync();
        var request = await RequestAsync(authority["camera.csr"]);
        await InstallAsync(authority.Sign(request));
        await ExpectTextAsync("message", "The certificate is installed.");
        await ExpectTextAsync("ca-state", "gate.example");
        await ExpectTextAsync("ca-chosen", "Installed: camera-chain.pem");

        var address = await GoToHttpsAsync(warning: false);
        await ExpectSecureAsync(issuer: "Test Intermediate");
        await Assertions.Expect(Field("own")).ToBeHiddenAsync();

        var served = await ServedFingerprintAsync(address);
        await RefuseAsync(authority.Sign(authority.RequestOfAnother()), "for another key", served);
        await RefuseAsync(authority.Sign(request, startDay: -20, days: 10), "expired", served);
        await RefuseAsync(authority.Sign(request, above: "root.pem"), "Test Intermediate", served);
        await File.WriteAllBytesAsync(authority["picture.png"], await Page.Locator(".logo").ScreenshotAsync());
        await RefuseAsync(authority["picture.png"], "no certificate in the file", served);
        await File.WriteAllBytesAsync(authority["large.pem"], new byte[10 << 20]);
        await RefuseAsync(authority["large.pem"], "The file has 10.0 MB; a certificate with its chain has at most 16 KB", served);

        await Assertions.Expect(Field("message")).ToBeEmptyAsync(); // the same words may still stand there
        await InstallAsync(authority.Sign(request, days: 60));
        await ExpectTextAsync("message", "The new connection works and is kept.");
        Assert.AreNotEqual(served, await ServedFingerprintAsync(address));
        await ExpectTextAsync("ca-state", "59 days left, in use by HTTPS");
        await ExpectStateAsync("Live");
    }

    [TestMethod]
    public async Task ByItsNameItGoesBackToHttpThoughBrowsersInsistOnHttpsMeanwhile()
    {
        using var authority = new OpenSslAuthority();
        await StartAsync(home: authority.HomeThatTrusts(authority["root.pem"], "C,,"), host: "camera.local");
        var http = Page.Url;
        await MakeKeyAsync();
        await InstallAsync(authority.Sign(await RequestAsync(authority["camera.csr"])));
        await ExpectTextAsync("ca-chosen", "Installed");
        var https = await GoToHttpsAsync(warning: false);
        await Page.ReloadAsync();
        await ExpectStateAsync("Live");
        var insisted = await Page.GotoAsync(https.Replace("https:", "http:"));
        Assert.AreEqual(https, insisted!.Url, "the browser insists");
        await ExpectStateAsync("Live");

        await SetConnectionAsync("http", new Uri(https).Port);
        await PressAsync("Switch to HTTP");
        await Page.WaitForURLAsync(http);
        await ExpectTextAsync("message", "The new connection works and is kept.");
    }

    [TestMethod]
    public async Task ItIsDroppedPastedChosenInPartsDeletedAndComesBackWithItsKey()
    {
        using var authority = new OpenSslAuthority();
        await StartAsync();
        await MakeKeyAsync();
        var chain = authority.Sign(await RequestAsync(authority["camera.csr"]));
        await Page.EvaluateAsync(Drop, new[] { "dropped.pem", await File.ReadAllTextAsync(chain) });
        await ExpectTextAsync("ca-chosen", "dropped.pem: Execute installs it.");
        await Assertions.Expect(Field("ca-install")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await ExpectTextAsync("ca-chosen", "Installed: dropped.pem");
        await Field("ca-confirm").ClickAsync();
        await ExpectTextAsync("dialog-title", "CA Certificate - Confirm");
        await ExpectTextAsync("dialog-text", "“Test Root” among its trusted roots");
        await ExpectTextAsync("dialog-text", "sends the intermediate “Test Intermediate”");
        await Page.Keyboard.PressAsync("Escape");

        var backup = await DeleteAsync(save: true);
        await Page.EvaluateAsync(Paste, backup);
        await ExpectTextAsync("dialog-title", "CA Certificate install");
        await FinishAsync("Execute");
        await ExpectTextAsync("ca-chosen", "Installed: pasted.pem");
        await DeleteAsync(save: false);

        await MakeKeyAsync();
        await ExpectTextAsync("key-state", "Previous");
        await InstallAsync(authority["server.pem"], authority["intermediate.pem"]);
        await ExpectTextAsync("dialog-text", "is for the camera's previous key");
        await LookAsync("revert-and-install");
        await FinishAsync("Revert and install");
        await ExpectTextAsync("ca-chosen", "Installed: server.pem");
        await ExpectTextAsync("ca-state", "gate.example");
    }

    private async Task<string> DeleteAsync(bool save)
    {
        await Field("ca-delete").ClickAsync();
        await ExpectTextAsync("dialog-title", "CA Certificate - Delete");
        var backup = save ? await DownloadAsync("Download backup") : "";
        await FinishAsync("Delete");
        await ExpectTextAsync("ca-state", "Not installed");
        return backup;
    }

    private async Task RefuseAsync(string file, string words, string served)
    {
        await InstallAsync(file);
        await Assertions.Expect(Field("ca-answer")).Not.ToBeEmptyAsync(new() { Timeout = Patience });
        TestContext.WriteLine($"{Path.GetFileName(file)}: {await Field("ca-answer").InnerTextAsync()}");
        await ExpectTextAsync("ca-answer", words);
        Assert.AreEqual(served, await ServedFingerprintAsync(Page.Url));
    }
}
