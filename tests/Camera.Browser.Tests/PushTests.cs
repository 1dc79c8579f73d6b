using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>Pictures that are sent out, set and followed on the page.</summary>
[TestClass]
public class PushTests : PageTest
{
    [TestMethod]
    public async Task ItIsSetAndToldHowItGoes()
    {
        ExpectedComplaint = "status of 400";
        await OpenAsync();
        await ExpectTextAsync("push-state", "Off");
        await Assertions.Expect(Field("pushed")).ToBeHiddenAsync();
        await Field("push").ClickAsync();
        await Field("d-on").SelectOptionAsync("true");
        await Field("d-url").FillAsync("nas/in");
        await SaveAsync();
        await ExpectTextAsync("dialog-error", "not one to send to");
        await Assertions.Expect(Field("d-url")).ToBeFocusedAsync();
        await Field("d-url").FillAsync("http://127.0.0.1:9/in"); // nobody is there
        await Field("d-signIn").SelectOptionAsync("basic");
        await Field("d-user").FillAsync("door");
        await Field("d-secret").FillAsync("open sesame");
        await SaveAsync();
        await ExpectTextAsync("push-state", "Every 60 s to http://127.0.0.1:9/in");
        await ExpectTextAsync("pushed", "Nobody takes connections at the receiver's address.");

        // The password is not told again, and stays when the field is left empty.
        await Field("push").ClickAsync();
        await Assertions.Expect(Field("d-secret")).ToHaveValueAsync("");
        await Field("d-interval").FillAsync("600");
        await SaveAsync();
        await ExpectTextAsync("push-state", "Every 600 s");
        await Field("push").ClickAsync();
        await Field("d-on").SelectOptionAsync("false");
        await SaveAsync();
        await ExpectTextAsync("push-state", "Off");
        await Assertions.Expect(Field("pushed")).ToBeHiddenAsync();
    }

    private Task SaveAsync() => Field("dialog").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
}
