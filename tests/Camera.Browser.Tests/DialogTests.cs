using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>Every dialog, light and dark, on a desktop and on a phone: fit for everybody, closed by Escape, and back where one was.</summary>
[TestClass]
public class DialogTests : PageTest
{
    [TestMethod]
    [DataRow(ColorScheme.Light, 1280, 800)]
    [DataRow(ColorScheme.Dark, 390, 844)]
    [DataRow(ColorScheme.Dark, 1280, 800)]
    [DataRow(ColorScheme.Light, 390, 844)]
    public async Task EachIsFitForEverybody(ColorScheme scheme, int width, int height)
    {
        ExpectedComplaint = "Failed to load resource"; // what is refused, and the address that is left in the end
        var name = $"{scheme}-{width}".ToLowerInvariant();
        await OpenAsync(scheme, width, height);
        await ExpectTextAsync("user-count", "1 of");
        await ExpectTextAsync("key-state", "Not generated");
        await LookAsync($"{name}-page", fullPage: true);
        await TryAsync("account", name);
        await TryAsync("user-add", name);
        await TryAsync("Change admin", name);
        await TryAsync("Delete admin", name, "administrator");
        await TryAsync("factory-reset", name);
        await TryAsync("push", name);
        await TryAsync("key-import", name, "");
        await TryAsync("key-generate", $"{name}-first");

        await Field("key-generate").ClickAsync();
        await PressAsync("Execute");
        await ExpectTextAsync("key-state", "P-256");
        await TryAsync("key-generate", name);
        await TryAsync("self-generate", name);
        await TryAsync("ca-paste", name);
        await Field("self-generate").ClickAsync();
        await PressAsync("Execute");
        await TryAsync("csr-generate", name);
        await Field("csr-generate").ClickAsync();
        await Field("dialog").GetByRole(AriaRole.Button, new() { Name = "Execute", Exact = true }).ClickAsync();
        await ExpectTextAsync("dialog-text", "Give this to the CA");
        await Assertions.Expect(Field("dialog").GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await LookAsync($"{name}-csr-made");
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Field("csr-generate")).ToBeFocusedAsync();
        await ExpectTextAsync("csr-state", "Made for CN=camera");
        await Field("self-confirm").ClickAsync();
        await Page.GetByText("How to install it").ClickAsync();
        await LookAsync($"{name}-guide");
        await Page.Keyboard.PressAsync("Escape");
        await TryAsync("self-confirm", name);
        await TryAsync("self-delete", name);
        await TryAsync("ca-confirm", name);
        await Page.GetByText("Security log").ClickAsync();
        await ExpectTextAsync("events", "Certificate changed");
        await Field("mode").SelectOptionAsync("https");
        await TryAsync("set", name);
        await LookAsync($"{name}-states", fullPage: true);
        await LookWhereItGoesAsync(name);
    }

    [TestMethod]
    [DataRow(ColorScheme.Light, 1280, 800)]
    [DataRow(ColorScheme.Dark, 390, 844)]
    public async Task SettingUpAndSigningInAreToo(ColorScheme scheme, int width, int height)
    {
        ExpectedComplaint = "status of 40";
        var name = $"{scheme}-{width}".ToLowerInvariant();
        await OpenUnknownAsync(scheme, width, height);
        await ExpectTextAsync("sign-in-title", "Set up the camera");
        await LookAsync($"{name}-set-up");
        await Page.Keyboard.PressAsync("Escape");
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Field("sign-in")).ToBeVisibleAsync();
        await Field("sign-in-name").FillAsync(TestCamera.Administrator);
        await Field("sign-in-password").FillAsync(TestCamera.Password);
        await Field("sign-in-again").FillAsync("something else");
        await Field("sign-in-go").ClickAsync();
        await ExpectTextAsync("sign-in-error", "differ");
        await LookAsync($"{name}-set-up-error");
        await Field("sign-in-again").FillAsync(TestCamera.Password);
        await Field("sign-in-go").ClickAsync();
        await ExpectStateAsync("Live");
        await Field("sign-out").ClickAsync();
        await ExpectTextAsync("sign-in-title", "Sign in");
        await LookAsync($"{name}-sign-in");
    }

    /// <summary>Opens a dialog by its control, looks at it, makes it refuse where it can, and leaves it by Escape.</summary>
    private async Task TryAsync(string control, string name, string? refusal = null)
    {
        var opener = control.Contains(' ') ? Page.GetByRole(AriaRole.Button, new() { Name = control }) : Field(control);
        await opener.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Field("dialog")).ToBeVisibleAsync(new() { Timeout = Patience });
        await LookAsync($"{name}-{control.Replace(' ', '-')}");
        await ReachAllByKeyboardAsync();
        if (refusal is not null)
        {
            await Field("dialog-buttons").Locator("button").First.ClickAsync();
            await Assertions.Expect(Field("dialog-error")).Not.ToBeEmptyAsync(new() { Timeout = Patience });
            await ExpectTextAsync("dialog-error", refusal);
            await LookAsync($"{name}-{control.Replace(' ', '-')}-refused");
        }

        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Field("dialog")).ToBeHiddenAsync(new() { Timeout = Patience });
        await Assertions.Expect(opener).ToBeFocusedAsync();
    }

    /// <summary>Switches to HTTPS, and looks at what says so; the page's wait before it goes there does not end.</summary>
    private async Task LookWhereItGoesAsync(string name)
    {
        await Page.EvaluateAsync(
            "() => { const real = setTimeout; window.setTimeout = (go, wait, ...more) => (wait === 4000 ? 0 : real(go, wait, ...more)); }");
        await Field("port").FillAsync($"{Simulator.FreePort()}");
        await Field("set").ClickAsync();
        await Field("dialog").GetByRole(AriaRole.Button, new() { Name = "Switch to HTTPS" }).ClickAsync();
        await ExpectTextAsync("dialog-title", "The camera has moved");
        await LookAsync($"{name}-moved");
    }

    /// <summary>Tab comes by everything in the dialog, and it shows where it is.</summary>
    private async Task ReachAllByKeyboardAsync()
    {
        var controls = Field("dialog").Locator("a, button, input, select, textarea, summary");
        var names = await controls.EvaluateAllAsync<string[]>("all => all.map((control, index) => control.dataset.place = `${control.tagName} ${index}`)");
        var reached = new List<string>();
        for (var i = 0; i < names.Length + 3; i++) // once round, by way of the browser's own controls
        {
            await Page.Keyboard.PressAsync("Tab");
            var at = await Page.EvaluateAsync<string>(
                "() => [document.activeElement.dataset.place, getComputedStyle(document.activeElement).outlineStyle].join()");
            if (at.EndsWith(",solid", StringComparison.Ordinal)) reached.Add(at[..^6]);
        }

        CollectionAssert.IsSubsetOf(names, reached);
    }

    private async Task PressAsync(string button)
    {
        await Field("dialog").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(Field("dialog")).ToBeHiddenAsync(new() { Timeout = Patience });
    }
}
