using System.Text.RegularExpressions;

namespace Camera.Layout.Tests;

/// <summary>The table of ETSI EN 303 645 is whole, and the tests that it names are there.</summary>
[TestClass]
public sealed class StandardsTableTests
{
    private const string Document = ".github/SECURITY.md";

    // Annex B of V3.1.3: the last number of each clause, and the numbers that are split or added by a letter.
    private static readonly Dictionary<string, string> Clauses = new()
    {
        ["5.0"] = "1", ["5.1"] = "1 2 2A 3 4 5", ["5.2"] = "1 2 3",
        ["5.3"] = "1 2 3 4A 4B 5 6A 6B 7 8 9 10 11 12 13 14 15A 15B 16",
        ["5.4"] = "1 2 3 4", ["5.5"] = "1 2 3 4 5 6 7 8", ["5.6"] = "1 2 3 4A 4B 5 6 7 8 9", ["5.7"] = "1 2", ["5.8"] = "1 2 3",
        ["5.9"] = "1 2 3", ["5.10"] = "1", ["5.11"] = "1 2 3 4", ["5.12"] = "1 2 3", ["5.13"] = "1A 1B", ["6"] = "1 2 3A 3B 4 5 6 7 8",
    };

    private static readonly string[][] Rows = [.. Tree.Read(Document).Split('\n')
        .Where(line => Regex.IsMatch(line, @"^\| [56][-.\d]")).Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())];

    [TestMethod]
    public void EveryProvisionHasItsRow() => CollectionAssert.AreEqual(
        Clauses.SelectMany(clause => clause.Value.Split(' ').Select(number => $"{clause.Key}-{number}")).ToArray(),
        Rows.SelectMany(row => row[0].Split(", ")).ToArray());

    [TestMethod]
    public void EveryRowIsWhole()
    {
        foreach (string[] row in Rows)
        {
            Assert.IsTrue(row[1] is "M" or "R", row[0]);
            Assert.IsTrue(row[2].Length > 0 && row[3].Length > 0, row[0]);
        }
    }

    [TestMethod]
    public void EveryNamedFileIsThere()
    {
        string[] named = [.. Regex.Matches(Tree.Read(Document), "`((tests|tools|firmware)/[^`]+)`").Select(match => match.Groups[1].Value).Distinct()];
        Assert.IsGreaterThan(20, named.Length);
        foreach (string path in named)
        {
            Assert.IsTrue(Tree.Files.Any(file => file == path || file.StartsWith(path + "/", StringComparison.Ordinal)), path);
        }
    }
}
