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
PlatformSurface platform = PlatformSurface.Read(repository.PlatformLists);

Command renew = new("renew", "Records the platform members that the compiled assemblies use; review the difference.");
renew.SetAction(_ => Renew());
Command projects = new("projects", "Writes the device projects and the solution from the sources that are there.");
projects.SetAction(_ => Projects());
Command sizes = new("sizes", $"Measures the assemblies into {SizeTable.FileName}.");
sizes.SetAction(_ => Sizes());
RootCommand root = new("Checks that what was compiled for the desktop also runs, and computes the same, on the board.");
root.Subcommands.Add(renew);
root.Subcommands.Add(projects);
root.Subcommands.Add(sizes);
root.SetAction(_ => Check());
return root.Parse(args).Invoke();

List<ModuleDefinition> Modules() =>
    [.. repository.FirmwareFolders().Select(folder => "Camera." + folder).Concat(repository.PortableTests())
        .Select(assembly => repository.CompiledPath(assembly)).Where(File.Exists).Select(Compiled.Read)];

int Check()
{
    PlatformSurface recorded = PlatformSurface.Read(repository.SurfaceFolder);
    List<ModuleDefinition> modules = Modules();
    List<Finding> findings = [.. modules.SelectMany(module => PlatformCheck.Check(module, recorded))];
    if (platform.Members.Count > 0)
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
    return findings.Count == 0 ? 0 : 1;
}

int Renew()
{
    (PlatformSurface surface, IReadOnlyList<string> unknown) =
        Renewal.Renew(Modules(), Stubs.EnumMembers(Compiled.Read(repository.StubsPath)), PlatformSurface.Read(repository.SurfaceFolder), platform);
    surface.Write(repository.SurfaceFolder);
    foreach (string id in unknown)
    {
        AnsiConsole.MarkupLineInterpolated($"[red]{id}[/] is not on the platform");
    }

    return unknown.Count == 0 ? 0 : 1;
}

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
