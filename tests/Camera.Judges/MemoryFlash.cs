using Camera.Storage;

namespace Camera.Judges;

/// <summary>Flash in memory.</summary>
internal sealed class MemoryFlash(int regions, int size) : IFlash
{
    private readonly byte[][] _regions = [.. Enumerable.Range(0, regions).Select(_ => Enumerable.Repeat((byte)0xFF, size).ToArray())];

    public int RegionCount => regions;

    public int RegionSize => size;

    public bool Read(int region, int position, byte[] buffer, int offset, int count)
    {
        Array.Copy(_regions[region], position, buffer, offset, count);
        return true;
    }

    public bool Erase(int region)
    {
        Array.Fill(_regions[region], (byte)0xFF);
        return true;
    }

    public bool Write(int region, int position, byte[] buffer, int offset, int count)
    {
        Array.Copy(buffer, offset, _regions[region], position, count);
        return true;
    }

    public bool Flush(int region) => true;
}
