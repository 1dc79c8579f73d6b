using Camera.Bench.Report;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Bench.Tests;

[TestClass]
public class MarkedTextTests
{
    [TestMethod]
    public void OnlyWhatStandsBetweenTheMarksChanges()
    {
        const string before = "a\n<!-- t: by x -->\nold\nolder\n<!-- /t -->\nb\n<!-- u: by x -->\nkept\n<!-- /u -->\n";
        const string after = "a\n<!-- t: by x -->\nnew\n<!-- /t -->\nb\n<!-- u: by x -->\nkept\n<!-- /u -->\n";
        Assert.AreEqual(after, MarkedText.Replace(before, "t", "new\n\n"));
        Assert.AreEqual(after, MarkedText.Replace(after, "t", "new"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("<!-- t: by x -->\n")]
    [DataRow("<!-- /t -->\n<!-- t: by x -->\n")]
    [DataRow("<!-- t: by x -->\n<!-- /t -->\n<!-- t: by x -->\n<!-- /t -->\n")]
    public void WithoutTheMarksNothingIsWritten(string text) =>
        Assert.ThrowsExactly<BenchException>(() => MarkedText.Replace(text, "t", "new"));
}
