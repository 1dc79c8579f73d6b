using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>The simulator as a process of its own on a free port, with the flash file of the test.</summary>
public sealed class SimulatorProcess : IDisposable
{
    private const int LimitMilliseconds = 30_000; // for what takes a second on an idle machine

    private static readonly string Assembly = typeof(Program).Assembly.Location;

    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly ConcurrentQueue<string> _printed = new();

    /// <summary>Starts it and waits for the address that it prints.</summary>
    public SimulatorProcess(string flash, params string[] arguments)
        : this([], flash, arguments)
    {
    }

    /// <summary>The same with environment variables.</summary>
    public SimulatorProcess((string Name, string Value)[] environment, string flash, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, "--port", "0", "--flash", flash, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(flash), // where it finds the test's nf.config, if there is one
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        Match address = Match.Empty;
        while (!address.Success)
        {
            Assert.IsTrue(_lines.TryTake(out string? line, LimitMilliseconds), "no address was printed");
            Assert.IsFalse(line.StartsWith("error", StringComparison.Ordinal), line);
            address = Regex.Match(line, @"http://127\.0\.0\.1:(\d+)/");
        }

        Address = address.Value;
        Port = int.Parse(address.Groups[1].Value);
        Administrator = SignedIn.At(new Uri(Address));
    }

    /// <summary>What it printed, ending in a slash.</summary>
    public string Address { get; }

    /// <summary>The port in it.</summary>
    public int Port { get; }

    /// <summary>The process's number, for what the operating system tells of it.</summary>
    public int Id => _process.Id;

    /// <summary>Who may do everything.</summary>
    public SignedIn Administrator { get; }

    /// <summary>All that it has printed, to both of its outputs.</summary>
    public string Printed => string.Join('\n', _printed);

    /// <summary>curl as the administrator.</summary>
    public ToolResult Curl(params string[] arguments) =>
        Tool.Run("curl", ["--silent", "--show-error", "--max-time", "20", .. Administrator.CurlArguments, .. arguments]);

    /// <summary>Runs it to its end where it is to refuse.</summary>
    public static ToolResult RunToEnd(params string[] arguments) => Tool.Run("dotnet", [Assembly, .. arguments]);

    /// <summary>Sends a signal, <c>INT</c> or <c>TERM</c>.</summary>
    /// <returns>The exit code.</returns>
    public int Signal(string name)
    {
        Assert.AreEqual(0, Tool.Run("kill", "-" + name, _process.Id.ToString()).Code);
        Assert.IsTrue(_process.WaitForExit(LimitMilliseconds), "it does not end");
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
        _lines.Dispose();
    }

    private void Keep(string? line)
    {
        if (line != null && !_lines.IsAddingCompleted)
        {
            _printed.Enqueue(line);
            _lines.Add(line);
        }
    }
}
