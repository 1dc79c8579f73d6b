using System.Diagnostics;
using System.Globalization;

namespace Camera.Bench.Load;

/// <summary>The pictures that every server sends: VGA JPEGs of a real recording, OpenCV's <c>vtest.avi</c> of a street, ten
/// seconds at 25 a second.</summary>
internal sealed class Recording
{
    /// <summary>Where Debian's package opencv-doc puts the film.</summary>
    public const string Film = "/usr/share/doc/opencv-doc/examples/data/vtest.avi";

    private const int Pictures = 250;
    private const int Patience = 60_000; // ffmpeg takes two seconds

    private readonly Dictionary<int, List<byte[]>> _byLength = [];

    private Recording(string folder, byte[][] frames)
    {
        Folder = folder;
        Frames = frames;
        LargestBytes = frames.Max(frame => frame.Length);
        MeanBytes = (int)frames.Average(frame => frame.Length);
        foreach (byte[] frame in frames)
        {
            if (!_byLength.TryGetValue(frame.Length, out List<byte[]>? same))
            {
                _byLength[frame.Length] = same = [];
            }

            same.Add(frame);
        }
    }

    public string Folder { get; }

    public byte[][] Frames { get; }

    public int LargestBytes { get; }

    public int MeanBytes { get; }

    /// <summary>A picture of about the mean size, for servers of files.</summary>
    public byte[] Typical => Frames.MinBy(frame => Math.Abs(frame.Length - MeanBytes))!;

    /// <summary>Writes the pictures into a folder.</summary>
    /// <exception cref="BenchException">No film, or ffmpeg does not make pictures of it.</exception>
    public static Recording Make(string folder)
    {
        Directory.CreateDirectory(folder);
        using Process ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg",
        [
            "-nostdin", "-loglevel", "error", "-i", Film, "-vf", "scale=640:480", "-q:v", "3",
            "-frames:v", Pictures.ToString(CultureInfo.InvariantCulture), Path.Combine(folder, "%03d.jpg"),
        ]))!;
        if (!ffmpeg.WaitForExit(Patience) || ffmpeg.ExitCode != 0)
        {
            throw new BenchException($"ffmpeg does not make pictures of {Film}.");
        }

        return Read(folder);
    }

    /// <summary>Takes the JPEGs of a folder.</summary>
    public static Recording Read(string folder)
    {
        byte[][] frames = [.. Directory.GetFiles(folder, "*.jpg").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        return frames.Length > 0 ? new Recording(folder, frames) : throw new BenchException($"There is no JPEG in {folder}.");
    }

    /// <summary>The bytes are one of the pictures.</summary>
    public bool Has(ReadOnlySpan<byte> picture)
    {
        if (_byLength.TryGetValue(picture.Length, out List<byte[]>? same))
        {
            foreach (byte[] frame in same)
            {
                if (picture.SequenceEqual(frame))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
