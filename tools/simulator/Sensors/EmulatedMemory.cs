using Camera.Frames;

namespace Camera.Simulator.Sensors;

/// <summary>The picture in a module's memory, taken from a source as the registers say and spoilt as the quirks say.</summary>
internal sealed class EmulatedMemory
{
    private const int Size = 2 * 1024 * 1024;
    private const int Tail = 512;

    private readonly ISensor _source;
    private readonly byte[] _bytes = new byte[Size];

    // The end of the last picture, as the memory still has it behind a shorter one.
    private readonly byte[] _stale = new byte[Tail];
    private bool _started;

    public EmulatedMemory(ISensor source) => _source = source;

    /// <summary>Bytes in it that the module counts.</summary>
    public int Length { get; private set; }

    public byte this[int index] => index < Length ? _bytes[index] : (byte)0;

    public ReadOnlySpan<byte> Read(int from, int count) => _bytes.AsSpan(from, Math.Clamp(Length - from, 0, count));

    /// <summary>Takes a picture; false when the source has none.</summary>
    public bool Take(PictureSettings settings, SensorQuirks quirks)
    {
        Length = 0;
        int length = 0;
        if (!_started && _source.Start() != SensorStatus.Ok)
        {
            return false;
        }

        _started = _source.Apply(Nearest(settings)) == SensorStatus.Ok
            && _source.Capture(_bytes, out length, 10_000) == SensorStatus.Ok; // what failed is started anew
        if (!_started)
        {
            return false;
        }

        Length = Spoil(length, quirks);
        return true;
    }

    // Folders and videos have one size, and few sources have all that a module has: then the picture is the source's.
    private PictureSettings Nearest(PictureSettings settings)
    {
        if (!_source.Resolutions.Contains(settings.Resolution))
        {
            settings.Resolution = _source.Resolutions.MinBy(each => Math.Abs(each.Width - settings.Resolution.Width))!;
        }

        return settings;
    }

    // The lowest bit of a zero behind FF in the scan, so that a marker stands there that no scan has.
    private void FlipBit(int length)
    {
        int at = _bytes.AsSpan(length / 4, length - (length / 4)).IndexOf<byte>([0xFF, 0x00]);
        _bytes[at < 0 ? 0 : (length / 4) + at + 1] ^= 0x01; // no such zero: the first byte of SOI
    }

    private int Spoil(int length, SensorQuirks quirks)
    {
        if (quirks.HasFlag(SensorQuirks.FlippedBit))
        {
            FlipBit(length);
        }

        if (quirks.HasFlag(SensorQuirks.ShortFrame))
        {
            return length / 2;
        }

        int whole = length;
        if (quirks.HasFlag(SensorQuirks.StaleTail))
        {
            _stale.CopyTo(_bytes, whole);
            whole += Tail;
        }

        _bytes.AsSpan(length - Tail > 0 ? length - Tail : 0, Math.Min(length, Tail)).CopyTo(_stale);
        if (quirks.HasFlag(SensorQuirks.PaddedLength))
        {
            int padded = (whole + 1023) / 1024 * 1024;
            _bytes.AsSpan(whole, padded - whole).Clear();
            whole = padded;
        }

        return whole;
    }
}
