using System.Diagnostics;

namespace Camera.Flash.Tests;

/// <summary>A folder with an image, a configuration and a port, and the program run over the stand-in for nanoff.</summary>
internal sealed class FlashFixture : IDisposable
{
    private const int LimitMilliseconds = 60_000; // a program that hangs ends and fails the test

    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../flash", new DirectoryInfo(AppContext.BaseDirectory).Name, "flash.dll"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public FlashFixture()
    {
        File.WriteAllBytes(this["camera.bin"], new byte[100]);
        File.WriteAllText(this["nf.config"], "[settings]\ntitle = Porch\n");
        File.WriteAllText(this["port"], "");
        File.WriteAllText(this["password"], "correct horse\nbattery\n");
        Directory.CreateDirectory(this["tmp"]);
        Variables["FAKE_LOG"] = _folder.FullName;
        Variables["TMPDIR"] = this["tmp"];
    }

    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>For the program and the stand-in.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>How the stand-in was called, a line a run.</summary>
    public string[] Calls => File.Exists(this["calls"]) ? File.ReadAllLines(this["calls"]) : [];

    /// <summary>What is left of the settings files.</summary>
    public string[] Leftovers => Directory.GetFileSystemEntries(this["tmp"], "camera-flash-*");

    /// <summary>Everything at once.</summary>
    public string[] All =>
    [
        "--target", "ESP32_PSRAM_REV3", "--port", this["port"], "--image", this["camera.bin"], "--config", this["nf.config"],
        "--wifi-ssid", "Our \"house\"", "--wifi-password-file", this["password"],
    ];

    /// <summary>Makes the stand-in fail at the run that has this argument.</summary>
    public void FailAt(string argument, string says, int code)
    {
        Variables["FAKE_FAIL"] = argument;
        Variables["FAKE_SAYS"] = says;
        Variables["FAKE_CODE"] = code.ToString();
    }

    /// <summary>Runs the program to its end.</summary>
    public (int Code, string Output) Run(string[] arguments, string input = "", string? nanoff = null)
    {
        using Process process = Start([.. arguments, "--nanoff", nanoff ?? Path.Combine(AppContext.BaseDirectory, "nanoff")]);
        using Timer limit = new(_ => process.Kill(entireProcessTree: true), null, LimitMilliseconds, Timeout.Infinite);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <summary>Starts the program.</summary>
    public Process Start(string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
