using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>Integers that instructions load.</summary>
internal static class Constant
{
    /// <summary>The integer that this instruction loads, or null.</summary>
    public static long? Of(Instruction instruction) => instruction.OpCode.Code switch
    {
        >= Code.Ldc_I4_M1 and <= Code.Ldc_I4_8 => instruction.OpCode.Code - Code.Ldc_I4_0,
        Code.Ldc_I4_S => (sbyte)instruction.Operand,
        Code.Ldc_I4 => (int)instruction.Operand,
        Code.Ldc_I8 => (long)instruction.Operand,
        _ => null,
    };
}
