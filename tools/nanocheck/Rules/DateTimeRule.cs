using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>The board's calendar starts in 1601: a default DateTime is that, not year 1, and the year 1 cannot be made.</summary>
public sealed class DateTimeRule : IRule
{
    public string Name => "DateTime";

    public IEnumerable<Finding> Check(ModuleDefinition module)
    {
        foreach ((MethodDefinition method, Instruction instruction) in module.Instructions())
        {
            if (instruction.OpCode.Code == Code.Initobj && ((TypeReference)instruction.Operand).FullName == "System.DateTime")
            {
                yield return new Finding(Name, method.Place(instruction), "default(DateTime) is 1601 on the board: say \"unset\" otherwise");
            }
            else if (instruction.Operand is MethodReference { Name: ".ctor", DeclaringType.FullName: "System.DateTime" } constructor
                && constructor.Parameters[0].ParameterType.FullName == "System.Int64" && IsBefore1601(instruction.Previous))
            {
                yield return new Finding(Name, method.Place(instruction), "ticks before 1601 throw on the board");
            }
            else if (instruction.Operand is FieldReference { Name: "MinValue", DeclaringType.FullName: "System.DateTime" })
            {
                yield return new Finding(Name, method.Place(instruction), "DateTime.MinValue is another one on the board");
            }
        }
    }

    // new DateTime(0) loads an int and widens it.
    private static bool IsBefore1601(Instruction argument)
    {
        Instruction load = argument.OpCode.Code is Code.Conv_I8 or Code.Conv_U8 ? argument.Previous : argument;
        return Constant.Of(load) is { } ticks && ticks < new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    }
}
