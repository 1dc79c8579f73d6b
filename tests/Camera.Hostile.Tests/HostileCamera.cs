using System.Security.Cryptography;
using Camera.Frames;
using Camera.Simulator.Sources;
using Camera.Simulator.Tests;

namespace Camera.Hostile.Tests;

/// <summary>The simulator's program as a process of its own, looking at pictures that can be told apart. The operating system
/// counts what it holds.</summary>
public sealed class HostileCamera : CameraSite, IDisposable
{
    private const int Pictures = 40;

    // What is garbage is collected after 4 MB, so that the memory held is not a matter of when the runtime last collected.
    private static readonly (string Name, string Value)[] s_environment = [("DOTNET_GCgen0size", "400000")]; // hexadecimal

    private readonly TemporaryFolder _folder;
    private readonly SimulatorProcess _process;
    private readonly Dictionary<string, int> _numbers;

    private HostileCamera(TemporaryFolder folder, SimulatorProcess process, Dictionary<string, int> numbers)
        : base(new Uri(process.Address))
    {
        _folder = folder;
        _process = process;
        _numbers = numbers;
    }

    /// <summary>Starts one and sets it up.</summary>
    public static HostileCamera Start(bool isEncrypted)
    {
        var folder = new TemporaryFolder();
        Dictionary<string, int> numbers = DrawPictures(folder["pictures"]);

        // Room for viewers beside the four honest ones; and so few frames that a machine with two busy processors keeps up.
        File.WriteAllText(folder["nf.config"], "[limits]\nviewers = 8\n[settings]\nfps = 5\n");
        var process = new SimulatorProcess(s_environment, folder["flash.bin"], "--source", folder["pictures"]);
        var camera = new HostileCamera(folder, process, numbers);
        if (isEncrypted)
        {
            camera.PrepareHttps();
            camera.AskForHttps(FreePort());
            camera.ConfirmHttps();
        }

        return camera;
    }

    /// <summary>Threads that the camera made itself: the runtime names its own ".NET ...".</summary>
    public int Threads => Directory.EnumerateDirectories($"/proc/{_process.Id}/task/")
        .Count(thread => !TryRead(Path.Combine(thread, "comm")).StartsWith(".NET", StringComparison.Ordinal));

    /// <summary>Sockets that the camera holds, those listening too.</summary>
    public int Sockets => Directory.EnumerateFileSystemEntries($"/proc/{_process.Id}/fd/")
        .Count(file => TryLink(file).StartsWith("socket:", StringComparison.Ordinal));

    /// <summary>Memory that the camera holds (resident set), in bytes.</summary>
    public long Memory
    {
        get
        {
            string line = File.ReadLines($"/proc/{_process.Id}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;
        }
    }

    /// <summary>Waits until the camera holds at the most so many sockets.</summary>
    public void WaitForSockets(int most) => Assert.IsTrue(
        SpinWait.SpinUntil(() => Sockets <= most, PatienceMilliseconds), $"{Sockets} sockets are left of {most}");

    /// <summary>How many pictures there are before the first comes again.</summary>
    public static int PictureCount => Pictures;

    /// <summary>Which picture a frame is, byte for byte.</summary>
    /// <exception cref="AssertFailedException">None of them.</exception>
    public int NumberOf(byte[] frame)
    {
        Assert.IsTrue(_numbers.TryGetValue(Digest(frame), out int number), $"{frame.Length} bytes that no picture has");
        return number;
    }

    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }

    private static string Digest(byte[] frame) => Convert.ToHexString(SHA256.HashData(frame));

    // A thread or descriptor may end between the listing and the look.
    private static string TryRead(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return ".NET";
        }
    }

    private static string TryLink(string file)
    {
        try
        {
            return File.ResolveLinkTarget(file, returnFinalTarget: false)?.Name ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static Dictionary<string, int> DrawPictures(string folder)
    {
        Directory.CreateDirectory(folder);
        var numbers = new Dictionary<string, int>();
        using var scene = new SceneSensor();
        scene.Apply(new PictureSettings { Resolution = Resolution.Qvga });
        byte[] buffer = new byte[FrameLimits.MaxSlotSize];
        for (int i = 0; i < Pictures; i++)
        {
            Assert.AreEqual(SensorStatus.Ok, scene.Capture(buffer, out int length, PatienceMilliseconds));
            byte[] picture = buffer[..length];
            File.WriteAllBytes(Path.Combine(folder, $"{i:D3}.jpg"), picture);
            numbers.Add(Digest(picture), i);
        }

        return numbers;
    }
}
