using Camera.Storage;
using Camera.Web;

namespace Camera.Simulator.Device;

/// <summary>
/// The camera's flash in one file, region after region. The file is locked while it is open: two simulators on one flash
/// would be one camera with two minds. Strict where flash is: a range that was not erased cannot be written.
/// </summary>
public sealed class FlashFile : IFlash, IDisposable
{
    private const byte Erased = 0xFF;
    private const long EarlierSize = 10L * FlashLayout.RegionSize; // before pictures could be sent out
    private readonly Stream _file;

    private FlashFile(Stream file) => _file = file;

    /// <inheritdoc/>
    public int RegionCount => FlashLayout.RegionCount;

    /// <inheritdoc/>
    public int RegionSize => FlashLayout.RegionSize;

    /// <summary>Bytes that the file has.</summary>
    public static long FileSize => (long)FlashLayout.RegionCount * FlashLayout.RegionSize;

    /// <summary>An erased flash that is gone when it is disposed.</summary>
    public static FlashFile InMemory()
    {
        var flash = new FlashFile(new MemoryStream((int)FileSize));
        flash.Fill(0, (int)FileSize);
        return flash;
    }

    /// <summary>Opens the file, or makes an erased one, with its folder; one of an earlier version grows.</summary>
    /// <exception cref="IOException">In use by another simulator, of another size, or not to be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Not allowed.</exception>
    public static FlashFile Open(string path)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder != null)
        {
            Directory.CreateDirectory(folder);
        }

        // Keys and password hashes will lie here: for the user's eyes only.
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        try
        {
            var flash = new FlashFile(file);
            if (file.Length is 0 or EarlierSize)
            {
                flash.Fill((int)file.Length, (int)(FileSize - file.Length));
                file.Flush(flushToDisk: true);
            }
            else if (file.Length != FileSize)
            {
                throw new IOException($"'{path}' has {file.Length} bytes, but a flash file has {FileSize}: is it one?");
            }

            return flash;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool Read(int region, int position, byte[] buffer, int offset, int count)
    {
        Seek(region, position, count);
        return Attempt(() => _file.ReadExactly(buffer, offset, count));
    }

    /// <inheritdoc/>
    public bool Erase(int region)
    {
        Seek(region, 0, RegionSize);
        return Attempt(() => Fill(_file.Position, RegionSize));
    }

    /// <inheritdoc/>
    public bool Write(int region, int position, byte[] buffer, int offset, int count)
    {
        byte[] before = new byte[count];
        if (!Read(region, position, before, 0, count))
        {
            return false;
        }

        if (before.AsSpan().IndexOfAnyExcept(Erased) >= 0)
        {
            throw new InvalidOperationException($"Region {region} is written at {position} without having been erased.");
        }

        Seek(region, position, count);
        return Attempt(() => _file.Write(buffer, offset, count));
    }

    /// <inheritdoc/>
    public bool Flush(int region)
    {
        Seek(region, 0, 0);
        return Attempt(() => (_file as FileStream)?.Flush(flushToDisk: true));
    }

    /// <summary>Closes the file and lets the next simulator have it.</summary>
    public void Dispose() => _file.Dispose();

    private void Seek(int region, int position, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(region);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(region, RegionCount);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, RegionSize - count);
        _file.Position = (long)region * RegionSize + position;
    }

    private void Fill(long position, int count)
    {
        byte[] erased = new byte[count];
        erased.AsSpan().Fill(Erased);
        _file.Position = position;
        _file.Write(erased, 0, count);
    }

    private static bool Attempt(Action transfer)
    {
        try
        {
            transfer();
            return true;
        }
        catch (IOException)
        {
            return false; // a full or broken disk is a failing flash; the camera reports it
        }
    }
}
