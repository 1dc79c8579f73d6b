using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>
/// An enum's ToString gives its number on the board. So does boxing it into text: concatenation and interpolation. Boxing for
/// another reason is not told apart from these and is rare: it is found too.
/// </summary>
public sealed class EnumTextRule : IRule
{
    // Where a boxed enum is an object and not a text, as in the assertions of the tests.
    private static readonly string[] NotText = ["AreEqual", "AreNotEqual", "Add", "Equals", "Contains", "CompareTo"];

    public string Name => "enum as text";

    public IEnumerable<Finding> Check(ModuleDefinition module)
    {
        foreach ((MethodDefinition method, Instruction instruction) in module.Instructions())
        {
            bool found = instruction.OpCode.Code switch
            {
                Code.Constrained => IsEnum((TypeReference)instruction.Operand)
                    && instruction.Next.Operand is MethodReference { Name: "ToString" },
                Code.Box => IsEnum((TypeReference)instruction.Operand) && !IsObjectOnly(instruction),
                Code.Call or Code.Callvirt => instruction.Operand is MethodReference { DeclaringType.FullName: "System.Enum" },
                _ => false,
            };
            if (found)
            {
                yield return new Finding(Name, method.Place(instruction), "an enum prints as its number on the board: map it to text in a switch");
            }
        }
    }

    private static bool IsObjectOnly(Instruction box)
    {
        for (Instruction? next = box.Next; next != null && next.OpCode.FlowControl is FlowControl.Next or FlowControl.Call; next = next.Next)
        {
            if (next.OpCode.FlowControl == FlowControl.Call && next.Operand is MethodReference call
                && call.Parameters.Any(parameter => parameter.ParameterType.FullName is "System.Object" or "System.Object[]"))
            {
                return NotText.Contains(call.Name);
            }
        }

        return false;
    }

    private static bool IsEnum(TypeReference type) => !type.IsPrimitive && type.Resolve() is { IsEnum: true };
}
