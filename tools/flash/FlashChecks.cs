using System.Text.RegularExpressions;
using Camera.Frames;
using Camera.Web;

namespace Camera.Flash;

/// <summary>What can be known before the board is touched.</summary>
internal static partial class FlashChecks
{
    // The application's slot of a board with 8 MB of flash; one with 4 MB has 1.75 MB.
    private const long MostImageBytes = 2900 * 1024;

    private static readonly Resolution[] Sizes =
    [
        Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd, Resolution.Uxga, Resolution.FullHd,
    ];

    /// <summary>Refuses what cannot work.</summary>
    public static void Check(FlashOptions options)
    {
        if (options.Image is { } image)
        {
            CheckImage(image);
        }

        if (options.Config is { } config)
        {
            CheckConfig(config);
        }

        if (!options.IsDryRun)
        {
            CheckPort(options.Port);
        }
    }

    /// <summary>Finds the program as a shell would.</summary>
    public static string FindNanoff(string nanoff)
    {
        bool isPath = nanoff.AsSpan().IndexOfAny('/', '\\') >= 0;
        string[] folders = isPath ? [""] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ""] : [""];
        return folders.SelectMany(folder => endings, (folder, ending) => Path.Combine(folder, nanoff + ending)).FirstOrDefault(File.Exists)
            ?? throw new FlashException($"There is no program {nanoff}. Install it: dotnet tool install -g nanoff");
    }

    private static void CheckImage(FileInfo image)
    {
        if (!image.Exists)
        {
            throw new FlashException($"There is no image {image.FullName}. The device project's build makes it.");
        }

        if (image.Length is 0 or > MostImageBytes)
        {
            throw new FlashException($"{image.FullName} is no application: it has {image.Length} bytes, a board takes 1 to {MostImageBytes}.");
        }
    }

    private static void CheckConfig(FileInfo config)
    {
        if (!config.Exists)
        {
            throw new FlashException($"There is no configuration {config.FullName}.");
        }

        CameraOptions camera = new();
        new StartConfiguration(config.Name, File.ReadAllBytes(config.FullName)).ReadInto(camera, Sizes, 0);
        if (camera.Notices.Length > 0)
        {
            throw new FlashException(string.Join(Environment.NewLine + "error: ", camera.Notices));
        }
    }

    private static void CheckPort(string port)
    {
        bool isWindowsName = WindowsPort().IsMatch(port);
        if (OperatingSystem.IsWindows() ? !isWindowsName : !File.Exists(port))
        {
            throw new FlashException($"There is no port {port}. Is the board plugged in? 'nanoff --listports' lists the ports.");
        }
    }

    [GeneratedRegex("^COM[1-9][0-9]{0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex WindowsPort();
}
