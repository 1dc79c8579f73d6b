using System.Text;

namespace Camera.Nanocheck.Projects;

/// <summary>The solution that opens everything: the device projects and the desktop ones.</summary>
public static class Solution
{
    /// <summary>Where it stands, from the repository's root.</summary>
    public const string FileName = "Camera.nfproj.sln";

    private const string DesktopTypeGuid = "{9A19103F-16F7-4668-BE54-9A1E7A4F7556}";
    private const string FolderTypeGuid = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";
    private static readonly string[] Configurations = ["Debug|Any CPU", "Release|Any CPU"];

    /// <summary>The solution's text: every project under firmware, tests and tools.</summary>
    public static string Text(Repository repository)
    {
        List<string> projects = [.. new[] { "firmware", "tests", "tools" }
            .SelectMany(folder => Directory.GetFiles(repository.Root + folder, "*.*proj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        string[] folders = [.. projects.Select(FolderOf).Distinct().Order(StringComparer.Ordinal)];

        StringBuilder text = new("""

            Microsoft Visual Studio Solution File, Format Version 12.00
            # Visual Studio Version 17
            VisualStudioVersion = 17.0.31903.59
            MinimumVisualStudioVersion = 10.0.40219.1

            """);
        foreach (string folder in folders)
        {
            AppendProject(text, FolderTypeGuid, folder, folder, StableGuid.Of(folder));
        }

        foreach (string project in projects)
        {
            AppendProject(text, IsDevice(project) ? DeviceProject.TypeGuid : DesktopTypeGuid,
                Path.GetFileNameWithoutExtension(project), project.Replace('/', '\\'), StableGuid.Of(project));
        }

        text.Append("Global\n");
        AppendSection(text, "SolutionConfigurationPlatforms", "preSolution", Configurations.Select(name => $"{name} = {name}"));
        AppendSection(text, "ProjectConfigurationPlatforms", "postSolution", projects.SelectMany(project => Configurations.SelectMany(
            configuration => (IsDevice(project) ? new[] { "ActiveCfg", "Build.0", "Deploy.0" } : ["ActiveCfg", "Build.0"])
                .Select(kind => $"{StableGuid.Of(project)}.{configuration}.{kind} = {configuration}"))));
        AppendSection(text, "NestedProjects", "preSolution",
            projects.Select(project => $"{StableGuid.Of(project)} = {StableGuid.Of(FolderOf(project))}"));
        AppendSection(text, "SolutionProperties", "preSolution", ["HideSolutionNode = FALSE"]);
        return text.Append("EndGlobal\n").ToString();
    }

    private static bool IsDevice(string project) => project.EndsWith(".nfproj", StringComparison.Ordinal);

    // Two projects of one name, for the device and the desktop, must stand in different folders.
    private static string FolderOf(string project) => IsDevice(project) ? "device" : project[..project.IndexOf('/', StringComparison.Ordinal)];

    private static void AppendProject(StringBuilder text, string type, string name, string path, string id) =>
        text.Append($"Project(\"{type}\") = \"{name}\", \"{path}\", \"{id}\"\nEndProject\n");

    private static void AppendSection(StringBuilder text, string name, string when, IEnumerable<string> lines) =>
        text.Append($"\tGlobalSection({name}) = {when}\n").AppendJoin("", lines.Select(line => $"\t\t{line}\n")).Append("\tEndGlobalSection\n");
}
