using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>Math.Min, Max and Abs take 32-bit signed integers and floats on the board: a long or uint goes through float there.</summary>
public sealed class MathRule : IRule
{
    private static readonly string[] Names = ["Min", "Max", "Abs"];

    public string Name => "Math";

    public IEnumerable<Finding> Check(ModuleDefinition module) =>
        from place in module.Instructions()
        let call = place.Instruction.Operand as MethodReference
        where place.Instruction.OpCode.FlowControl == FlowControl.Call && call is { DeclaringType.FullName: "System.Math" }
            && Names.Contains(call.Name) && call.Parameters[0].ParameterType.Name is "Int64" or "UInt64" or "UInt32"
        select new Finding(Name, place.Method.Place(place.Instruction),
            $"Math.{call.Name} of {call.Parameters[0].ParameterType.Name} goes through float on the board: compare");
}
