using System.Globalization;

namespace Camera.Fuzzing;

/// <summary>Runs a target on one input after the other and watches what each costs: memory, time, and what stays behind.</summary>
internal sealed class InputWatch(IFuzzTarget target, string report)
{
    /// <summary>Processor time of one input. The slowest takes milliseconds; the first ones are compiled meanwhile.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <summary>How often the living memory is measured: it takes a full collection.</summary>
    private const int Interval = 50_000;

    /// <summary>What tables of the runtime and of regular expressions may still grow by after the first interval.</summary>
    private const long MostGrowth = 2 << 20;

    private long _executions;
    private long _firstLiving;

    /// <summary>Tries one input.</summary>
    /// <exception cref="ViolationException">It cost too much, or the target says so.</exception>
    public void Run(byte[] input)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan started = Environment.CpuUsage.TotalTime;
        target.Run(input);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        ViolationException.Unless(Environment.CpuUsage.TotalTime - started < Longest, "an input takes no long time");
        ViolationException.Unless(allocated <= target.MostAllocated, $"an input allocates at most {target.MostAllocated} bytes, not {allocated}");
        if (++_executions % Interval == 0) Measure();
    }

    private void Measure()
    {
        long living = GC.GetTotalMemory(true);
        if (_firstLiving == 0) _firstLiving = living;
        if (report != null)
        {
            File.WriteAllText(report, string.Create(CultureInfo.InvariantCulture,
                $"{_executions} {_firstLiving} {living} {Environment.WorkingSet}\n"));
        }

        ViolationException.Unless(living - _firstLiving <= MostGrowth, $"memory stays: {_firstLiving} bytes became {living}");
    }
}
