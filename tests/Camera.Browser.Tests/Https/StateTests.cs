using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Camera.Browser.Tests.Https;

/// <summary>The section in every state that the camera can tell of: the camera's own answer with one part exchanged, since some
/// states take a month to come about.</summary>
[TestClass]
public class StateTests : PageTest
{
    private const string Section = "**/api/https";

    // Name, what is exchanged in the answer, where it shows and what that says.
    private static readonly string[][] States =
    [
        ["expired", """{"selfSigned":{"state":"expired","daysLeft":-3}}""", "self-state", "Expired"],
        ["expired-warning", """{"selfSigned":{"state":"expired","daysLeft":-3}}""", "https-warning", "has expired: browsers warn of it"],
        ["soon", """{"selfSigned":{"daysLeft":30,"expiresSoon":true}}""", "https-warning", "The certificate camera expires in 30 days."],
        ["tomorrow", """{"selfSigned":{"daysLeft":1,"expiresSoon":true}}""", "https-warning", "expires in 1 day."],
        ["other-key", """{"selfSigned":{"state":"other-key"}}""", "self-state", "Invalid: it belongs to the previous key"],
        ["not-yet", """{"selfSigned":{"state":"not-yet-valid"}}""", "self-state", "Invalid: not valid yet"],
        ["no-clock", """{"selfSigned":{"daysLeft":null}}""", "self-state", "camera"],
        ["making", """{"generation":{"working":true,"progress":42,"secondsLeft":37}}""", "making-text", "42 %, about 37 s left"],
        ["failure", """{"generation":{"failure":"The key could not be made; try again."}}""", "https-warning", "could not be made"],
        ["trial", """{"connection":{"mode":"https","trialSecondsLeft":290}}""", "https-warning", "on trial for 4 min 50 s more"],
        ["failed", """{"connection":{"failedMode":"https"}}""", "https-warning", "The switch to HTTPS was not confirmed in time"],
        ["failed-port", """{"connection":{"mode":"https","failedMode":"https"}}""", "https-warning", "The new port or certificate was not"],
        ["previous-in-use", """{"inUse":"AA:BB"}""", "https-warning", "HTTPS goes on with a certificate of the previous key"],
        [
            "ca", """
            {"inUse":"AA:BB","connection":{"mode":"https"},"disabled":{"caDelete":"HTTPS is using it."},
             "ca":{"state":"valid","name":"gate.example","subject":"CN=gate.example","issuer":"CN=Issuing CA","names":["gate.example"],
                   "serial":"01","notBefore":1790000000,"notAfter":1830000000,"key":"EC P-256","fingerprint":"AA:BB","daysLeft":300,
                   "expiresSoon":false,"fileName":"gate.pem","chain":["Issuing CA","Root CA"]}}
            """, "ca-state", "gate.example, 300 days left, in use by HTTPS",
        ],
    ];

    /// <summary>Those that look otherwise; the others differ in words.</summary>
    private static readonly string[] Striking = ["expired", "making", "trial", "ca"];

    [TestMethod]
    [DataRow(ColorScheme.Light, 1280, 800)]
    [DataRow(ColorScheme.Dark, 390, 844)]
    public async Task EachIsToldAndFitForEverybody(ColorScheme scheme, int width, int height)
    {
        await OpenAsync(scheme, width, height);
        await Field("key-generate").ClickAsync();
        await PressAsync("Execute");
        await ExpectTextAsync("key-state", "P-256");
        await Field("self-generate").ClickAsync();
        await PressAsync("Execute");
        await ExpectTextAsync("self-state", "days left");
        var name = $"{scheme}-{width}-state".ToLowerInvariant();
        foreach (var state in States.Where(state => scheme == ColorScheme.Light || Striking.Contains(state[0])))
        {
            await Page.RouteAsync(Section, route => ExchangeAsync(route, JsonNode.Parse(state[1])!.AsObject()));
            await ExpectTextAsync(state[2], state[3]);
            if (Striking.Contains(state[0])) await LookAsync($"{name}-{state[0]}", fullPage: true);
            if (state[0] == "ca") await LookAtDialogsAsync(name);
            await Page.UnrouteAsync(Section);
        }
    }

    /// <summary>Those that only a camera under HTTPS has.</summary>
    private async Task LookAtDialogsAsync(string name)
    {
        await Field("ca-confirm").ClickAsync();
        await ExpectTextAsync("dialog-text", "“Root CA” among its trusted roots");
        await ExpectTextAsync("dialog-facts", "Issuing CA ← Root CA");
        await LookAsync($"{name}-ca-confirm");
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Field("mode")).ToHaveValueAsync("https", new() { Timeout = Patience });
        await Field("mode").SelectOptionAsync("http");
        await Field("set").ClickAsync();
        await ExpectTextAsync("dialog-title", "Switch to HTTP");
        await LookAsync($"{name}-switch-to-http");
        await Page.Keyboard.PressAsync("Escape");
    }

    private static async Task ExchangeAsync(IRoute route, JsonObject parts)
    {
        var answer = await route.FetchAsync();
        var section = JsonNode.Parse(await answer.TextAsync())!.AsObject();
        foreach (var (part, change) in parts)
        {
            if (change is not JsonObject members)
            {
                section[part] = change?.DeepClone();
                continue;
            }

            foreach (var (member, value) in members)
            {
                if (value is null) section[part]!.AsObject().Remove(member);
                else section[part]![member] = value.DeepClone();
            }
        }

        await route.FulfillAsync(new() { Response = answer, Body = section.ToJsonString() });
    }

    private async Task PressAsync(string button)
    {
        await Field("dialog").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(Field("dialog")).ToBeHiddenAsync(new() { Timeout = Patience });
    }
}
