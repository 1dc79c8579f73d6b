using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>One browser for all tests; each has a context of its own.</summary>
[TestClass]
public static class Chromium
{
    private const string Executable = "/usr/bin/chromium";

    private static IPlaywright? driver;
    private static IBrowser? browser;

    public static IBrowser Browser => browser ?? throw new InvalidOperationException("not started");

    [AssemblyInitialize]
    public static async Task Start(TestContext _)
    {
        if (!File.Exists(Executable)) Assert.Fail($"{Executable} is missing: install Debian's package chromium");
        driver = await Playwright.CreateAsync();
        browser = await LaunchAsync();
        Assertions.SetDefaultExpectTimeout(BrowserTest.Patience);
    }

    /// <summary>Another browser of a user whose home is this folder, with the certificates in it; the caller closes it.</summary>
    public static Task<IBrowser> LaunchAsync(string? home = null) => driver!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Executable,
        Env = home is null ? null : new Dictionary<string, string> { ["HOME"] = home },
        Args =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--host-resolver-rules=MAP camera.local 127.0.0.1", // as mDNS would find it
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    });

    [AssemblyCleanup]
    public static async Task Stop()
    {
        if (browser is not null) await browser.CloseAsync();
        driver?.Dispose();
    }
}
