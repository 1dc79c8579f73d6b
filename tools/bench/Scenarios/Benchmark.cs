using Camera.Bench.Load;
using Camera.Bench.Peers;
using Camera.Bench.Report;

namespace Camera.Bench.Scenarios;

/// <summary>One run: starts all servers, warms them up, then gives each its turn in each round.</summary>
internal abstract class Benchmark : IDisposable
{
    // Beside the connections that are counted: the camera keeps two for its page, and those of the scenario before may not all be
    // gone yet.
    protected const int SpareConnections = 30;

    private const int WarmUps = 2; // .NET compiles code that is often used twice more: to count what it does, then for good

    private readonly Action<string> _tell;
    private readonly List<Peer> _running = [];

    /// <param name="folder">For the servers' files.</param>
    /// <param name="tell">Hears how it goes.</param>
    protected Benchmark(string folder, Lengths lengths, Action<string> tell)
    {
        _tell = tell;
        Folder = folder;
        Lengths = lengths;
        Recording = Recording.Make(Path.Combine(folder, "pictures"));
    }

    /// <summary>What was measured.</summary>
    public Results Results { get; } = new();

    public Recording Recording { get; }

    public Lengths Lengths { get; }

    protected string Folder { get; }

    protected TlsClient Tls { get; } = new(TlsClient.EcCipher);

    /// <summary>Measures all.</summary>
    public void Run()
    {
        for (int pass = 0; pass < WarmUps; pass++)
        {
            _running.ForEach(peer =>
            {
                _tell($"warming up {peer.Name}");
                WarmUp(peer);
            });
        }

        for (int round = 1; round <= Lengths.Rounds; round++)
        {
            _tell($"round {round} of {Lengths.Rounds}");
            RunRound();
        }
    }

    public virtual void Dispose()
    {
        _running.ForEach(peer => peer.Dispose());
        Tls.Dispose();
    }

    /// <summary>Uses what will be measured.</summary>
    protected abstract void WarmUp(Peer peer);

    /// <summary>Gives each its turn.</summary>
    protected abstract void RunRound();

    /// <summary>From now on it is warmed up, and ended with the run.</summary>
    protected T Add<T>(T peer)
        where T : Peer
    {
        _running.Add(peer);
        return peer;
    }

    protected CameraPeer StartCamera(string name, Identity? identity, TlsClient? tls, int connections, int framesPerSecond) =>
        Add(CameraPeer.Start(
            Path.Combine(Folder, name), Recording, identity, tls, connections + SpareConnections, framesPerSecond));

    protected void Keep(string row, string peer, double value)
    {
        Results.Add(row, peer, value);
        _tell(FormattableString.Invariant($"  {row}, {peer}: {value:N2}"));
    }

    /// <summary>Keeps a finding with what the server used for each.</summary>
    protected void Keep(Row row, string peer, RequestFinding found)
    {
        Keep(row.Id, peer, found.PerSecond);
        Keep(row.ShareId, peer, 100 * found.ServerShare);
        if (found.PerSecond > 0)
        {
            Keep(row.CostId, peer, found.ServerMicroseconds);
        }
    }

    /// <exception cref="BenchException">A viewer fell under 95 % of the source's rate: then there is nothing to compare.</exception>
    protected StreamFinding Stream(Peer peer, int viewers, int framesPerSecond)
    {
        StreamFinding found = StreamScenario.Run(peer, viewers, Recording, Lengths);
        return found.Keeps(framesPerSecond)
            ? found
            : throw new BenchException($"{peer.Name}: one of {viewers} viewers fell under 95 % of {framesPerSecond} fps: {found}");
    }
}
