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
        if (!_started && _source.Start() != SensorStatus.Ok)
        {
            return false;
        }

        _started = true;
        if (_source.Apply(settings) != SensorStatus.Ok || _source.Capture(_bytes, out int length, 10_000) != SensorStatus.Ok)
        {
            return false;
        }

        Length = Spoil(length, quirks);
        return true;
    }

    private int Spoil(int length, SensorQuirks quirks)
    {
        if (quirks.HasFlag(SensorQuirks.FlippedBit))
        {
            // FF and a byte that is no marker of a scan: the kind of damage that shows.
            _bytes[length * 3 / 4] = 0xFF;
            _bytes[(length * 3 / 4) + 1] = 0x01;
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
