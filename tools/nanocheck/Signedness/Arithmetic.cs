using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Signedness;

/// <summary>Results of the operations: type of the left operand, and how many bits may be set.</summary>
internal static class Arithmetic
{
    /// <summary>Takes two numbers, gives one.</summary>
    public static bool IsBinary(Code code) => code is Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un
        or Code.And or Code.Or or Code.Xor or Code.Shl or Code.Shr or Code.Shr_Un;

    /// <summary>Takes a number, gives one.</summary>
    public static bool IsUnary(Code code) => code is Code.Neg or Code.Not or Code.Conv_I or Code.Conv_I1 or Code.Conv_I2 or Code.Conv_I4
        or Code.Conv_U1 or Code.Conv_U2 or Code.Conv_U4 or Code.Conv_U8 or Code.Conv_U;

    /// <summary>The result of an operation on two.</summary>
    public static Value Binary(Code code, Value left, Value right)
    {
        int shift = (int)(right.Known ?? 0) & 63;
        return left.WithBits(code switch
        {
            Code.Add => Math.Max(left.Bits, right.Bits) + 1,
            Code.Mul => left.Bits + right.Bits,
            Code.And => Math.Min(left.Bits, right.Bits),
            Code.Or or Code.Xor => Math.Max(left.Bits, right.Bits),
            Code.Shl => right.Known == null ? 64 : left.Bits + shift,
            Code.Shr or Code.Shr_Un => left.Bits == left.Size * 8 && code == Code.Shr && !left.IsUnsigned ? 64 : left.Bits - shift,
            Code.Div_Un or Code.Div => right.Known > 0 ? left.Bits - Value.BitLength(right.Known.Value) + 1 : left.Bits,
            Code.Rem_Un => Math.Min(left.Bits, right.Bits),
            _ => 64,
        });
    }

    /// <summary>The result of an operation on one.</summary>
    public static Value Unary(Code code, Value value) => code switch
    {
        Code.Conv_U1 => Value.Int.WithBits(8),
        Code.Conv_U2 => Value.Int.WithBits(16),
        Code.Conv_I or Code.Conv_I1 or Code.Conv_I2 or Code.Conv_I4 => Value.Int,
        Code.Conv_U or Code.Conv_U4 => Value.Unsigned(4).WithBits(value.Size == 0 ? 32 : value.Bits),
        Code.Conv_U8 => Value.Unsigned(8).WithBits(value.Size == 0 ? 64 : value.Bits),
        _ => value.WithBits(64),
    };
}
