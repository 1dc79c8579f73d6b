using System.CommandLine;
using Camera.Nanocheck;
using Camera.Nanocheck.Projects;
using Camera.Nanocheck.Surface;
using Mono.Cecil;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 400; // a log is not wrapped
}

Repository repository = Repository.Holding(AppContext.BaseDirectory);
Option<DirectoryInfo> checkedAgainst = PlatformOption("Holds the recorded surface and the stubs against the platform's own lists too.");
Option<DirectoryInfo> renewedFrom = PlatformOption("Records only members that the platform's own lists have.");

Command renew = new("renew", "Records the platform members that the compiled assemblies use; review the difference.") { renewedFrom };
renew.SetAction(result => Renew(Platform(result.GetValue(renewedFrom))));
Command projects = new("projects", "Writes the device projects and the solution from the sources that are there.");
projects.SetAction(_ => Projects());
Command sizes = new("sizes", $"Measures the assemblies into {SizeTable.FileName}.");
sizes.SetAction(_ => Sizes());
RootCommand root = new("Checks that what was compiled for the desktop also runs, and computes the same, on the board.") { checkedAgainst };
root.Subcommands.Add(renew);
root.Subcommands.Add(projects);
root.Subcommands.Add(sizes);
root.SetAction(result => Check(Platform(result.GetValue(checkedAgainst))));
return root.Parse(args).Invoke();

List<ModuleDefinition> Modules() =>
    [.. repository.FirmwareFolders().Select(folder => "Camera." + folder).Concat(repository.PortableTests())
        .Select(assembly => repository.CompiledPath(assembly)).Where(File.Exists).Select(Compiled.Read)];

// The folder must be there and hold lists: a wrong path that passed would look like a check.
Option<DirectoryInfo> PlatformOption(string description)
{
    Option<DirectoryInfo> option = new("--platform")
    {
        Description = description + " FOLDER has a list for each assembly, in the form of tools/nanocheck/surface.",
        HelpName = "FOLDER",
    };
    option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<DirectoryInfo>() is { } folder && (!folder.Exists || PlatformSurface.Read(folder.FullName).Members.Count == 0))
        {
            result.AddError("No lists of the platform in " + folder.FullName);
        }
    });
    return option;
}

// Null without the option.
PlatformSurface? Platform(DirectoryInfo? folder) => folder == null ? null : PlatformSurface.Read(folder.FullName);

int Check(PlatformSurface? platform)
{
    PlatformSurface recorded = PlatformSurface.Read(repository.SurfaceFolder);
    List<ModuleDefinition> modules = Modules();
    List<Finding> findings = [.. modules.SelectMany(module => PlatformCheck.Check(module, recorded))];
    if (platform != null)
    {
        findings.AddRange(PlatformCheck.CheckSurface(recorded, platform));
        findings.AddRange(PlatformCheck.CheckStubs(Compiled.Read(repository.StubsPath), platform));
    }

    foreach (Finding finding in findings.OrderBy(finding => finding.Place, StringComparer.Ordinal))
    {
        AnsiConsole.MarkupLineInterpolated($"[red]{finding.Place}[/] [yellow]{finding.Rule}[/]: {finding.Message}");
    }

    AnsiConsole.MarkupLineInterpolated(
        $"{modules.Count} assemblies, {recorded.Members.Count} recorded members of the platform, {findings.Count} findings");
    Tell(platform, "recorded surface and stubs were");
    return findings.Count == 0 ? 0 : 1;
}

int Renew(PlatformSurface? platform)
{
    (PlatformSurface surface, IReadOnlyList<string> unknown) =
        Renewal.Renew(Modules(), Stubs.EnumMembers(Compiled.Read(repository.StubsPath)), PlatformSurface.Read(repository.SurfaceFolder), platform);
    surface.Write(repository.SurfaceFolder);
    foreach (string id in unknown)
    {
        AnsiConsole.MarkupLineInterpolated($"[red]{id}[/] {(platform != null ? "is not on the platform" : "is of a type not recorded: only --platform can place it")}");
    }

    Tell(platform, "what was recorded was");
    return unknown.Count == 0 ? 0 : 1;
}

void Tell(PlatformSurface? platform, string what) =>
    AnsiConsole.MarkupLineInterpolated(platform != null
        ? (FormattableString)$"{what} held against {platform.Members.Count} members of the platform's own lists"
        : $"{what} not held against the platform's own lists, which --platform names");

int Projects()
{
    foreach (string path in GeneratedFiles.Write(repository))
    {
        AnsiConsole.MarkupLineInterpolated($"wrote {path}");
    }

    return 0;
}

void Sizes()
{
    Directory.CreateDirectory(Path.GetDirectoryName(repository.Root + SizeTable.FileName)!);
    File.WriteAllText(repository.Root + SizeTable.FileName, SizeTable.Text(repository));
}
