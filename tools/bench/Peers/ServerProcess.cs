using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Camera.Bench.Load;

namespace Camera.Bench.Peers;

/// <summary>A server on the core of the servers, with what it has used of it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60); // for what takes seconds on an idle machine
    private const int LookMilliseconds = 50;

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    /// <summary>Starts it and waits until it takes connections.</summary>
    /// <exception cref="BenchException">It does not within a minute.</exception>
    public ServerProcess(string name, int port, string folder, string program, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo("taskset", ["-c", $"{Cores.Server}", program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            WaitUntilItListens(name, port);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What it and its workers have used of the processor since their start.</summary>
    public TimeSpan ProcessorTime => TimeSpan.FromTicks(Processes().Sum(id => LibC.ProcessorTime(id).Ticks));

    /// <summary>Kilobytes of memory that it holds (resident set).</summary>
    public long ResidentKilobytes => Processes().Sum(id =>
        long.Parse(
            File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2].Split('\t')[^1],
            CultureInfo.InvariantCulture));

    /// <summary>A port that nobody has, and that every server may have.</summary>
    public static int FreePort()
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            int port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            if (port is < 59000 or > 61000)
            {
                return port; // the camera's HTTPS refuses the range
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    // taskset becomes the server; a server of several processes has its workers as children.
    private IEnumerable<int> Processes() => File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(id => int.Parse(id, CultureInfo.InvariantCulture))
        .Prepend(_process.Id);

    private void WaitUntilItListens(string name, int port)
    {
        for (long began = Stopwatch.GetTimestamp(); !Takes(port); Thread.Sleep(LookMilliseconds))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(began) > StartPatience)
            {
                lock (_said)
                {
                    throw new BenchException($"{name} does not start: {_said}");
                }
            }
        }
    }

    private static bool Takes(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false; // not yet
        }
    }

    private void Keep(string? line)
    {
        lock (_said)
        {
            _said.Append(_said.Length < 4096 ? line + Environment.NewLine : "");
        }
    }
}
