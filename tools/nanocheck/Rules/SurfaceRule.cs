using Camera.Nanocheck.Surface;
using Mono.Cecil;

namespace Camera.Nanocheck.Rules;

/// <summary>Every platform member in use is on the recorded surface, in an assembly that this code may reference.</summary>
public sealed class SurfaceRule(PlatformSurface surface, IReadOnlyCollection<string>? allowedAssemblies) : IRule
{
    public string Name => "surface";

    public IEnumerable<Finding> Check(ModuleDefinition module)
    {
        Dictionary<string, string> places = [];
        foreach ((MethodDefinition method, Mono.Cecil.Cil.Instruction instruction) in module.Instructions())
        {
            if (instruction.Operand is MemberReference member)
            {
                places.TryAdd(member.FullName, method.Place(instruction));
            }
        }

        foreach ((MemberReference member, string desktopId) in References.Platform(module))
        {
            string id = SourceCompatible.OnBoard(desktopId);
            string place = places.GetValueOrDefault(member.FullName, module.Assembly.Name.Name);
            string? home = surface.HomeOf(DocumentationId.DeclaringType(id));
            if (!surface.Has(id))
            {
                yield return new Finding(Name, place, id + " is not on the recorded surface. If the board has it: dotnet run --project "
                    + "tools/nanocheck -- renew");
            }
            else if (allowedAssemblies != null && home != null && !allowedAssemblies.Contains(home))
            {
                yield return new Finding("reference", place, id + " is in " + home + ", which portable code may not reference: take it "
                    + "in through an interface.");
            }
        }
    }
}
