using System.Diagnostics;
using Camera.Bench.Load;
using Camera.Bench.Peers;

namespace Camera.Bench.Scenarios;

/// <summary>What came of a stream in a window of time.</summary>
/// <param name="Frames">Of all viewers together.</param>
/// <param name="Slowest">Frames of the viewer that got fewest.</param>
/// <param name="Seconds">The window.</param>
/// <param name="ServerSeconds">That the server used of its core in it.</param>
internal sealed record StreamFinding(long Frames, long Slowest, double Seconds, double ServerSeconds)
{
    public double FramesPerServerSecond => Frames / ServerSeconds;

    public double ServerMicrosecondsPerFrame => ServerSeconds * 1e6 / Frames;

    public double FramesPerSecond => Frames / Seconds;

    /// <summary>Nobody falls under 95 % of the source's rate.</summary>
    public bool Keeps(int framesPerSecond) => Slowest >= 0.95 * framesPerSecond * Seconds;
}

/// <summary>Viewers who all watch the same stream.</summary>
internal static class StreamScenario
{
    /// <summary>The number of viewers in the tables.</summary>
    public const int Viewers = 14;

    public static StreamFinding Run(Peer peer, int viewers, Recording recording, Lengths lengths)
    {
        using var load = new StreamLoad(peer.Stream, viewers, recording);
        StreamFinding finding = Measure(peer, load, lengths);
        load.Stop();
        return finding;
    }

    /// <summary>Measures a load that runs.</summary>
    public static StreamFinding Measure(Peer peer, StreamLoad load, Lengths lengths)
    {
        Thread.Sleep(lengths.WarmUp);
        long[] before = load.Count();
        TimeSpan usedBefore = peer.Process.ProcessorTime;
        long began = Stopwatch.GetTimestamp();
        Thread.Sleep(lengths.Window);
        long[] after = load.Count();
        TimeSpan used = peer.Process.ProcessorTime - usedBefore;
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        long[] frames = [.. after.Zip(before, (late, early) => late - early)];
        return new StreamFinding(frames.Sum(), frames.Min(), seconds, used.TotalSeconds);
    }

    /// <summary>Milliseconds from the capture to the last byte at each viewer, of all frames of a window.</summary>
    public static IReadOnlyList<double> Delays(Peer peer, Recording recording, Lengths lengths)
    {
        using var load = new StreamLoad(peer.Stream, Viewers, recording);
        Thread.Sleep(lengths.WarmUp);
        load.NoteDelays();
        Thread.Sleep(lengths.Window);
        return load.Stop();
    }

    /// <summary>Milliseconds that snapshots take while others stream.</summary>
    public static List<double> SnapshotsMeanwhile(Peer peer, Recording recording, Lengths lengths)
    {
        using var load = new StreamLoad(peer.Stream, Viewers, recording);
        Thread.Sleep(lengths.WarmUp);
        List<double> taken = SnapshotProbe.Run(peer.Snapshot, recording, lengths.Window);
        load.Stop();
        return taken;
    }
}
