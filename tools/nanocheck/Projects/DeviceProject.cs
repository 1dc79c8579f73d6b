using System.Text;
using System.Text.RegularExpressions;
using Camera.Nanocheck.Surface;
using Mono.Cecil;

namespace Camera.Nanocheck.Projects;

/// <summary>
/// The device project of one folder: classic MSBuild in the form that nanoFramework's project system wants, with every source
/// named. Sources come from the folder, platform packages from what the compiled assembly uses, project references from its
/// desktop project.
/// </summary>
public sealed class DeviceProject(Repository repository, string folder)
{
    /// <summary>Identifies nanoFramework's projects to Visual Studio.</summary>
    public const string TypeGuid = "{11A8DD76-328B-46DF-9F39-F559912D0360}";

    private const string RunSettings = @"..\TestFramework\nano.runsettings";

    // The launcher of the tests loads its assembly by this name.
    private const string TestAssembly = "NFUnitTest";

    // A source of another folder, in the desktop project.
    private static readonly Regex LinkedSource = new("""<Compile Include="(?<path>\.\./[^"]*\.cs)" LinkBase="(?<base>[^"]*)" />""");

    private readonly string name = folder.StartsWith("tests/", StringComparison.Ordinal) ? Path.GetFileName(folder) : "Camera." + Path.GetFileName(folder);

    /// <summary>Where the project stands, from the repository's root.</summary>
    public string ProjectPath => $"{folder}/{name}.nfproj";

    /// <summary>Where its list of packages stands.</summary>
    public string PackagesPath => folder + "/packages.config";

    private bool IsTests => Repository.IsPortableTests(name);

    private bool IsApplication => name == "Camera.Board";

    /// <summary>Every device project of the repository.</summary>
    public static IEnumerable<DeviceProject> All(Repository repository) =>
        repository.FirmwareFolders().Select(folder => "firmware/" + folder).Concat(repository.PortableTests().Select(name => "tests/" + name))
            .Select(folder => new DeviceProject(repository, folder));

    /// <summary>The project file's text.</summary>
    public string ProjectText()
    {
        StringBuilder text = new();
        text.Append($"""
            <?xml version="1.0" encoding="utf-8"?>
            <!-- Written from the sources by tools/nanocheck, verb "projects". -->
            <Project ToolsVersion="Current" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup Label="Globals">
                <NanoFrameworkProjectSystemPath>$(MSBuildExtensionsPath)\nanoFramework\v1.0\</NanoFrameworkProjectSystemPath>
              </PropertyGroup>
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.Default.props" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.Default.props')" />
              <PropertyGroup>
                <Configuration Condition=" '$(Configuration)' == '' ">Debug</Configuration>
                <Platform Condition=" '$(Platform)' == '' ">AnyCPU</Platform>
                <ProjectTypeGuids>{TypeGuid};{"{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}"}</ProjectTypeGuids>
                <ProjectGuid>{StableGuid.Of(ProjectPath)}</ProjectGuid>
                <OutputType>{(IsApplication ? "Exe" : "Library")}</OutputType>
                <FileAlignment>512</FileAlignment>
                <RootNamespace>{name}</RootNamespace>
                <AssemblyName>{(IsTests ? TestAssembly : name)}</AssemblyName>
                <TargetFrameworkVersion>v1.0</TargetFrameworkVersion>
                <LangVersion>9.0</LangVersion>
                <Optimize>true</Optimize>

            """);
        if (IsTests)
        {
            text.Append($"""
                    <IsCodedUITest>False</IsCodedUITest>
                    <IsTestProject>true</IsTestProject>
                    <TestProjectType>UnitTest</TestProjectType>
                    <RunSettingsFilePath>$(MSBuildProjectDirectory)\{RunSettings}</RunSettingsFilePath>

                """);
        }

        text.Append("""
              </PropertyGroup>
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.props" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.props')" />

            """);
        if (IsTests)
        {
            AppendItems(text, ["<ProjectCapability Include=\"TestContainer\" />"]);
        }

        AppendItems(text, Sources().Select(source => $"<Compile Include=\"{Windows(source)}\" />")
            .Concat(LinkedSources())
            .Append($"<Compile Include=\"{Windows(Up + ".build/DeviceAssemblyInfo.cs")}\" Link=\"Properties\\AssemblyInfo.cs\" />"));
        AppendItems(text, Resources().Select(resource => $"<EmbeddedResource Include=\"{Windows(resource)}\" />"));
        AppendItems(text, (IsTests ? new[] { RunSettings, "packages.config" } : ["packages.config"])
            .Select(file => $"<None Include=\"{file}\" />"));
        AppendItems(text, Packages().SelectMany(ReferenceLines));
        AppendItems(text, ProjectReferences().Select(reference => $"<ProjectReference Include=\"{Windows(reference)}\" />"));
        text.Append($"""
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets')" />
              <Import Project="{Windows(Up + ".build/Device.targets")}" Condition="!Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets')" />
              <ProjectExtensions>
                <ProjectCapabilities>
                  <ProjectConfigurationsDeclaredAsItems />
                </ProjectCapabilities>
              </ProjectExtensions>
            </Project>

            """);
        return text.ToString();
    }

    /// <summary>The text of packages.config.</summary>
    public string PackagesText() =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<packages>\n"
        + string.Concat(Packages().Select(package =>
            $"  <package id=\"{package.Id}\" version=\"{package.Version}\" targetFramework=\"netnano1.0\""
            + (package.Assembly == "nanoFramework.TestFramework" ? " developmentDependency=\"true\"" : "") + " />\n"))
        + "</packages>\n";

    private static string Up => "../../";

    private static string Windows(string path) => path.Replace('/', '\\');

    private static void AppendItems(StringBuilder text, IEnumerable<string> items)
    {
        if (items.Any())
        {
            text.Append("  <ItemGroup>\n").AppendJoin("", items.Select(item => $"    {item}\n")).Append("  </ItemGroup>\n");
        }
    }

    private static IEnumerable<string> ReferenceLines(PlatformPackage package)
    {
        yield return Line($"{package.Assembly}, Version={package.Version}.0, Culture=neutral, PublicKeyToken=c07d481e9758c731", package.Assembly + ".dll");
        if (package.Assembly == "nanoFramework.TestFramework")
        {
            yield return Line("nanoFramework.UnitTestLauncher, Version=0.0.0.0, Culture=neutral, PublicKeyToken=c07d481e9758c731",
                "nanoFramework.UnitTestLauncher.exe");
        }

        string Line(string assembly, string file) =>
            $"<Reference Include=\"{assembly}\">\n      <HintPath>..\\..\\packages\\{package.Id}.{package.Version}\\lib\\{file}</HintPath>\n    </Reference>";
    }

    private IEnumerable<string> Sources() => Files("*.cs").Where(file => !file.StartsWith("Desktop/", StringComparison.Ordinal));

    private IEnumerable<string> LinkedSources()
    {
        string desktop = $"{repository.Root}{folder}/{name}.csproj";
        return (File.Exists(desktop) ? LinkedSource.Matches(File.ReadAllText(desktop)) : Enumerable.Empty<Match>()).Select(link =>
            $"<Compile Include=\"{Windows(link.Groups["path"].Value)}\" Link=\"{Windows(link.Groups["base"].Value)}\\{Path.GetFileName(link.Groups["path"].Value)}\" />");
    }

    private IEnumerable<string> Resources() => Files("*.resx");

    private IEnumerable<string> Files(string pattern) =>
        Directory.GetFiles(repository.Root + folder, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(repository.Root + folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private IReadOnlyList<PlatformPackage> Packages()
    {
        PlatformSurface surface = PlatformSurface.Read(repository.SurfaceFolder);

        // the application's packages are all that go to the board, so they are those of its libraries too
        IEnumerable<string> used = (IsApplication ? OwnReferences().Append(name) : [name]).SelectMany(assembly => PlatformAssemblies(assembly, surface));
        return PlatformPackage.Closure(IsTests ? used.Append("nanoFramework.TestFramework") : used);
    }

    private List<string> PlatformAssemblies(string assembly, PlatformSurface surface)
    {
        using ModuleDefinition module = Compiled.Read(repository.CompiledPath(assembly));
        return [.. References.Platform(module)
            .Select(reference => surface.HomeOf(DocumentationId.DeclaringType(SourceCompatible.OnBoard(reference.Id))))
            .OfType<string>().Distinct()];
    }

    private IEnumerable<string> ProjectReferences() =>
        OwnReferences().Select(used => $"{Up}firmware/{used["Camera.".Length..]}/{used}.nfproj");

    // What the assembly uses of ours, and what that uses: the project system copies no references of references.
    private IEnumerable<string> OwnReferences()
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        Queue<string> pending = new([name]);
        while (pending.TryDequeue(out string? assembly))
        {
            using ModuleDefinition module = Compiled.Read(repository.CompiledPath(assembly));
            foreach (string used in module.AssemblyReferences.Select(reference => reference.Name).Where(References.IsOurs))
            {
                if (all.Add(used))
                {
                    pending.Enqueue(used);
                }
            }
        }

        return all.Order(StringComparer.Ordinal);
    }
}
