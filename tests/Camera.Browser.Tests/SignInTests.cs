using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>Who gets in, who does not and is told why, and what each level sees.</summary>
[TestClass]
public class SignInTests : PageTest
{
    [TestMethod]
    public async Task NothingIsShownBeforeAndAPasswordMayBeTypedEitherWay()
    {
        ExpectedComplaint = "status of 40";
        await OpenUnknownAsync(ColorScheme.Light, 1280, 800);
        await ExpectTextAsync("sign-in-title", "Set up the camera");
        await Assertions.Expect(Field("picture")).ToBeHiddenAsync();
        await Assertions.Expect(Field("save")).ToBeHiddenAsync();

        // The accent as a character of its own, as some keyboards send it, is the same password.
        await FillAsync("admin", "une cle\u0301 longue", again: true);
        await ExpectStateAsync("Live");
        await Field("sign-out").ClickAsync();
        await ExpectTextAsync("sign-in-title", "Sign in");
        await Assertions.Expect(Field("picture")).ToBeHiddenAsync();
        await FillAsync("admin", "une clé longue");
        await ExpectStateAsync("Live");
    }

    [TestMethod]
    public async Task AWrongPasswordIsToldAtItsFieldAndTooManyAreToldHowLong()
    {
        ExpectedComplaint = "status of 4";
        await OpenAsync();
        await Field("sign-out").ClickAsync();
        await ExpectTextAsync("sign-in-title", "Sign in");
        for (var i = 0; i < 8; i++)
        {
            await FillAsync("admin", $"wrong horse {i}");
            await ExpectTextAsync("sign-in-error", "The name or the password is wrong.");
            await Assertions.Expect(Field("sign-in-password")).ToBeFocusedAsync();
            Assert.AreEqual("true", await Field("sign-in-password").GetAttributeAsync("aria-invalid"));
        }

        await LookAsync("sign-in-wrong");
        await FillAsync("admin", TestCamera.Password);
        await ExpectTextAsync("sign-in-error", "Too many wrong passwords from this address. Wait ");
        await LookAsync("sign-in-blocked");
    }

    [TestMethod]
    public async Task ALiveUserSeesThePictureAcrossThePageAndWhoIsDeletedSeesNoMore()
    {
        ExpectedComplaint = "status of 401";
        await OpenAsync();
        await Field("user-add").ClickAsync();
        await Field("d-name").FillAsync("مراقب البوابة");
        await Field("d-password").FillAsync(TestCamera.Password);
        await Field("dialog").GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await ExpectTextAsync("users", "مراقب البوابة");
        await using var guests = await Context.Browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var guest = await guests.NewPageAsync();
        await guest.GotoAsync(Camera.Address);
        await guest.Locator("#sign-in-name").FillAsync("مراقب البوابة");
        await guest.Locator("#sign-in-password").FillAsync(TestCamera.Password);
        await guest.Locator("#sign-in-go").ClickAsync();
        await Assertions.Expect(guest.Locator("#state")).ToHaveTextAsync("Live", new() { Timeout = Patience });
        await Assertions.Expect(guest.Locator("#brightness")).ToBeHiddenAsync();
        await Assertions.Expect(guest.Locator("#watching")).ToBeHiddenAsync();
        Assert.IsGreaterThan(1200, (await guest.Locator("#picture").BoundingBoxAsync())!.Width, "no empty column beside it");

        await Field("watching").Locator("summary").ClickAsync();
        await ExpectTextAsync("watchers", "مراقب البوابة127.0.0.1 · stream · HTTP");
        await ExpectTextAsync("room", "UXGA4 4");
        await ExpectTextAsync("room", "Snapshots4 4");
        await LookAsync("watching", fullPage: true);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Delete مراقب البوابة" }).ClickAsync();
        await Field("dialog").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Assertions.Expect(guest.Locator("#sign-in")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Assertions.Expect(guest.Locator("#picture")).ToBeHiddenAsync();
        await Field("pause").ClickAsync();
        await ExpectTextAsync("watchers", "Nobody.");
    }

    [TestMethod]
    public async Task AccountsThatCannotBeReadAreTold()
    {
        await OpenAsync();
        Camera.SwitchOff();
        Camera.SpoilAccounts();
        Camera.SwitchOn();
        ExpectedComplaint = "Failed to load resource";
        await ExpectTextAsync("sign-in-text", "cannot be read, so nobody can sign in. Hold its button");
    }

    private async Task FillAsync(string name, string password, bool again = false)
    {
        await Field("sign-in-name").FillAsync(name);
        await Field("sign-in-password").FillAsync(password);
        if (again) await Field("sign-in-again").FillAsync(password);
        await Field("sign-in-go").ClickAsync();
    }
}
