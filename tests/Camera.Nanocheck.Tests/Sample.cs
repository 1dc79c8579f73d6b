using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace Camera.Nanocheck.Tests;

/// <summary>A few lines of C#, compiled as the portable library is: optimised, C# 9, one assembly.</summary>
internal static class Sample
{
    /// <summary>Where the reference assembly of .NET Standard 2.0 is.</summary>
    public static readonly string Standard = Path.Combine(AppContext.BaseDirectory, "reference", "netstandard.dll");

    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(Standard)];

    /// <summary>Compiles a file's worth of source.</summary>
    public static ModuleDefinition Compile(string source, string assembly = "Camera.Sample")
    {
        CSharpCompilation compilation = CSharpCompilation.Create(assembly,
            [CSharpSyntaxTree.ParseText("using System; using System.Text; using System.Threading;\n" + source,
                new CSharpParseOptions(LanguageVersion.CSharp9))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, warningLevel: 0));
        MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(Path.GetDirectoryName(Standard));
        return ModuleDefinition.ReadModule(image, new ReaderParameters { AssemblyResolver = resolver });
    }

    /// <summary>Compiles the members of one class.</summary>
    public static ModuleDefinition CompileMembers(string members) => Compile("class Sample { " + members + " }");

    /// <summary>The rule finds something in the first and nothing in the second.</summary>
    public static void Tell(IRule rule, ModuleDefinition wrong, ModuleDefinition right)
    {
        Assert.AreNotEqual(0, rule.Check(wrong).Count(), "not found");
        Assert.AreEqual("", string.Join('\n', rule.Check(right)), "found in innocent code");
    }
}
