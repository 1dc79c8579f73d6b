using Mono.Cecil;

namespace Camera.Nanocheck.Rules;

/// <summary>Checked arithmetic never throws on the board; a test of the range before says the same everywhere.</summary>
public sealed class CheckedArithmeticRule : IRule
{
    public string Name => "checked";

    public IEnumerable<Finding> Check(ModuleDefinition module) =>
        from place in module.Instructions()
        where place.Instruction.OpCode.Name.Contains(".ovf", StringComparison.Ordinal)
        select new Finding(Name, place.Method.Place(place.Instruction),
            place.Instruction.OpCode.Name + " does not throw on the board: compare before");
}
