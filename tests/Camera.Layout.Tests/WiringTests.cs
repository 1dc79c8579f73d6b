using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Camera.Web.Device;

namespace Camera.Layout.Tests;

/// <summary>The drawings and the table of firmware/docs/hardware.md show the pins of the profiles, all of them and no others.</summary>
[TestClass]
public sealed class WiringTests
{
    private const string Document = "firmware/docs/hardware.md";

    private static readonly (string Name, Func<BoardProfile, int> Pin)[] Pins =
    [
        ("spiClock", profile => profile.SpiClock), ("spiMosi", profile => profile.SpiMosi), ("spiMiso", profile => profile.SpiMiso),
        ("spiSelect", profile => profile.SpiSelect), ("i2cData", profile => profile.I2cData), ("i2cClock", profile => profile.I2cClock),
        ("serialTransmit", profile => profile.SerialTransmit), ("serialReceive", profile => profile.SerialReceive),
        ("button", profile => profile.Button), ("led", profile => profile.Led),
    ];

    [TestMethod]
    public void EveryProfileHasADrawingOfItsPins()
    {
        foreach (string name in BoardProfile.Names.Split(", "))
        {
            string file = $"images/wiring-{name}.svg";
            XElement drawing = XElement.Parse(Tree.Read("firmware/docs/" + file));
            IEnumerable<string> drawn = drawing.Descendants().Where(element => element.Value.StartsWith("GPIO ", StringComparison.Ordinal))
                .Select(element => $"{element.Attribute("id")!.Value} {element.Value[5..]}");
            CollectionAssert.AreEquivalent(Wired(name).ToList(), drawn.ToList(), file);
            string described = drawing.Elements().Single(element => element.Name.LocalName == "desc").Value;
            foreach (string pin in Wired(name).Where(pin => !pin.StartsWith("button", StringComparison.Ordinal) && !pin.StartsWith("led", StringComparison.Ordinal)))
            {
                StringAssert.Matches(described, new Regex($@"GPIO {pin.Split(' ')[1]}\b"), file);
            }

            StringAssert.Contains(Tree.Read(Document), $"]({file})");
        }
    }

    [TestMethod]
    public void TheTableSaysTheSame()
    {
        string[] rows = Tree.Read(Document).Split('\n');
        string[] profiles = [.. Cells(rows.Single(row => row.StartsWith("| name in `[pins]`", StringComparison.Ordinal))).Skip(2).Select(cell => cell.Trim('`'))];
        CollectionAssert.AreEquivalent(BoardProfile.Names.Split(", "), profiles);
        foreach ((string pin, Func<BoardProfile, int> number) in Pins)
        {
            string[] cells = Cells(rows.Single(row => row.StartsWith($"| `{pin}` ", StringComparison.Ordinal)));
            for (int i = 0; i < profiles.Length; i++)
            {
                int expected = number(BoardProfile.Find(profiles[i]));
                string text = expected == BoardProfile.NoPin ? "" : expected.ToString(CultureInfo.InvariantCulture);
                Assert.AreEqual(text, cells[i + 2], $"{pin} of {profiles[i]}");
            }
        }
    }

    // Any reader of a page in the dark, or in the light, can tell text from ground: both schemes have both.
    [TestMethod]
    public void DrawingsAreForLightAndDark()
    {
        foreach (string file in Tree.Files.Where(file => file.StartsWith("firmware/docs/images/wiring-", StringComparison.Ordinal)))
        {
            string[] schemes = Tree.Read(file).Split("prefers-color-scheme: dark");
            Assert.HasCount(2, schemes, file);
            foreach (string scheme in schemes)
            {
                Assert.IsGreaterThanOrEqualTo(7, Contrast(Fill(scheme, "text"), Fill(scheme, @"\.part")), file);
                Assert.IsGreaterThanOrEqualTo(4.5, Contrast(Fill(scheme, @"\.small"), Fill(scheme, @"\.part")), file);
            }
        }
    }

    private static IEnumerable<string> Wired(string profile) => Pins
        .Select(pin => (pin.Name, Number: pin.Pin(BoardProfile.Find(profile))))
        .Where(pin => pin.Number != BoardProfile.NoPin)
        .Select(pin => $"{pin.Name} {pin.Number}");

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    private static string Fill(string style, string selector) => Regex.Match(style, selector + @" \{[^}]*fill: #([0-9a-f]+)").Groups[1].Value;

    // WCAG 2.2, contrast ratio
    private static double Contrast(string one, string other)
    {
        double first = Luminance(one);
        double second = Luminance(other);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(2 * i, 2), 16) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
