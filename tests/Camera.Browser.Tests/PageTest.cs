using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>The page of a camera within this process, signed in.</summary>
public abstract class PageTest : BrowserTest
{
    protected TestCamera Camera { get; private set; } = null!;

    protected override void EndCamera() => Camera?.Dispose();

    protected async Task OpenAsync(
        ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 800, int viewers = 4, bool live = true)
    {
        Camera = new TestCamera(viewers);
        await OpenWindowAsync(scheme, width, height);
        await SignInAsync();
        await Page.GotoAsync(Camera.Address);
        if (live) await ExpectStateAsync("Live");
        await Assertions.Expect(Field("save")).ToBeEnabledAsync(new() { Timeout = Patience });
    }

    /// <summary>Opens the page of a camera that is not set up, in a browser that nobody has signed in with.</summary>
    protected async Task OpenUnknownAsync(ColorScheme scheme, int width, int height)
    {
        Camera = new TestCamera();
        await OpenWindowAsync(scheme, width, height);
        await Page.GotoAsync(Camera.Address);
    }

    /// <summary>Makes the browser a signed-in administrator's; sets the camera up at its first visit.</summary>
    private async Task SignInAsync()
    {
        var form = Context.APIRequest.CreateFormData();
        form.Set("name", TestCamera.Administrator);
        form.Set("password", TestCamera.Password);
        IAPIResponse answer = await Context.APIRequest.PostAsync(Camera.Address + "api/setup", new() { Form = form });
        if (!answer.Ok) answer = await Context.APIRequest.PostAsync(Camera.Address + "api/session", new() { Form = form });
        Assert.IsTrue(answer.Ok, await answer.TextAsync());
    }
}
