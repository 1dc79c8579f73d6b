using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>
/// Static constructors run before Main in the order of the types' names, not on first use: one that reads another type's static
/// field may see null or 0. Looks at what the static constructor reads, and at what the methods read that it calls, in this assembly.
/// </summary>
public sealed class StaticInitialiserRule : IRule
{
    private const int CallDepth = 3;

    public string Name => "static initialiser";

    public IEnumerable<Finding> Check(ModuleDefinition module)
    {
        foreach (TypeDefinition type in module.GetTypes())
        {
            MethodDefinition? constructor = type.Methods.FirstOrDefault(method => method is { IsConstructor: true, IsStatic: true });
            if (constructor == null)
            {
                continue;
            }

            foreach ((Instruction place, FieldReference field) in Reads(constructor, type, CallDepth, []))
            {
                yield return new Finding(Name, constructor.Place(place), $"{type.Name} is initialised from {field.DeclaringType.Name}.{field.Name}, "
                    + "which the board may initialise later: use a constant, or read it when needed");
            }
        }
    }

    private static IEnumerable<(Instruction Place, FieldReference Field)> Reads(
        MethodDefinition method, TypeDefinition owner, int depth, HashSet<MethodDefinition> seen)
    {
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.OpCode.Code is Code.Ldsfld or Code.Ldsflda)
            {
                FieldReference field = (FieldReference)instruction.Operand;
                if (References.IsOurs(Home(field)) && !IsWithin(field.DeclaringType, owner) && HasInitialiser(field))
                {
                    yield return (instruction, field);
                }
            }
            else if (depth > 0 && instruction.OpCode.FlowControl == FlowControl.Call && instruction.Operand is MethodReference call
                && call.DeclaringType is not ArrayType && References.IsOurs(Home(call))
                && call.Resolve() is { HasBody: true } callee && seen.Add(callee))
            {
                foreach ((_, FieldReference field) in Reads(callee, owner, depth - 1, seen))
                {
                    yield return (instruction, field);
                }
            }
        }
    }

    private static string Home(MemberReference member) =>
        member.DeclaringType.Scope is AssemblyNameReference other ? other.Name : member.Module.Assembly.Name.Name;

    // Fields that nothing initialises have their default either way. A cached delegate is initialised where it is used.
    private static bool HasInitialiser(FieldReference field) =>
        field.Resolve() is { HasConstant: false, InitialValue.Length: 0 } definition
        && definition.DeclaringType.Methods.FirstOrDefault(method => method is { IsConstructor: true, IsStatic: true }) is { } constructor
        && constructor.Body.Instructions.Any(instruction => instruction.OpCode.Code == Code.Stsfld
            && ((FieldReference)instruction.Operand).FullName == field.FullName);

    private static bool IsWithin(TypeReference type, TypeDefinition owner)
    {
        for (TypeReference? outer = type; outer != null; outer = outer.DeclaringType)
        {
            if (outer.FullName == owner.FullName)
            {
                return true;
            }
        }

        return false;
    }
}
