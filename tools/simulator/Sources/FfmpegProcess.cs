using System.ComponentModel;
using System.Diagnostics;

namespace Camera.Simulator.Sources;

/// <summary>One run of ffmpeg that writes JPEGs one after another, cut apart by a thread of its own.</summary>
public sealed class FfmpegProcess : IDisposable
{
    private readonly Process _process;
    private readonly Action<byte[], int> _keep;
    private readonly Action _ended;
    private volatile bool _exited;

    /// <summary>Starts it.</summary>
    /// <param name="keep">Gets each frame on the reading thread; the bytes are its only during the call.</param>
    /// <param name="ended">Called on the reading thread when there will be no more.</param>
    public FfmpegProcess(string[] arguments, Action<byte[], int> keep, Action ended)
    {
        Arguments = arguments;
        _keep = keep;
        _ended = ended;
        _process = Process.Start(new ProcessStartInfo("ffmpeg", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.ErrorDataReceived += (_, line) => Complaint = line.Data ?? Complaint;
        _process.BeginErrorReadLine();
        new Thread(Read) { IsBackground = true, Name = "ffmpeg" }.Start();
    }

    /// <summary>What it was started with.</summary>
    public string[] Arguments { get; }

    /// <summary>It has ended; no more frames come.</summary>
    public bool HasExited => _exited;

    /// <summary>The last line that it wrote about what is wrong, or null.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Makes sure that there is an ffmpeg to start.</summary>
    /// <exception cref="SourceException">There is none.</exception>
    public static void Demand()
    {
        try
        {
            using Process probe = Process.Start(new ProcessStartInfo("ffmpeg", ["-hide_banner", "-version"])
            {
                RedirectStandardOutput = true,
            })!;
            probe.StandardOutput.ReadToEnd();
            probe.WaitForExit();
        }
        catch (Win32Exception)
        {
            throw new SourceException("this source needs ffmpeg, which is not on this machine: apt install ffmpeg");
        }
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _process.Kill(); // does nothing to one that has ended by itself
        _process.WaitForExit(FfmpegLimits.EndMilliseconds);
        _process.Dispose();
    }

    private void Read()
    {
        TryReadAll();
        _exited = true;
        _ended();
    }

    // False when it was killed meanwhile: there is no more, which is what is told next.
    private bool TryReadAll()
    {
        try
        {
            var splitter = new JpegSplitter(_keep);
            byte[] chunk = new byte[64 * 1024];
            Stream output = _process.StandardOutput.BaseStream;
            for (int read = output.Read(chunk); read > 0; read = output.Read(chunk))
            {
                splitter.Add(chunk.AsSpan(0, read));
            }

            return true;
        }
        catch (Exception cut) when (cut is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
    }
}
