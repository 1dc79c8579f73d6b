using System.Text.RegularExpressions;

namespace Camera.Layout.Tests;

/// <summary>What stands where, and what must not stand anywhere.</summary>
[TestClass]
public sealed class LayoutTests
{
    private const int LongFile = 300;

    private static readonly string[] TopLevel =
        ["Camera.nfproj.sln", "nf.config", "README.md", "firmware", "tests", "tools", "LICENSE", "CHANGELOG.md"];

    // Each with the reason why it is not split.
    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["firmware/Frames/CaptureLoop.cs"] = "one thread's loop, read top to bottom",
        ["firmware/Http/RequestParser.cs"] = "one state machine",
        ["tests/Camera.Tests/Frames/CaptureLoopTests.cs"] = "the tests of one loop",
    };

    [TestMethod]
    public void TheTopLevelHoldsWhatAVisitorNeeds()
    {
        IEnumerable<string> entries = Tree.Files.Select(file => file.Split('/')[0]).Distinct().Where(entry => entry[0] != '.');
        Assert.IsEmpty(entries.Except(TopLevel), "not at the top level");
    }

    [TestMethod]
    public void ALongFileHasAReason()
    {
        string[] found = [.. Tree.Ending(".cs", ".js", ".css")
            .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal) && Tree.Read(file).Count(character => character == '\n') > LongFile)];
        Assert.AreEqual("", string.Join(", ", found.Except(LongFiles.Keys)), "split it, or say here why not");
        Assert.AreEqual("", string.Join(", ", LongFiles.Keys.Except(found)), "no longer long");
    }

    [TestMethod]
    public void NoFolderCollectsLeftovers()
    {
        Regex leftovers = new("/(Common|Utils?|Utilities|Helpers?|Misc|Shared)/|(Utils?|Helpers?)\\.cs$", RegexOptions.IgnoreCase);
        Assert.IsEmpty(Tree.Files.Where(file => leftovers.IsMatch(file)), "name the subject instead");
    }

    [TestMethod]
    public void NoFileNamesABuildMachine()
    {
        // Paths of one machine and hosts of package registries; the platform's own packages are public and may be named.
        Regex machine = new("/(home|Users|root|work)/[a-z]|[A-Za-z]:\\\\Users\\\\|registry\\.npmjs|api\\.nuget\\.org|deb\\.debian\\.org");
        foreach (string file in Tree.Ending(".cs", ".md", ".csproj", ".nfproj", ".props", ".targets", ".js", ".html", ".config", ".sln", ".txt", ".json", ".yml"))
        {
            if (file != "tests/Camera.Layout.Tests/LayoutTests.cs")
            {
                Assert.AreEqual("", machine.Match(Tree.Read(file)).Value, file);
            }
        }
    }
}
