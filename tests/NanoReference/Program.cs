using Mono.Cecil;

namespace NanoReference;

/// <summary>Writes .NET Standard's reference assembly without the types that stubs stand for:
/// <c>NanoReference netstandard.dll NanoStubs.dll out.dll</c>.</summary>
public static class Program
{
    /// <summary>Returns 0, or 1 when the arguments are not those.</summary>
    public static int Main(string[] arguments)
    {
        if (arguments is not [string standard, string stubs, string target])
        {
            Console.Error.WriteLine("error: NanoReference netstandard.dll NanoStubs.dll out.dll");
            return 1;
        }

        using ModuleDefinition module = ModuleDefinition.ReadModule(stubs);
        HashSet<string> stubbed = [.. module.Types.Where(type => type.IsPublic).Select(type => type.FullName)];
        File.WriteAllBytes(target, CutReference.Build(standard, type => !stubbed.Contains(type.FullName), _ => true, _ => true));
        return 0;
    }
}
