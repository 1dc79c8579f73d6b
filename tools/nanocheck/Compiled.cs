using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck;

/// <summary>Reading compiled assemblies.</summary>
public static class Compiled
{
    /// <summary>Reads an assembly, with its symbols where they are beside it; finds what it references in its folder.</summary>
    public static ModuleDefinition Read(string path)
    {
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        return ModuleDefinition.ReadModule(path, new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = File.Exists(Path.ChangeExtension(path, ".pdb")),
            InMemory = true,
        });
    }

    /// <summary>Every method with a body.</summary>
    public static IEnumerable<MethodDefinition> Bodies(this ModuleDefinition module) =>
        module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody);

    /// <summary>Every instruction with its method.</summary>
    public static IEnumerable<(MethodDefinition Method, Instruction Instruction)> Instructions(this ModuleDefinition module) =>
        module.Bodies().SelectMany(method => method.Body.Instructions.Select(instruction => (method, instruction)));

    /// <summary>Source file and line of an instruction, or the method's name.</summary>
    public static string Place(this MethodDefinition method, Instruction? instruction = null)
    {
        int offset = instruction?.Offset ?? int.MaxValue;
        SequencePoint? point = method.DebugInformation.SequencePoints
            .Where(candidate => !candidate.IsHidden && candidate.Offset <= offset)
            .MaxBy(candidate => instruction == null ? -candidate.Offset : candidate.Offset);
        return point == null
            ? $"{method.DeclaringType.FullName}.{method.Name}"
            : $"{Shortened(point.Document.Url)}:{point.StartLine}";
    }

    private static string Shortened(string path)
    {
        path = path.Replace('\\', '/');
        int start = Math.Max(path.LastIndexOf("/firmware/", StringComparison.Ordinal), path.LastIndexOf("/tests/", StringComparison.Ordinal));
        return start < 0 ? path : path[(start + 1)..];
    }
}
