using Microsoft.Playwright;

namespace Camera.Browser.Tests;

[TestClass]
public class SettingsTests : PageTest
{
    [TestMethod]
    public async Task BrightnessChangesThePicture()
    {
        await OpenAsync();
        var before = await Picture.TakeAsync(Page);
        await SlideAsync("brightness", 2);
        await Picture.WaitAsync(Page, picture => picture.Mean > before.Mean + 15);
        await SlideAsync("brightness", -2);
        await Picture.WaitAsync(Page, picture => picture.Mean < before.Mean - 15);
        Assert.AreEqual("−2", await Page.Locator("output[for=brightness]").InnerTextAsync());
    }

    [TestMethod]
    public async Task ContrastChangesThePicture()
    {
        await OpenAsync();
        var before = await Picture.TakeAsync(Page);
        await SlideAsync("contrast", -2);
        await Picture.WaitAsync(Page, picture => picture.Deviation < before.Deviation * 0.8);
        await SlideAsync("contrast", 2);
        await Picture.WaitAsync(Page, picture => picture.Deviation > before.Deviation * 1.1);
    }

    [TestMethod]
    public async Task SaturationChangesThePicture()
    {
        await OpenAsync();
        var before = await Picture.TakeAsync(Page);
        await SlideAsync("saturation", -2);
        await Picture.WaitAsync(Page, picture => picture.Chroma < before.Chroma * 0.7);
        await SlideAsync("saturation", 2);
        await Picture.WaitAsync(Page, picture => picture.Chroma > before.Chroma * 1.1);
    }

    [TestMethod]
    public async Task MirrorAndFlipTurnThePicture()
    {
        await OpenAsync();
        var before = await Picture.TakeAsync(Page);
        await Field("mirror").CheckAsync();
        await Picture.WaitAsync(Page, picture => picture.DistanceTo(before.Mirrored) < picture.DistanceTo(before) / 2);
        await Field("flip").CheckAsync();
        await Picture.WaitAsync(Page, picture => picture.DistanceTo(before.Mirrored.Flipped) < picture.DistanceTo(before) / 2);
        await Field("mirror").UncheckAsync();
        await Picture.WaitAsync(Page, picture => picture.DistanceTo(before.Flipped) < picture.DistanceTo(before) / 2);
    }

    [TestMethod]
    public async Task ResolutionChangesThePicture()
    {
        await OpenAsync();
        await Field("resolution").SelectOptionAsync("QVGA");
        await Picture.WaitAsync(Page, picture => picture is { Width: 320, Height: 240 });
        await Field("resolution").SelectOptionAsync("SVGA");
        await Picture.WaitAsync(Page, picture => picture is { Width: 800, Height: 600 });
    }

    [TestMethod]
    public async Task QualityChangesTheWeightOfThePicture()
    {
        await OpenAsync();
        var before = await WeightAsync();
        await SlideAsync("quality", 5);
        await Page.WaitForFunctionAsync(
            "most => { const size = /(\\d+) KB/.exec(document.getElementById('figures').textContent); return size && Number(size[1]) < most }",
            before / 2);
        Assert.AreEqual("5 %", await Page.Locator("output[for=quality]").InnerTextAsync());
    }

    [TestMethod]
    public async Task FrameRateChangesThePace()
    {
        await OpenAsync();
        await SlideAsync("fps", 2);
        await Page.WaitForFunctionAsync(
            "() => { const rate = /([\\d.]+) fps/.exec(document.getElementById('figures').textContent); return rate && Number(rate[1]) < 3 }");
        Assert.AreEqual("2 fps", await Page.Locator("output[for=fps]").InnerTextAsync());
    }

    [TestMethod]
    public async Task TitleIsDrawnAtOnceAndKept()
    {
        await OpenAsync();
        await Field("title").FillAsync("Gate <b>");
        await ExpectTextAsync("heading", "Gate <b>");
        await Field("save").ClickAsync();
        await ExpectTextAsync("message", "Saved.");
        Assert.AreEqual("Gate <b>", Camera.Status.Title);
        await Page.ReloadAsync();
        await ExpectTextAsync("heading", "Gate <b>");
        Assert.AreEqual("Gate <b>", await Page.TitleAsync());
    }

    [TestMethod]
    public async Task PortMovesThePage()
    {
        await OpenAsync();
        var port = TestCamera.FreePort();
        await Field("httpPort").FillAsync($"{port}");
        await Field("save").ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync($"http://127.0.0.1:{port}/", new() { Timeout = 20_000 });
        await ExpectStateAsync("Live");
        await Assertions.Expect(Field("httpPort")).ToHaveValueAsync($"{port}");
    }

    [TestMethod]
    public async Task ResetBringsTheDefaultsBack()
    {
        await OpenAsync();
        var before = await Picture.TakeAsync(Page);
        await SlideAsync("brightness", 2);
        await Field("mirror").CheckAsync();
        await Picture.WaitAsync(Page, picture => picture.Mean > before.Mean + 15);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Reset the picture settings" }).ClickAsync();
        await Picture.WaitAsync(Page, picture => picture.DistanceTo(before) < 10);
        await Assertions.Expect(Field("brightness")).ToHaveValueAsync("0");
        await Assertions.Expect(Field("mirror")).Not.ToBeCheckedAsync();
    }

    [TestMethod]
    public async Task ChangesOfOthersAppear()
    {
        await OpenAsync();
        using var client = TestCamera.CreateClient();
        await client.PostAsync(Camera.Address + "api/settings", new FormUrlEncodedContent([new("quality", "33"), new("title", "Theirs")]));
        await Assertions.Expect(Field("quality")).ToHaveValueAsync("33", new() { Timeout = 20_000 });
        await ExpectTextAsync("heading", "Theirs");
    }

    private Task SlideAsync(string id, int value) => Field(id).FillAsync($"{value}");

    private async Task<double> WeightAsync()
    {
        await ExpectTextAsync("figures", "KB");
        return await Page.EvaluateAsync<double>("() => Number(/(\\d+) KB/.exec(document.getElementById('figures').textContent)[1])");
    }
}
