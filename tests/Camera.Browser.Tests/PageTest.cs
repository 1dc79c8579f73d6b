using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>A page open at a camera. In the end the page must have complained of nothing, and asked nobody else.</summary>
public abstract class PageTest
{
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;

    public required TestContext TestContext { get; set; }

    protected TestCamera Camera { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>What the browser itself writes to the console for requests that this test makes fail.</summary>
    protected string? ExpectedComplaint { get; set; }

    [TestCleanup]
    public async Task Close()
    {
        if (TestContext.CurrentTestOutcome != UnitTestOutcome.Passed && _context is not null)
            TestContext.WriteLine($"{Page.Url} says: {await Page.Locator("body").InnerTextAsync()}\n{string.Join('\n', _complaints)}");
        if (_context is not null) await _context.CloseAsync();
        Camera?.Dispose();
        var unexpected = _complaints.Where(complaint => ExpectedComplaint is null || !complaint.Contains(ExpectedComplaint));
        Assert.IsEmpty(unexpected, string.Join('\n', unexpected));
    }

    protected async Task OpenAsync(
        ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 800, int viewers = 4, bool live = true)
    {
        Camera = new TestCamera(viewers);
        await OpenPageAsync(scheme, width, height, live);
    }

    protected async Task OpenPageAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 800, bool live = true)
    {
        if (Camera is null) Camera = new TestCamera();
        _context = await Chromium.Browser.NewContextAsync(new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
        });
        Page = await _context.NewPageAsync();
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add($"console: {message.Text}");
        };
        Page.PageError += (_, error) => _complaints.Add($"error: {error}");
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1:") && !request.Url.StartsWith("data:") && !request.Url.StartsWith("blob:"))
                _complaints.Add($"request beyond the camera: {request.Url}");
        };
        await SignInAsync();
        await Page.GotoAsync(Camera.Address);
        if (live) await ExpectStateAsync("Live");
        await Assertions.Expect(Field("save")).ToBeEnabledAsync();
    }

    /// <summary>Makes the browser a signed-in administrator's; sets the camera up at its first visit.</summary>
    private async Task SignInAsync()
    {
        var form = _context!.APIRequest.CreateFormData();
        form.Set("name", TestCamera.Administrator);
        form.Set("password", TestCamera.Password);
        IAPIResponse answer = await _context.APIRequest.PostAsync(Camera.Address + "api/setup", new() { Form = form });
        if (!answer.Ok) answer = await _context.APIRequest.PostAsync(Camera.Address + "api/session", new() { Form = form });
        Assert.IsTrue(answer.Ok, await answer.TextAsync());
    }

    protected ILocator Field(string id) => Page.Locator($"#{id}");

    protected Task ExpectStateAsync(string state) => Assertions.Expect(Field("state")).ToHaveTextAsync(state, new() { Timeout = 20_000 });

    protected Task ExpectTextAsync(string id, string text) =>
        Assertions.Expect(Field(id)).ToContainTextAsync(text, new() { Timeout = 20_000 });
}
