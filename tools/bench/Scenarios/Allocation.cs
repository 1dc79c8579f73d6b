using Camera.Bench.Load;
using Camera.Bench.Peers;

namespace Camera.Bench.Scenarios;

/// <summary>What the camera's heap grows by while viewers stream, by its own status: without a collection in between, which nothing
/// allocated means, the growth is all that was allocated.</summary>
internal static class Allocation
{
    /// <summary>A thread takes memory of the heap in pieces of 8 KB, which is how fine the figure is; the answer to the status itself
    /// is in it too.</summary>
    public const int Blur = 64 * 1024;

    /// <returns>Bytes for each frame sent to each viewer; below <see cref="Blur"/> in all they are 0.</returns>
    public static double PerFrame(CameraPeer camera, Recording recording, Lengths lengths)
    {
        (long grown, long frames) = Measure(camera, recording, lengths);
        return Judge(grown, frames);
    }

    /// <summary>What the heap grew by, and the frames sent meanwhile, of all viewers together.</summary>
    public static (long Grown, long Frames) Measure(CameraPeer camera, Recording recording, Lengths lengths)
    {
        using var load = new StreamLoad(camera.Stream, StreamScenario.Viewers, recording);
        Thread.Sleep(lengths.WarmUp);
        _ = camera.Api.UsedBytes(); // compiles what answers
        long before = camera.Api.UsedBytes();
        long framesBefore = load.Count().Sum();
        Thread.Sleep(lengths.Window);
        long frames = load.Count().Sum() - framesBefore;
        long grown = camera.Api.UsedBytes() - before;
        load.Stop();
        return (grown, frames);
    }

    /// <summary>The figure for a growth.</summary>
    /// <exception cref="BenchException">The heap shrank: a collection hides what was allocated.</exception>
    public static double Judge(long grown, long frames) =>
        grown < 0 ? throw new BenchException($"The heap shrank by {-grown} bytes: there was a collection, so something is allocated.")
        : grown <= Blur ? 0
        : (double)grown / frames;
}
