namespace Camera.Simulator.Sources;

/// <summary>A way in which a real module's frame arrives broken.</summary>
public enum DamageKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>Zeros after the end, as an ArduChip rounds the length up. The camera cuts them: the frame is good.</summary>
    Padding,

    /// <summary>Bytes of an older frame after the end. The camera cuts them: the frame is good.</summary>
    StaleTail,

    /// <summary>Only the first half arrived.</summary>
    Cut,

    /// <summary>A bit flipped on the bus, in the header where it makes nonsense of a segment.</summary>
    FlippedBit,

    /// <summary>The module says that it took nothing.</summary>
    LengthZero,
}

/// <summary>The names of the kinds, as people type them, and what each does to a frame.</summary>
public static class Damage
{
    private const int Padded = 8; // an ArduChip's FIFO counts in eights

    /// <summary>Each kind by its name.</summary>
    public static IReadOnlyDictionary<string, DamageKind> Names { get; } = new Dictionary<string, DamageKind>
    {
        ["none"] = DamageKind.None,
        ["padding"] = DamageKind.Padding,
        ["stale-tail"] = DamageKind.StaleTail,
        ["cut"] = DamageKind.Cut,
        ["flipped-bit"] = DamageKind.FlippedBit,
        ["length-0"] = DamageKind.LengthZero,
    };

    /// <summary>The kind's name.</summary>
    public static string NameOf(DamageKind kind) => Names.First(entry => entry.Value == kind).Key;

    /// <summary>Makes a frame bad.</summary>
    /// <returns>Its length now.</returns>
    public static int Inflict(DamageKind kind, byte[] buffer, int length)
    {
        switch (kind)
        {
            case DamageKind.Padding:
                int padding = Math.Min(Padded, buffer.Length - length);
                Array.Clear(buffer, length, padding);
                return length + padding;
            case DamageKind.StaleTail:
                // The end of a frame that was longer by an eighth, its own EOI included.
                int tail = Math.Min(length / 8, buffer.Length - length);
                Array.Copy(buffer, length - tail, buffer, length, tail);
                return length + tail;
            case DamageKind.Cut:
                return length / 2;
            case DamageKind.FlippedBit:
                // The highest bit of the first segment's length: it now reaches far beyond the frame.
                buffer[4] ^= 0x80;
                return length;
            case DamageKind.LengthZero:
                return 0;
            default:
                return length;
        }
    }
}
