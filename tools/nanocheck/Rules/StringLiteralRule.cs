using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>A string of the board ends at its first NUL.</summary>
public sealed class StringLiteralRule : IRule
{
    public string Name => "NUL in a string";

    public IEnumerable<Finding> Check(ModuleDefinition module) =>
        from place in module.Instructions()
        where place.Instruction.OpCode.Code == Code.Ldstr && ((string)place.Instruction.Operand).Contains('\0', StringComparison.Ordinal)
        select new Finding(Name, place.Method.Place(place.Instruction), "the string ends there on the board: use bytes");
}
