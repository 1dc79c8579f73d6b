using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>The page of the simulator's program, used as a person would, from the first visit on.</summary>
public abstract class SimulatorTest : BrowserTest
{
    protected Simulator Simulator { get; private set; } = null!;

    protected override void EndCamera() => Simulator?.Dispose();

    /// <summary>A camera fresh from its box, and the administrator's password chosen.</summary>
    /// <param name="host">By which it is visited.</param>
    protected async Task StartAsync(int trialSeconds = 300, string? home = null, string host = "127.0.0.1")
    {
        ExpectedComplaint = "Failed to load resource"; // these tests make requests fail, and cut connections
        Simulator = new Simulator(trialSeconds);
        await OpenWindowAsync(home: home);
        await Page.GotoAsync(Simulator.Address.Replace("127.0.0.1", host));
        await ExpectTextAsync("sign-in-title", "Set up the camera");
        await Field("sign-in-again").FillAsync(TestCamera.Password);
        await SignInAsync();
    }

    /// <summary>Fills in the dialog that is open.</summary>
    protected async Task SignInAsync(string password = TestCamera.Password)
    {
        await Field("sign-in-name").FillAsync(TestCamera.Administrator);
        await Field("sign-in-password").FillAsync(password);
        await Field("sign-in-go").ClickAsync();
        await Assertions.Expect(Field("sign-in")).ToBeHiddenAsync(new() { Timeout = Patience });
        await ExpectStateAsync("Live");
    }

    protected async Task MakeKeyAsync(string type = "p256")
    {
        await Field("key-generate").ClickAsync();
        await Field("d-type").SelectOptionAsync(type);
        await FinishAsync("Execute");
        await ExpectTextAsync("key-state", type == "p256" ? "P-256" : "RSA");
        await Assertions.Expect(Field("making")).ToBeHiddenAsync(new() { Timeout = Patience });
    }

    protected async Task MakeSelfSignedAsync(int days = 397)
    {
        await Field("self-generate").ClickAsync();
        await Field("d-cn").FillAsync("gate.example");
        await Field("d-days").FillAsync($"{days}");
        await FinishAsync("Execute");
        await ExpectTextAsync("self-state", "gate.example");
    }

    /// <summary>Makes a signing request and saves it in a file.</summary>
    protected async Task<string> RequestAsync(string file)
    {
        await Field("csr-generate").ClickAsync();
        await Field("d-cn").FillAsync("gate.example");
        await PressAsync("Execute");
        await ExpectTextAsync("dialog-text", "Give this to the CA");
        var request = await DownloadAsync("Download");
        Assert.AreEqual(request, await Field("dialog").GetByLabel("PEM", new() { Exact = true }).InputValueAsync());
        StringAssert.StartsWith(request, "-----BEGIN CERTIFICATE REQUEST-----");
        await File.WriteAllTextAsync(file, request);
        await Page.Keyboard.PressAsync("Escape");
        await ExpectTextAsync("csr-state", "CN=gate.example");
        return file;
    }

    /// <summary>Chooses files of a certificate and installs them.</summary>
    protected async Task InstallAsync(params string[] files)
    {
        await Field("ca-file").SetInputFilesAsync(files);
        await ExpectTextAsync("ca-chosen", $"{Path.GetFileName(files[^1])}: Execute installs it.");
        await Field("ca-install").ClickAsync();
    }

    /// <summary>Presses a button of the dialog, which closes.</summary>
    protected async Task FinishAsync(string button)
    {
        await PressAsync(button);
        await Assertions.Expect(Field("dialog")).ToBeHiddenAsync(new() { Timeout = Patience });
    }

    /// <summary>Presses a button of the dialog.</summary>
    protected Task PressAsync(string button) =>
        Field("dialog").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Saves what the dialog offers.</summary>
    protected async Task<string> DownloadAsync(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(
            () => Field("dialog").GetByText(link, new() { Exact = true }).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        return await new StreamReader(stream).ReadToEndAsync();
    }

    protected async Task SetConnectionAsync(string mode, int port)
    {
        await Field("mode").SelectOptionAsync(mode);
        await Field("port").FillAsync($"{port}");
        await Field("connection-form").GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();
    }

    /// <summary>Switches to HTTPS; the page says where the camera is and goes there.</summary>
    /// <param name="before">What happens while the dialog waits for the button.</param>
    protected async Task SwitchToHttpsAsync(int port, Func<Task>? before = null)
    {
        await SetConnectionAsync("https", port);
        await ExpectTextAsync("dialog-title", "Switch to HTTPS");
        if (before is not null) await before();
        await PressAsync("Switch to HTTPS");
        await ExpectTextAsync("dialog-title", "The camera has moved");
        await ExpectTextAsync("dialog-text", AddressOf(port));
    }

    /// <summary>Switches to HTTPS at a free port and follows the page there, past the browser's warning if there is one.</summary>
    /// <param name="before">As in <see cref="SwitchToHttpsAsync"/>.</param>
    protected async Task<string> GoToHttpsAsync(bool warning, Func<Task>? before = null)
    {
        var port = Simulator.FreePort();
        var address = AddressOf(port);
        await SwitchToHttpsAsync(port, before);
        if (warning) await PassWarningAsync();
        await Page.WaitForURLAsync(address);

        // The words are gone after a while, and the picture may take longer than that.
        await Task.WhenAll(SignInAsync(), ExpectTextAsync("message", "The new connection works and is kept."));
        return address;
    }

    private string AddressOf(int httpsPort) => $"https://{new Uri(Page.Url).Host}:{httpsPort}/";

    /// <summary>Does what the page explains, on the browser's own page.</summary>
    protected async Task PassWarningAsync()
    {
        await Page.Locator("#details-button").ClickAsync();
        await Page.Locator("#proceed-link").ClickAsync();
    }

    /// <summary>What the browser thinks of the page and its connection: nothing is wrong with either.</summary>
    protected async Task ExpectSecureAsync(string issuer)
    {
        Assert.IsTrue(await Page.EvaluateAsync<bool>("() => isSecureContext"));
        var security = await Context.NewCDPSessionAsync(Page);
        var told = new TaskCompletionSource<JsonElement>();
        security.Event("Security.visibleSecurityStateChanged").OnEvent += (_, state) => told.TrySetResult(state!.Value);
        await security.SendAsync("Security.enable");
        var state = (await told.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience))).GetProperty("visibleSecurityState");
        Assert.AreEqual("secure", state.GetProperty("securityState").GetString(), state.ToString());
        Assert.AreEqual(0, state.GetProperty("securityStateIssueIds").GetArrayLength(), state.ToString());
        var certificate = state.GetProperty("certificateSecurityState");
        Assert.AreEqual("TLS 1.3", certificate.GetProperty("protocol").GetString());
        Assert.AreEqual(issuer, certificate.GetProperty("issuer").GetString());
    }

    /// <summary>SHA-256 of the certificate that is served, as the page writes it.</summary>
    protected static async Task<string> ServedFingerprintAsync(string address)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(address).Port);
        await using var tls = new SslStream(client.GetStream(), false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync("127.0.0.1");
        return FingerprintOf(tls.RemoteCertificate!);
    }

    /// <summary>SHA-256 of a certificate, as the page writes it.</summary>
    protected static string FingerprintOf(X509Certificate certificate) =>
        BitConverter.ToString(certificate.GetCertHash(HashAlgorithmName.SHA256)).Replace('-', ':');
}
