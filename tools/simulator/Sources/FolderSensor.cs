using Camera.Frames;
using Camera.Simulator.Jpeg;

namespace Camera.Simulator.Sources;

/// <summary>The JPEG files of a folder in the order of their names, over and over. They come as they are, so it has one size,
/// the first picture's, and no controls.</summary>
public sealed class FolderSensor : ISensor
{
    private readonly string[] _files;
    private int _next;

    /// <summary>A sensor of the folder's files <c>*.jpg</c> and <c>*.jpeg</c>, or of one such file.</summary>
    /// <exception cref="SourceException">There is none, or the first is no JPEG.</exception>
    public FolderSensor(string path)
    {
        _files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(IsPicture).Order(StringComparer.Ordinal).ToArray()
            : [path];
        if (_files.Length == 0)
        {
            throw new SourceException($"there is no file *.jpg or *.jpeg in '{path}'");
        }

        Name = "Pictures of " + path;
        Resolutions = [FrameSize.Of(FirstBytes(_files[0])) ?? throw new SourceException($"'{_files[0]}' is not a JPEG")];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Resolution[] Resolutions { get; }

    /// <inheritdoc/>
    public PictureControls Controls => PictureControls.None;

    /// <summary>The name is that of a JPEG.</summary>
    public static bool IsPicture(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".jpg" or ".jpeg";

    /// <inheritdoc/>
    public SensorStatus Start() => File.Exists(_files[_next]) ? SensorStatus.Ok : SensorStatus.NotFound;

    /// <inheritdoc/>
    public SensorStatus Apply(PictureSettings settings) => SensorStatus.Ok;

    /// <inheritdoc/>
    public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
    {
        length = 0;
        string path = _files[_next];
        _next = (_next + 1) % _files.Length;
        try
        {
            using FileStream file = File.OpenRead(path);
            if (file.Length > buffer.Length)
            {
                return SensorStatus.TooLarge;
            }

            length = file.ReadAtLeast(buffer, (int)file.Length, throwOnEndOfStream: false);
            return length > 0 ? SensorStatus.Ok : SensorStatus.BadAnswer;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return SensorStatus.NotFound;
        }
    }

    private static byte[] FirstBytes(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            byte[] first = new byte[Math.Min(file.Length, FrameSize.HeaderBytes)];
            file.ReadExactly(first);
            return first;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(unreadable.Message);
        }
    }
}
