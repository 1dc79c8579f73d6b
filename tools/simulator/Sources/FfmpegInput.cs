using System.Globalization;
using Camera.Frames;

namespace Camera.Simulator.Sources;

/// <summary>What ffmpeg is to read and how it is told so.</summary>
public sealed class FfmpegInput
{
    private readonly string[] _input;

    private FfmpegInput(string name, params string[] input)
    {
        Name = name;
        _input = input;
    }

    /// <summary>For people.</summary>
    public string Name { get; }

    /// <summary>Tells by the text what it is: <c>/dev/video0</c>, <c>rtsp://...</c>, <c>http://...</c> or a file.</summary>
    /// <exception cref="SourceException">A file that is not there.</exception>
    public static FfmpegInput Of(string source)
    {
        if (source.StartsWith("/dev/video", StringComparison.Ordinal))
        {
            return File.Exists(source)
                ? new FfmpegInput("Camera " + source, "-f", "v4l2", "-i", source)
                : throw new SourceException($"there is no camera '{source}'");
        }

        if (Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Scheme != Uri.UriSchemeFile)
        {
            // The name is shown to everybody who looks: without the user and password that the address may carry.
            string name = $"Stream {address.Scheme}://{address.Authority}{address.AbsolutePath}";
            return address.Scheme == "rtsp"
                ? new FfmpegInput(name, "-rtsp_transport", "tcp", "-i", source)
                : new FfmpegInput(name, "-i", source);
        }

        if (!File.Exists(source))
        {
            throw new SourceException($"there is no file or folder '{source}'");
        }

        return new FfmpegInput("Video " + Path.GetFileName(source), "-re", "-stream_loop", "-1", "-i", source);
    }

    /// <summary>The command line that makes ffmpeg write JPEGs one after another to its output.</summary>
    public string[] Arguments(PictureSettings settings)
    {
        // Fit into the size with its own proportions, the rest black: what recorders do.
        string size = string.Create(
            CultureInfo.InvariantCulture, $"{settings.Resolution.Width}:{settings.Resolution.Height}");
        string filter = $"scale={size}:force_original_aspect_ratio=decrease,pad={size}:-1:-1"
            + (settings.Mirror ? ",hflip" : "") + (settings.Flip ? ",vflip" : "");

        // ffmpeg's scale of JPEG quality goes from 2 (best) to 31.
        int scale = 2 + (100 - settings.Quality) * 29 / 99;
        return
        [
            "-nostdin", "-hide_banner", "-loglevel", "error", .. _input, "-an", "-vf", filter, "-pix_fmt", "yuvj422p",
            "-c:v", "mjpeg", "-huffman", "default", "-q:v", scale.ToString(CultureInfo.InvariantCulture),
            "-f", "image2pipe", "-flush_packets", "1", "pipe:1",
        ];
    }
}
