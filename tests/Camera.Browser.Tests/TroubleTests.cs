using Camera.Frames;
using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>What goes wrong is said in words, and goes away by itself.</summary>
[TestClass]
public class TroubleTests : PageTest
{
    [TestMethod]
    [DataRow("hostName", "my_camera", "1 to 63 letters, digits and hyphens")]
    [DataRow("httpPort", "65536", "1 to 65535")]
    [DataRow("httpPort", "6000", "ports that browsers block")]
    [DataRow("httpPort", "", "1 to 65535")]
    [DataRow("title", "12345678901234567890123456789012345678901234567890123456789012345", "0 to 64 characters")]
    public async Task BadInputIsExplainedAtItsField(string id, string given, string words)
    {
        ExpectedComplaint = "status of 400";
        await OpenAsync();
        var good = await Field(id).InputValueAsync();
        await Field(id).FillAsync(given);
        await Field("save").ClickAsync();
        await ExpectTextAsync($"{id}-error", words);
        await Assertions.Expect(Field(id)).ToBeFocusedAsync();
        await Assertions.Expect(Field(id)).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(Field(id)).ToHaveAttributeAsync("aria-describedby", $"{id}-error");
        await Field(id).FillAsync(good);
        await Assertions.Expect(Field($"{id}-error")).ToHaveCountAsync(0);
        await Field("save").ClickAsync();
        await ExpectTextAsync("message", "Saved.");
    }

    [TestMethod]
    public async Task APortThatIsTakenIsExplained()
    {
        ExpectedComplaint = "status of 409";
        await OpenAsync();
        using var other = new TestCamera();
        await Field("httpPort").FillAsync($"{other.Status.HttpPort}");
        await Field("save").ClickAsync();
        await ExpectTextAsync("httpPort-error", "cannot be opened");
        await ExpectStateAsync("Live");
    }

    [TestMethod]
    public async Task ARestartIsSurvived()
    {
        ExpectedComplaint = "Failed to load resource";
        await OpenAsync();
        await Page.EvaluateAsync("() => { window.same = true }");
        Camera.SwitchOff();
        await ExpectStateAsync("No connection");
        await ExpectTextAsync("notice", "Trying again");
        Camera.SwitchOn();
        await SignInAgainAsync();
        await ExpectStateAsync("Live");
        await Assertions.Expect(Field("notice")).ToBeHiddenAsync();
        var before = await Picture.TakeAsync(Page);
        await Picture.WaitAsync(Page, picture => picture.DistanceTo(before) > 0);
        Assert.IsTrue(await Page.EvaluateAsync<bool>("() => window.same"), "the page was loaded again");
    }

    [TestMethod]
    public async Task LostSettingsAreTold()
    {
        ExpectedComplaint = "Failed to load resource";
        await OpenAsync();
        await Assertions.Expect(Field("lost")).ToBeHiddenAsync();
        Camera.SwitchOff();
        Camera.SpoilSettings();
        Camera.SwitchOn();
        await SignInAgainAsync();
        await Assertions.Expect(Field("lost")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    /// <summary>Sessions end with the camera.</summary>
    private async Task SignInAgainAsync()
    {
        await Field("sign-in-name").FillAsync(TestCamera.Administrator);
        await Field("sign-in-password").FillAsync(TestCamera.Password);
        await Field("sign-in-go").ClickAsync();
    }

    [TestMethod]
    public async Task TooManyViewersAreToldSoAndLetInLater()
    {
        ExpectedComplaint = "status of 503";
        Task<Stream> other;
        await OpenAsync(viewers: 1);
        using (var client = TestCamera.CreateClient())
        {
            await Field("pause").ClickAsync();
            await ExpectTextAsync("viewers", "0 of 1");
            other = client.GetStreamAsync(Camera.Address + "stream.mjpg");
            using var stream = await other;
            await Field("pause").ClickAsync();
            await ExpectTextAsync("notice", "The one place for viewers is taken.");
        }

        await ExpectStateAsync("Live");
    }

    [TestMethod]
    public async Task ACameraModuleThatFailsIsNamed()
    {
        ExpectedComplaint = "status of 503";
        await OpenAsync();
        Camera.Fault = SensorStatus.NotFound;
        await ExpectTextAsync("notice", "The camera module does not answer. Check its wiring.");
        await ExpectTextAsync("sensor", "does not answer");
        Camera.Fault = SensorStatus.Ok;
        await ExpectStateAsync("Live");
    }
}
