using System.Diagnostics;
using Camera.Bench.Load;
using Camera.Bench.Peers;

namespace Camera.Bench.Scenarios;

/// <summary>What came of a row of requests.</summary>
/// <param name="PerSecond">Answered a second.</param>
/// <param name="ServerMicroseconds">That the server used of its core for each.</param>
/// <param name="ServerShare">Of its core that the server used, 0 to 1; well under 1 means that the clients were the limit.</param>
internal sealed record RequestFinding(double PerSecond, double ServerMicroseconds, double ServerShare);

/// <summary>Requests as fast as the server answers them.</summary>
internal static class RequestScenario
{
    /// <summary>Connections in the tables.</summary>
    public const int Connections = 64;

    /// <summary>Snapshots over connections that are kept, by wrk.</summary>
    public static RequestFinding Snapshots(Peer peer, int connections, string wrkConfiguration, Lengths lengths) =>
        Run(peer, () => Wrk.Run(peer.Snapshot, connections, lengths.Seconds, wrkConfiguration).Requests);

    /// <summary>New TLS connections.</summary>
    public static RequestFinding NewConnections(Peer peer, Lengths lengths) =>
        Run(peer, () => HandshakeLoad.Run(peer.Head, lengths.Window));

    private static RequestFinding Run(Peer peer, Func<long> load)
    {
        TimeSpan before = peer.Process.ProcessorTime;
        long began = Stopwatch.GetTimestamp();
        long requests = load();
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double used = (peer.Process.ProcessorTime - before).TotalSeconds;
        return new RequestFinding(requests / seconds, used * 1e6 / requests, used / seconds);
    }
}
