using Camera.Nanocheck.Surface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;

namespace Camera.Nanocheck.Tests;

/// <summary>
/// The firmware's sources compile against a reference assembly with nothing but the recorded surface, Board's against the stubs beside
/// it. So each call finds an overload that the board has; the table of overloads that differ on the desktop is right for the code that there is; and the platform check
/// passes on this compilation too, without that table.
/// </summary>
[TestClass]
public sealed class BoardCompilationTests
{
    private static readonly Repository Repository = Repository.Holding(AppContext.BaseDirectory);
    private static readonly PlatformSurface Surface = PlatformSurface.Read(Repository.SurfaceFolder);

    [TestMethod]
    public void TheFirmwareCompilesAgainstTheSurface()
    {
        using ModuleDefinition stubs = Compiled.Read(Repository.StubsPath);
        MetadataReference[] platform =
        [
            MetadataReference.CreateFromImage(PlatformReference.Build(Surface, Sample.Standard, Stubs.Types(stubs).Select(type => type.FullName))),
            MetadataReference.CreateFromFile(Repository.StubsPath),
        ];
        Dictionary<string, MetadataReference> compiled = [];
        foreach (string folder in InOrder())
        {
            CSharpCompilation compilation = CSharpCompilation.Create("Camera." + folder,
                Directory.GetFiles(Repository.Root + "firmware/" + folder, "*.cs", SearchOption.AllDirectories)
                    .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)) // the fuzzers' build leaves one
                    .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.CSharp9), path)),
                compiled.Values.Concat(platform),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
            MemoryStream image = new();
            EmitResult result = compilation.Emit(image);
            Assert.AreEqual("", string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)), folder);
            compiled[folder] = MetadataReference.CreateFromImage(image.ToArray());

            image.Position = 0;
            using ModuleDefinition module = ModuleDefinition.ReadModule(image);
            string[] desktopOnly = [.. References.Platform(module).Select(reference => reference.Id)
                .Where(id => SourceCompatible.Has(id) && !id.Contains("EventWaitHandle", StringComparison.Ordinal))];
            Assert.IsEmpty(desktopOnly, folder);
        }
    }

    // Each folder after those that it references.
    private static List<string> InOrder()
    {
        List<string> order = [];
        List<string> left = [.. Repository.FirmwareFolders()];
        while (left.Count > 0)
        {
            string next = left.First(folder => Compiled.Read(Repository.CompiledPath("Camera." + folder)).AssemblyReferences
                .Where(reference => References.IsOurs(reference.Name)).All(reference => order.Contains(reference.Name["Camera.".Length..])));
            order.Add(next);
            left.Remove(next);
        }

        return order;
    }
}
