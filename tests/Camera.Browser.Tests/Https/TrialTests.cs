using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Camera.Browser.Tests.Https;

/// <summary>A switch that goes wrong locks nobody out.</summary>
[TestClass]
public class TrialTests : SimulatorTest
{
    /// <summary>Ports that a browser never visits: there the camera listens, and nobody comes.</summary>
    private static readonly int[] BlockedByBrowsers = [6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697, 10080];

    [TestMethod]
    public async Task HttpIsBackWhenNobodyComesByHttps()
    {
        await StartAsync(trialSeconds: 6);
        await MakeKeyAsync();
        await MakeSelfSignedAsync();
        var port = FreeAmong(BlockedByBrowsers);
        await SwitchToHttpsAsync(port);
        await Page.GetByText("ERR_UNSAFE_PORT").WaitForAsync();
        await OpenAgainAsync(Simulator.HttpAddress);
        await ExpectStateAsync("Live");
        await ExpectTextAsync("https-warning", "The switch to HTTPS was not confirmed in time");
        await Assertions.Expect(Field("mode")).ToHaveValueAsync("http");
    }

    [TestMethod]
    public async Task ACutOfPowerDuringTheTrialBringsHttpBackAndTheButtonDoes()
    {
        await StartAsync();
        await MakeKeyAsync();
        await MakeSelfSignedAsync();
        using (var other = new TcpListener(IPAddress.Loopback, 0))
        {
            other.Start();
            await SetConnectionAsync("https", ((IPEndPoint)other.LocalEndpoint).Port);
            await PressAsync("Switch to HTTPS");
            await ExpectTextAsync("dialog-error", "is in use or not allowed here");
            await FinishAsync("Cancel");
        }

        await SwitchToHttpsAsync(FreeAmong(BlockedByBrowsers));
        await Page.GetByText("ERR_UNSAFE_PORT").WaitForAsync();
        Simulator.CutPower();
        Simulator.SwitchOn();
        Assert.AreEqual(Simulator.HttpAddress, Simulator.Address);
        await Page.GotoAsync(Simulator.Address);
        await SignInAsync();

        await GoToHttpsAsync(warning: true);
        Simulator.SwitchOff();
        Simulator.SwitchOn("--button-held");
        Assert.AreEqual(Simulator.HttpAddress, Simulator.Address);
        await Page.GotoAsync(Simulator.Address);
        await SignInAsync();
        await Assertions.Expect(Field("mode")).ToHaveValueAsync("http");
    }

    /// <summary>As somebody does who waits for a page: tries until it comes.</summary>
    private async Task OpenAgainAsync(string address)
    {
        var end = DateTime.UtcNow.AddMilliseconds(Patience);
        while (true)
        {
            try
            {
                await Page.GotoAsync(address);
                return;
            }
            catch (PlaywrightException) when (DateTime.UtcNow < end)
            {
                await Task.Delay(250); // refused while the old setting is not yet back
            }
        }
    }

    private static int FreeAmong(int[] ports) => ports.First(port =>
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    });
}
