using Microsoft.Playwright;

namespace Camera.Browser.Tests;

[TestClass]
public class PictureTests : PageTest
{
    [TestMethod]
    public async Task Moves()
    {
        await OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            var before = await Picture.TakeAsync(Page);
            await Picture.WaitAsync(Page, picture => picture.DistanceTo(before) > 0);
        }
    }

    [TestMethod]
    public async Task PauseStopsTheCamerasSendingAndPlayGoesOn()
    {
        await OpenAsync();
        await Field("pause").ClickAsync();
        await ExpectStateAsync("Paused");
        await ExpectTextAsync("viewers", "0 of 4");
        await ExpectTextAsync("rate", "0.0 fps");
        var before = await Picture.TakeAsync(Page);
        Assert.AreEqual("Play", (await Field("pause").InnerTextAsync()).Trim());
        await Field("pause").ClickAsync();
        await ExpectStateAsync("Live");
        await Picture.WaitAsync(Page, picture => picture.DistanceTo(before) > 0);
    }

    [TestMethod]
    public async Task SnapshotSavesWhatIsSeen()
    {
        await OpenAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Field("snapshot").ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var saved = new MemoryStream();
        await stream.CopyToAsync(saved);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xD8 }, saved.ToArray()[..2]);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xD9 }, saved.ToArray()[^2..]);
        StringAssert.Matches(download.SuggestedFilename, new(@"^camera-\d{4}(-\d\d){5}\.jpg$"));
    }

    [TestMethod]
    public async Task FillsTheScreenWithItsTitle()
    {
        await OpenAsync();
        await Field("full").ClickAsync();
        await Assertions.Expect(Page.Locator("#stage:fullscreen #caption")).ToHaveTextAsync("Test yard");
        await Assertions.Expect(Field("caption")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Leave full screen" }).ClickAsync();
        await Assertions.Expect(Page.Locator("#stage:not(:fullscreen)")).ToBeVisibleAsync();
        await Assertions.Expect(Field("caption")).ToBeHiddenAsync();
    }
}
