using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Playwright;

namespace Camera.Browser.Tests.Https;

/// <summary>From a fresh camera to HTTPS with a certificate that it makes itself.</summary>
[TestClass]
public class SelfSignedTests : SimulatorTest
{
    [TestMethod]
    public async Task AFreshCameraIsSwitchedToHttpsAndStaysThere()
    {
        await StartAsync();
        await MakeKeyAsync();
        await MakeSelfSignedAsync();
        await Field("self-confirm").ClickAsync();
        await ExpectTextAsync("dialog-title", "Self-signed Certificate - Confirm");
        await ExpectTextAsync("dialog-facts", "127.0.0.1");
        var shown = await Field("dialog-facts").InnerTextAsync();
        await Page.Keyboard.PressAsync("Escape");

        var address = await GoToHttpsAsync(warning: true);
        StringAssert.Contains(shown, await ServedFingerprintAsync(address));

        await ExpectTextAsync("own", "vouches for itself");
        await LookAsync("own", fullPage: true);
        await Field("own-guide").ClickAsync();
        await ExpectTextAsync("dialog-title", "browser’s warning");
        var certificate = await DownloadAsync("Download certificate");
        Assert.AreEqual(await ServedFingerprintAsync(address), FingerprintOf(X509Certificate2.CreateFromPem(certificate)));
        await Page.Keyboard.PressAsync("Escape");
        await Field("own-hide").ClickAsync();
        await Assertions.Expect(Field("own")).ToBeHiddenAsync();

        await Field("key-export").ClickAsync();
        await Field("d-passphrase").FillAsync("a long passphrase");
        await Field("d-again").FillAsync("another passphrase");
        await PressAsync("Export");
        await ExpectTextAsync("dialog-error", "not the same");
        await LookAsync("export");
        await Field("d-again").FillAsync("a long passphrase");
        var download = await Page.RunAndWaitForDownloadAsync(() => PressAsync("Export"));
        await using var stream = await download.CreateReadStreamAsync();
        using (var key = ECDsa.Create())
            key.ImportFromEncryptedPem(await new StreamReader(stream).ReadToEndAsync(), "a long passphrase");

        Simulator.SwitchOff();
        Simulator.SwitchOn();
        Assert.AreEqual(address, Simulator.Address);

        // another browser, whose user has installed the certificate as the page explains
        using var store = new OpenSslAuthority();
        await File.WriteAllTextAsync(store["camera.crt"], certificate);
        await OpenWindowAsync(home: store.HomeThatTrusts(store["camera.crt"], "P,,"));
        await Page.GotoAsync(address);
        await SignInAsync();
        await ExpectSecureAsync(issuer: "gate.example");
        await Assertions.Expect(Field("mode")).ToHaveValueAsync("https", new() { Timeout = Patience });
    }
}
