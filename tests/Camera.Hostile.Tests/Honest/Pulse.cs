using System.Diagnostics;

namespace Camera.Hostile.Tests.Honest;

/// <summary>Feels whether the machine itself stands still: a thread that wants to run all the time and notes for how long it could not.
/// What is lost then says nothing about the camera.</summary>
public sealed class Pulse : IDisposable
{
    private const int BeatMilliseconds = 5;

    private readonly ManualResetEvent _end = new(false);
    private readonly Thread _thread;
    private long _longest;

    public Pulse()
    {
        _thread = new Thread(Beat);
        _thread.Start();
    }

    /// <summary>The longest standstill since it was asked last, in milliseconds.</summary>
    public double TakeLongest() => TimeSpan.FromTicks(Interlocked.Exchange(ref _longest, 0)).TotalMilliseconds;

    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    private void Beat()
    {
        long last = Stopwatch.GetTimestamp();
        while (!_end.WaitOne(BeatMilliseconds))
        {
            long late = Stopwatch.GetElapsedTime(last).Ticks;
            last = Stopwatch.GetTimestamp();
            Interlocked.Exchange(ref _longest, Math.Max(Interlocked.Read(ref _longest), late));
        }
    }
}
