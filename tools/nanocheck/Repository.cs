using Camera.Nanocheck.Surface;

namespace Camera.Nanocheck;

/// <summary>Where things stand in the repository.</summary>
public sealed class Repository(string root)
{
    private const string PortableTestsName = "Camera.Tests";

    /// <summary>The top directory, with a trailing separator.</summary>
    public string Root { get; } = Path.GetFullPath(root + "/");

    /// <summary>The recorded surface, a file for each platform assembly.</summary>
    public string SurfaceFolder => Root + "tools/nanocheck/surface";

    /// <summary>The repository that holds a file or folder.</summary>
    public static Repository Holding(string path)
    {
        for (DirectoryInfo? folder = new(path); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "firmware", "DESIGN.md")))
            {
                return new Repository(folder.FullName);
            }
        }

        throw new DirectoryNotFoundException("No repository above " + path);
    }

    /// <summary>The folders of firmware that are assemblies: each has a desktop project, beside its sources or, as Board, which needs
    /// stubs of the platform, under tests.</summary>
    public IReadOnlyList<string> FirmwareFolders() =>
        [.. Directory.GetDirectories(Root + "firmware")
            .Select(folder => Path.GetFileName(folder))
            .Where(folder => File.Exists($"{Root}firmware/{folder}/Camera.{folder}.csproj")
                || File.Exists($"{Root}tests/Camera.{folder}/Camera.{folder}.csproj"))
            .Order(StringComparer.Ordinal)];

    /// <summary>The projects of portable tests, each a folder of tests by the name of its assembly.</summary>
    public IReadOnlyList<string> PortableTests() =>
        [.. Directory.GetDirectories(Root + "tests", PortableTestsName + "*").Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Whether an assembly is one of portable tests.</summary>
    public static bool IsPortableTests(string assembly) => assembly.StartsWith(PortableTestsName, StringComparison.Ordinal);

    /// <summary>Where the stubs are that Board is compiled against.</summary>
    public string StubsPath => CompiledPath(Stubs.Assembly);

    /// <summary>Where the desktop build leaves an assembly.</summary>
    public string CompiledPath(string assembly, string configuration = "debug") =>
        $"{Root}.artifacts/bin/{assembly}/{configuration}/{assembly}.dll";
}
