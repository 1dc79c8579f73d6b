using Camera.Bench.Load;
using Camera.Bench.Peers;
using Camera.Bench.Report;

namespace Camera.Bench.Scenarios;

/// <summary>The camera beside Kestrel, nginx and lighttpd.</summary>
internal sealed class PeersBenchmark : Benchmark
{
    public const int FramesPerSecond = 25;
    public const int FastFramesPerSecond = 30;

    private const int FirstGuess = 200; // of the most viewers
    private const int Share = 99; // of a hundred
    private const int Turns = 3; // a round, for what varies most from one second to the next

    private readonly string _wrkConfiguration;
    private readonly CameraPeer _camera;
    private readonly CameraPeer _cameraTls;
    private readonly CameraPeer _cameraOfMany;
    private readonly CameraPeer _cameraOfManyTls;
    private readonly CameraPeer _cameraFast;
    private readonly KestrelPeer _kestrel;
    private readonly KestrelPeer _kestrelTls;
    private readonly Peer[] _files;
    private readonly Peer[] _filesTls;
    private readonly Dictionary<Peer, int> _guesses = [];

    public PeersBenchmark(string folder, Lengths lengths, Action<string> tell)
        : base(folder, lengths, tell)
    {
        _wrkConfiguration = Path.Combine(folder, "openssl.cnf");
        Wrk.WriteConfiguration(_wrkConfiguration);
        try
        {
            using Identity identity = Identity.P256();
            var site = new FileSite(folder, Recording, identity);
            _camera = StartCamera("camera", null, null, RequestScenario.Connections, FramesPerSecond);
            _cameraTls = StartCamera("camera-tls", identity, Tls, RequestScenario.Connections, FramesPerSecond);
            _cameraOfMany = StartCamera("camera-many", null, null, MostViewers.Limit - SpareConnections, FramesPerSecond);
            _cameraOfManyTls = StartCamera("camera-many-tls", identity, Tls, MostViewers.Limit - SpareConnections, FramesPerSecond);
            _cameraFast = StartCamera("camera-fast", null, null, RequestScenario.Connections, FastFramesPerSecond);
            _kestrel = Add(KestrelPeer.Start(Recording, site, null, FramesPerSecond));
            _kestrelTls = Add(KestrelPeer.Start(Recording, site, Tls, FramesPerSecond));
            _files = [Add(NginxPeer.Start(site, null)), Add(LighttpdPeer.Start(site, null))];
            _filesTls = [Add(NginxPeer.Start(site, Tls)), Add(LighttpdPeer.Start(site, Tls))];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    protected override void WarmUp(Peer peer)
    {
        if (peer is CameraPeer or KestrelPeer)
        {
            StreamScenario.Run(peer, StreamScenario.Viewers, Recording, Lengths);
            RequestScenario.Snapshots(peer, RequestScenario.Connections, _wrkConfiguration, Lengths);
            if (peer.Tls != null)
            {
                RequestScenario.NewConnections(peer, Lengths);
            }
        }
    }

    protected override void RunRound()
    {
        Each([_camera, _kestrel], peer => KeepStream(PeerRows.StreamHttp, peer));
        Each([_cameraTls, _kestrelTls], peer => KeepStream(PeerRows.StreamHttps, peer));
        Each([_camera, _kestrel, .. _files], peer => Keep(PeerRows.SnapshotHttp, peer.Name, Snapshots(peer)));
        Each([_cameraTls, _kestrelTls, .. _filesTls], peer => Keep(PeerRows.SnapshotHttps, peer.Name, Snapshots(peer)));
        for (int turn = 0; turn < Turns; turn++)
        {
            Each([_cameraTls, _kestrelTls, .. _filesTls],
                peer => Keep(PeerRows.Connections, peer.Name, RequestScenario.NewConnections(peer, Lengths)));
            Each([_camera, _kestrel], peer => Keep(PeerRows.Latency.Id, peer.Name,
                Statistics.Percentile(StreamScenario.SnapshotsMeanwhile(peer, Recording, Lengths), Share)));
        }

        Each([_cameraOfMany, _kestrel], peer => KeepMost(PeerRows.MostHttp, peer));
        Each([_cameraOfManyTls, _kestrelTls], peer => KeepMost(PeerRows.MostHttps, peer));
        Keep(PeerRows.Allocated.Id, _camera.Name, Allocation.PerFrame(_camera, Recording, Lengths));
        Keep(PeerRows.Delay.Id, _cameraFast.Name,
            Statistics.Percentile(StreamScenario.Delays(_cameraFast, Recording, Lengths), Share));
    }

    private static void Each(Peer[] peers, Action<Peer> measure) => Array.ForEach(peers, measure);

    private void KeepStream(Row row, Peer peer)
    {
        StreamFinding found = Stream(peer, StreamScenario.Viewers, FramesPerSecond);
        Keep(row.Id, peer.Name, found.FramesPerServerSecond);
        Keep(row.CostId, peer.Name, found.ServerMicrosecondsPerFrame);
    }

    private RequestFinding Snapshots(Peer peer) => RequestScenario.Snapshots(peer, RequestScenario.Connections, _wrkConfiguration, Lengths);

    private void KeepMost(Row row, Peer peer)
    {
        int guess = _guesses.GetValueOrDefault(peer, FirstGuess);
        _guesses[peer] = MostViewers.Find(peer, guess, FramesPerSecond, Recording, Lengths);
        Keep(row.Id, peer.Name, _guesses[peer]);
    }
}
