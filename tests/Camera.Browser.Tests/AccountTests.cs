using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>Users and passwords, up to the factory reset that ends them all.</summary>
[TestClass]
public class AccountTests : SimulatorTest
{
    private const string NewPassword = "another horse";

    [TestMethod]
    public async Task UsersComeAndGoAndTheFactoryResetForgetsThem()
    {
        await StartAsync();
        await Field("user-add").ClickAsync();
        await Field("d-name").FillAsync("guest");
        await Field("d-password").FillAsync("short");
        await PressAsync("Add user");
        await ExpectTextAsync("dialog-error", "at least 8 characters");
        await Assertions.Expect(Field("d-password")).ToBeFocusedAsync();
        await Field("d-password").FillAsync("long enough");
        await FinishAsync("Add user");
        await ExpectTextAsync("users", "guest");
        await Button("Change guest").ClickAsync();
        await Field("d-level").SelectOptionAsync("control");
        await FinishAsync("Save");
        await ExpectTextAsync("users", "Camera control");

        await using (var guests = await Context.Browser!.NewContextAsync())
        {
            var guest = await guests.NewPageAsync();
            await guest.GotoAsync(Simulator.Address);
            await guest.Locator("#sign-in-name").FillAsync("guest");
            await guest.Locator("#sign-in-password").FillAsync("long enough");
            await guest.Locator("#sign-in-go").ClickAsync();
            await Assertions.Expect(guest.Locator("#state")).ToHaveTextAsync("Live", new() { Timeout = Patience });
            await Assertions.Expect(guest.Locator("#brightness")).ToBeVisibleAsync();
            await Assertions.Expect(guest.Locator("#key-generate")).ToBeHiddenAsync();
            await Assertions.Expect(guest.Locator("#httpPort")).ToBeHiddenAsync();
        }

        await Button("Delete guest").ClickAsync();
        await FinishAsync("Delete");
        await Assertions.Expect(Field("users")).Not.ToContainTextAsync("guest");
        await Page.GetByText("Security log").ClickAsync();
        await ExpectTextAsync("events", "User changedguest · 127.0.0.1");

        await Field("account").ClickAsync();
        await Field("d-current").FillAsync("not the password");
        await Field("d-password").FillAsync(NewPassword);
        await Field("d-again").FillAsync(NewPassword);
        await PressAsync("Change password");
        await ExpectTextAsync("dialog-error", "wrong");
        await Field("d-current").FillAsync(TestCamera.Password);
        await FinishAsync("Change password");
        await ExpectTextAsync("message", "The password is changed.");

        await Field("account").ClickAsync();
        await PressAsync("Sign out everywhere");
        await ExpectTextAsync("sign-in-title", "Sign in");
        await SignInAsync(NewPassword);

        await Field("factory-reset").ClickAsync();
        await Field("d-password").FillAsync(NewPassword);
        await PressAsync("Erase everything");
        await ExpectTextAsync("dialog-title", "The camera starts anew");
        await ExpectTextAsync("dialog-text", "http://127.0.0.1:");
        await ExpectTextAsync("sign-in-title", "Set up the camera");
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });
}
