using System.Text;

namespace Camera.Packer.Tests;

/// <summary>The page that is in the repository.</summary>
[TestClass]
public class PackedPageTests
{
    private const int MostBytes = 20 * 1024;

    private static readonly string Folder = FindFolder();

    [TestMethod]
    public void IsWhatItsSourcesGive()
    {
        var packed = PackedSource.Read(File.ReadAllText(Path.Combine(Folder, "PackedPage.g.cs")));
        Assert.AreEqual(Page.Build(Folder), packed, "run: dotnet run --project tools/packer");
    }

    [TestMethod]
    public void FitsTheBudget()
    {
        var bytes = Page.Build(Folder).Gzip().Length;
        Assert.IsLessThanOrEqualTo(MostBytes, bytes);
    }

    [TestMethod]
    public void PacksTheSameEachTime()
    {
        Assert.AreEqual(PackedSource.Write(Page.Build(Folder)), PackedSource.Write(Page.Build(Folder)));
    }

    [TestMethod]
    public void NeedsNothingFromOutside()
    {
        var document = Page.Build(Folder).Document;
        foreach (var reference in new[] { " src=", "@import", "url(", "//cdn", "import(" })
            Assert.DoesNotContain(reference, document);
    }

    [TestMethod]
    public void StaysInAsciiLiterals()
    {
        var source = File.ReadAllText(Path.Combine(Folder, "PackedPage.g.cs"));
        Assert.IsTrue(Ascii.IsValid(source));
        Assert.IsTrue(source.Split('\n').All(line => line.Length < 1400), "a literal is longer than the buffer to decode it");
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "firmware"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("firmware"), "firmware", "Web", "Page");
    }
}
