using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>A page in a browser. In the end the page must have complained of nothing, and asked nobody else.</summary>
public abstract class BrowserTest
{
    /// <summary>For what takes a second on an idle machine: one that builds and tests besides takes longer.</summary>
    internal const int Patience = 40_000;

    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;
    private IBrowser? _ownBrowser;

    public required TestContext TestContext { get; set; }

    protected IPage Page { get; private set; } = null!;

    /// <summary>The window's cookies and permissions.</summary>
    protected IBrowserContext Context => _context ?? throw new InvalidOperationException("no window is open");

    /// <summary>What the browser itself writes to the console for requests that this test makes fail.</summary>
    protected string? ExpectedComplaint { get; set; }

    [TestCleanup]
    public async Task CloseWindow()
    {
        try
        {
            if (TestContext.CurrentTestOutcome != UnitTestOutcome.Passed && _context is not null)
                TestContext.WriteLine($"{Page.Url} says: {await Page.Locator("body").InnerTextAsync()}\n{string.Join('\n', _complaints)}");
            if (_context is not null) await _context.CloseAsync();
            if (_ownBrowser is not null) await _ownBrowser.CloseAsync();
        }
        finally
        {
            EndCamera();
        }

        var unexpected = _complaints.Where(complaint => ExpectedComplaint is null || !complaint.Contains(ExpectedComplaint));
        Assert.IsEmpty(unexpected, string.Join('\n', unexpected));
    }

    /// <summary>Ends the camera, after the window, which would complain.</summary>
    protected abstract void EndCamera();

    /// <summary>Opens a window of its own, without cookies.</summary>
    /// <param name="home">The home folder of a user with another store of certificates, or null.</param>
    protected async Task OpenWindowAsync(
        ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 800, string? home = null)
    {
        if (_context is not null) await _context.CloseAsync();
        if (home is not null) _ownBrowser = await Chromium.LaunchAsync(home);
        _context = await (_ownBrowser ?? Chromium.Browser).NewContextAsync(new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
        });
        _context.SetDefaultTimeout(Patience);
        Page = await _context.NewPageAsync();
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add($"console: {message.Text}");
        };
        Page.PageError += (_, error) => _complaints.Add($"error: {error}");
        Page.Request += (_, request) =>
        {
            if (!IsOwn(request.Url)) _complaints.Add($"request beyond the camera: {request.Url}");
        };
    }

    protected ILocator Field(string id) => Page.Locator($"#{id}");

    protected Task ExpectStateAsync(string state) => Assertions.Expect(Field("state")).ToHaveTextAsync(state, new() { Timeout = Patience });

    protected Task ExpectTextAsync(string id, string text) =>
        Assertions.Expect(Field(id)).ToContainTextAsync(text, new() { Timeout = Patience });

    /// <summary>What is there must be fit for everybody. With CAMERA_SCREENSHOTS it is also saved in the folder of that name.</summary>
    protected async Task LookAsync(string name, bool fullPage = false)
    {
        var found = await Page.RunAxe();
        Assert.IsNotEmpty(found.Passes);
        Assert.IsEmpty(found.Violations, $"{name}: " + string.Join('\n', found.Violations.Select(
            violation => $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
        if (Environment.GetEnvironmentVariable("CAMERA_SCREENSHOTS") is { } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = fullPage });
    }

    private static bool IsOwn(string url) => url.StartsWith("http://127.0.0.1:") || url.StartsWith("https://127.0.0.1:")
        || url.StartsWith("http://camera.local:") || url.StartsWith("https://camera.local:")
        || url.StartsWith("data:") || url.StartsWith("blob:") || url.StartsWith("chrome-error:");
}
