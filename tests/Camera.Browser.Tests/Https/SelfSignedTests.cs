using Microsoft.Playwright;

namespace Camera.Browser.Tests.Https;

/// <summary>From a fresh camera to HTTPS with a certificate that it makes itself.</summary>
[TestClass]
public class SelfSignedTests : HttpsTest
{
    [TestMethod]
    public async Task AFreshCameraIsSwitchedToHttpsAndStaysThere()
    {
        await StartAsync();
        await MakeKeyAsync();
        await MakeSelfSignedAsync();
        await Field("self-confirm").ClickAsync();
        await ExpectTextAsync("info-title", "Self-signed Certificate - Confirm");
        await ExpectTextAsync("info", "127.0.0.1");
        var shown = await Field("info").InnerTextAsync();
        await Page.Keyboard.PressAsync("Escape");

        var address = await GoToHttpsAsync(warning: true);
        await ExpectTextAsync("message", "The new connection works and is kept.");
        StringAssert.Contains(shown, await ServedFingerprintAsync(address));

        Simulator.SwitchOff();
        Simulator.SwitchOn();
        Assert.AreEqual(address, Simulator.Address);
        await SignInAsync();
        await Assertions.Expect(Field("mode")).ToHaveValueAsync("https", new() { Timeout = Patience });
    }
}
