using Camera.Nanocheck.Projects;

namespace Camera.Layout.Tests;

/// <summary>The device projects, their packages and the solution say what the sources say.</summary>
[TestClass]
public sealed class GeneratedFileTests
{
    private const string Renew = "renew by: dotnet run --project tools/nanocheck -- projects";

    [TestMethod]
    public void EveryGeneratedFileIsCurrent()
    {
        foreach ((string path, string text) in GeneratedFiles.All(Tree.Repository))
        {
            Assert.IsTrue(Tree.Files.Contains(path) && Tree.Read(path) == text, path + " is stale: " + Renew);
        }
    }

    [TestMethod]
    public void EverySourceOfTheFirmwareIsInADeviceProject()
    {
        foreach (DeviceProject project in DeviceProject.All(Tree.Repository))
        {
            string text = Tree.Read(project.ProjectPath);
            string folder = Path.GetDirectoryName(project.ProjectPath) + "/";
            foreach (string source in Tree.Ending(".cs").Where(file => file.StartsWith(folder, StringComparison.Ordinal)))
            {
                string item = source[folder.Length..];
                bool isDesktopOnly = item.StartsWith("Desktop/", StringComparison.Ordinal);
                Assert.AreEqual(!isDesktopOnly, text.Contains($"<Compile Include=\"{item.Replace('/', '\\')}\"", StringComparison.Ordinal),
                    $"{source} in {project.ProjectPath}: {Renew}");
            }
        }
    }

    [TestMethod]
    public void TheSolutionListsEveryProject()
    {
        string solution = Tree.Read(Solution.FileName);
        foreach (string project in Tree.Ending(".csproj", ".nfproj"))
        {
            Assert.IsTrue(solution.Contains($"\"{project.Replace('/', '\\')}\"", StringComparison.Ordinal), $"{project}: {Renew}");
        }
    }

    [TestMethod]
    public void DeviceAndDesktopHaveOneVersion()
    {
        string version = System.Text.RegularExpressions.Regex.Match(Tree.Read(".build/Common.props"), "<Version>(.*)</Version>").Groups[1].Value;
        Assert.Contains($"AssemblyVersion(\"{version}.0\")", Tree.Read(".build/DeviceAssemblyInfo.cs"));
    }
}
