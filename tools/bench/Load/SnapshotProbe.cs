using System.Diagnostics;

namespace Camera.Bench.Load;

/// <summary>Takes one snapshot after another on a connection of its own and notes how long each takes, from the request to the last
/// byte.</summary>
internal static class SnapshotProbe
{
    /// <summary>Between two: no more load than a person who looks often, and not in step with the source.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3.7);

    /// <returns>Milliseconds of each.</returns>
    public static List<double> Run(Target target, Recording recording, TimeSpan duration)
    {
        List<double> taken = [];
        byte[] request = target.Request();
        var reader = new FrameReader(recording);
        using LoadConnection connection = LoadConnection.Open(target, Target.SourceOf(0));
        for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < duration;)
        {
            long asked = Stopwatch.GetTimestamp();
            connection.Write(request);
            for (long before = reader.Frames; reader.Frames == before;)
            {
                int count = connection.Read(reader.Free);
                if (count <= 0)
                {
                    throw new BenchException($"{target.Peer} ended the connection after {before} snapshots.");
                }

                reader.Advance(count);
            }

            taken.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            Thread.Sleep(Pause);
        }

        return taken;
    }
}
