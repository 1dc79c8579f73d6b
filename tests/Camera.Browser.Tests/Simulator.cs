using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Camera.Browser.Tests;

/// <summary>The simulator's program with a flash file of its own, which can be ended in order or by a cut of its power.</summary>
public sealed partial class Simulator : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60); // for what takes a second on an idle machine

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("camera-browser-");
    private readonly int _httpPort = FreePort();
    private Process? _process;

    /// <param name="trialSeconds">How long a change of the connection waits for its confirmation.</param>
    public Simulator(int trialSeconds = 300)
    {
        File.WriteAllText(Config, $"[limits]\ntrialSeconds = {trialSeconds}\n[settings]\ntitle = Test yard\nresolution = QVGA\n");
        SwitchOn();
    }

    /// <summary>Where it says that it is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where it is under HTTP.</summary>
    public string HttpAddress => $"http://127.0.0.1:{_httpPort}/";

    private string Config => Path.Combine(_folder.FullName, "nf.config");

    /// <summary>Starts it and waits for the address that it prints.</summary>
    public void SwitchOn(params string[] arguments)
    {
        var lines = new BlockingCollection<string>();
        _process = Process.Start(new ProcessStartInfo("dotnet",
        [
            typeof(Camera.Simulator.Program).Assembly.Location, "--port", $"{_httpPort}", "--config", Config,
            "--flash", Path.Combine(_folder.FullName, "flash.bin"), .. arguments,
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, line) => lines.Add(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => lines.Add(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Match address;
        do
        {
            Assert.IsTrue(lines.TryTake(out var line, Patience), "no address was printed");
            Assert.IsFalse(line.StartsWith("error", StringComparison.Ordinal), line);
            address = Printed().Match(line);
        }
        while (!address.Success);
        Address = address.Value;
    }

    /// <summary>Ends it in order.</summary>
    public void SwitchOff()
    {
        Process.Start("kill", ["-TERM", $"{_process!.Id}"]).WaitForExit();
        Assert.IsTrue(_process.WaitForExit(Patience), "it does not end");
        Assert.AreEqual(0, _process.ExitCode);
    }

    /// <summary>Ends it at once, without a word to it.</summary>
    public void CutPower()
    {
        _process!.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process!.HasExited) CutPower();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A port that nobody has, and that HTTPS may have.</summary>
    public static int FreePort()
    {
        int port;
        do port = TestCamera.FreePort();
        while (port is >= 59000 and <= 61000);
        return port;
    }

    [GeneratedRegex(@"https?://127\.0\.0\.1:(\d+)/")]
    private static partial Regex Printed();
}
