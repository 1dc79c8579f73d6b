using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Camera.Hostile.Tests.Honest;

/// <summary>Feels whether the machine itself stands still, on any of its processors: a thread on each wants to run all the time and
/// notes for how long it could not. What is lost then says nothing about the camera.</summary>
public sealed class Pulse : IDisposable
{
    private const double HalfAFrameMilliseconds = 100;
    private const int MaskBytes = 128; // 1024 processors, as glibc's cpu_set_t

    private readonly ManualResetEvent _end = new(false);
    private readonly Beat[] _beats;

    public Pulse()
    {
        byte[] mask = new byte[MaskBytes];
        Assert.AreEqual(0, GetAffinity(0, MaskBytes, mask));
        _beats = [.. Enumerable.Range(0, 8 * MaskBytes).Where(i => (mask[i / 8] & (1 << (i % 8))) != 0).Select(i => new Beat(i, _end))];
    }

    /// <summary>The longest standstill of a processor since it was asked last, in milliseconds; one that lasts counts so far.</summary>
    public double TakeLongest() => _beats.Max(beat => beat.TakeLongest());

    /// <summary>There was a standstill, since it was asked last, in which a frame may be lost whatever the camera does.</summary>
    public bool TakeStandstill() => TakeLongest() >= HalfAFrameMilliseconds;

    public void Dispose()
    {
        _end.Set();
        Array.ForEach(_beats, beat => beat.Join());
        _end.Dispose();
    }

    [DllImport("libc", EntryPoint = "sched_getaffinity")]
    private static extern int GetAffinity(int thread, nint size, byte[] mask);

    [DllImport("libc", EntryPoint = "sched_setaffinity")]
    private static extern int SetAffinity(int thread, nint size, byte[] mask); // 0 is this thread

    /// <summary>The thread on one processor.</summary>
    private sealed class Beat
    {
        private const int PauseMilliseconds = 5;

        private readonly Lock _lock = new();
        private readonly Thread _thread;
        private long _last = Stopwatch.GetTimestamp();
        private double _longest;

        public Beat(int processor, ManualResetEvent end)
        {
            _thread = new Thread(() => Run(processor, end));
            _thread.Start();
        }

        public double TakeLongest()
        {
            lock (_lock)
            {
                double longest = Math.Max(_longest, Stopwatch.GetElapsedTime(_last).TotalMilliseconds);
                _longest = 0;
                return longest;
            }
        }

        public void Join() => _thread.Join();

        private void Run(int processor, ManualResetEvent end)
        {
            byte[] mask = new byte[MaskBytes];
            mask[processor / 8] = (byte)(1 << (processor % 8));
            _ = SetAffinity(0, MaskBytes, mask); // where it fails, the thread feels whatever processor it is on
            while (!end.WaitOne(PauseMilliseconds))
            {
                lock (_lock)
                {
                    _longest = Math.Max(_longest, Stopwatch.GetElapsedTime(_last).TotalMilliseconds);
                    _last = Stopwatch.GetTimestamp();
                }
            }
        }
    }
}
