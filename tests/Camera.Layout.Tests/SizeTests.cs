using Camera.Nanocheck;

namespace Camera.Layout.Tests;

/// <summary>The application stays within what a board can hold.</summary>
[TestClass]
public sealed class SizeTests
{
    [TestMethod]
    public void EveryAssemblyIsWithinItsLimit()
    {
        foreach ((string folder, ImageSize size) in SizeTable.Measure(Tree.Repository))
        {
            Assert.IsLessThanOrEqualTo(SizeTable.LimitOf(folder), size.Total, folder + ": make it smaller or raise its limit in SizeTable.cs");
        }
    }

    [TestMethod]
    public void TheLimitsTogetherStayWithinTheApplications() =>
        Assert.IsLessThanOrEqualTo(SizeTable.ApplicationLimit, SizeTable.Limits.Sum(limit => limit.Limit));

    [TestMethod]
    public void TheDocumentNamesEveryFolder()
    {
        string document = Tree.Read(SizeTable.FileName);
        foreach (string folder in Tree.Repository.FirmwareFolders())
        {
            Assert.IsTrue(document.Contains($"| {folder} |", StringComparison.Ordinal), folder + ": dotnet run --project tools/nanocheck -- sizes");
        }
    }
}
