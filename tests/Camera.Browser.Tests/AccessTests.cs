using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>The page for everybody: by keyboard, by screen reader, on a small screen, light and dark.</summary>
[TestClass]
public class AccessTests : PageTest
{
    [TestMethod]
    [DataRow(ColorScheme.Light, 1280, 800)]
    [DataRow(ColorScheme.Dark, 1280, 800)]
    [DataRow(ColorScheme.Light, 360, 780)]
    [DataRow(ColorScheme.Dark, 360, 780)]
    public async Task AxeFindsNothing(ColorScheme scheme, int width, int height)
    {
        ExpectedComplaint = "status of 400";
        await OpenAsync(scheme, width, height);
        await ExpectTextAsync("uptime", "s");
        await LookAsync($"{scheme}-{width}-first", fullPage: true);
        await Field("hostName").FillAsync("-");
        await Field("save").ClickAsync();
        await ExpectTextAsync("hostName-error", "not allowed");
        await Field("pause").ClickAsync();
        await ExpectStateAsync("Paused");
        await LookAsync($"{scheme}-{width}-refused", fullPage: true);
    }

    [TestMethod]
    [DataRow(360)]
    [DataRow(768)]
    [DataRow(1920)]
    public async Task NothingIsCutOffAtTheSide(int width)
    {
        await OpenAsync(width: width);
        Assert.AreEqual(width, await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [TestMethod]
    public async Task KeyboardReachesEverythingVisibly()
    {
        await OpenAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Delete admin" })).ToBeVisibleAsync();
        await ExpectTextAsync("key-state", "Not generated");
        var reached = new List<string>();
        while (true)
        {
            await Page.Keyboard.PressAsync("Tab");
            var (id, outline) = (await Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.ariaLabel || document.activeElement.textContent"),
                await Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
            if (id == "factory-reset" || reached.Count > 60)
            {
                reached.Add(id);
                break;
            }

            Assert.AreEqual("solid", outline, id);
            reached.Add(id);
        }

        CollectionAssert.AreEqual(
            new[]
            {
                "Skip to the settings", "account", "sign-out", "pause", "snapshot", "full",
                "Reset the picture settings", "resolution", "quality", "fps", "brightness", "contrast", "saturation", "mirror", "flip",
                "Reset the camera settings", "title", "hostName", "httpPort", "save", "Who is watching, and how many can",
                "key-generate", "key-revert", "key-import", "key-export", "self-generate", "self-confirm", "self-delete",
                "csr-generate", "ca-file", "ca-install", "ca-paste", "ca-confirm", "ca-delete", "mode", "port", "set", "push",
                "Change admin", "Delete admin", "user-add", "Security log", "factory-reset",
            },
            reached);
    }

    [TestMethod]
    public async Task KeyboardChangesSettings()
    {
        await OpenAsync();
        var before = await Picture.TakeAsync(Page);
        await Field("brightness").FocusAsync();
        await Page.Keyboard.PressAsync("End");
        await Picture.WaitAsync(Page, picture => picture.Mean > before.Mean + 15);
        Assert.AreEqual("+2", await Field("brightness").GetAttributeAsync("aria-valuetext"));
        await Field("title").FocusAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync("Typed");
        await Page.Keyboard.PressAsync("Enter");
        await ExpectTextAsync("message", "Saved.");
        Assert.AreEqual("Typed", Camera.Status.Title);
    }
}
