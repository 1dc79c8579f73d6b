namespace Camera.Nanocheck.Signedness;

/// <summary>
/// A value on the evaluation stack as the interpreter sees it: it carries its own type along, and an operation takes the type of
/// its left operand. A cast between signed and unsigned of the same size makes no IL, so the type stays.
/// </summary>
/// <param name="IsUnsigned">The interpreter treats it as an unsigned integer.</param>
/// <param name="Bits">So many low bits may be set, at most: 31 of 32 means that it is not negative as a signed number either.</param>
/// <param name="Size">Bytes: 4 or 8; 0 for what is not an integer.</param>
/// <param name="Known">The value itself where it is a constant.</param>
internal readonly record struct Value(bool IsUnsigned, int Bits, int Size, long? Known = null)
{
    /// <summary>Not an integer.</summary>
    public static readonly Value Other = new(false, 0, 0);

    /// <summary>A signed int of any value.</summary>
    public static readonly Value Int = Signed(4);

    /// <summary>Signed and unsigned readings differ, and the interpreter takes the unsigned one.</summary>
    public bool IsTrap => IsUnsigned && Bits >= Size * 8;

    /// <summary>A signed number of this size.</summary>
    public static Value Signed(int size) => new(false, size * 8, size);

    /// <summary>An unsigned number of this size.</summary>
    public static Value Unsigned(int size) => new(true, size * 8, size);

    /// <summary>A constant.</summary>
    public static Value Constant(long value, int size) => new(false, value < 0 ? size * 8 : BitLength(value), size, value);

    /// <summary>Either of two, where branches meet.</summary>
    public static Value Join(Value a, Value b) =>
        a == b ? a : new Value(a.IsUnsigned || b.IsUnsigned, Math.Max(a.Bits, b.Bits), Math.Max(a.Size, b.Size));

    /// <summary>The same with other bits.</summary>
    public Value WithBits(int bits) => this with { Bits = Math.Clamp(bits, 0, Size * 8), Known = null };

    /// <summary>Bits needed for a number that is not negative.</summary>
    public static int BitLength(long value) => 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)value);
}
