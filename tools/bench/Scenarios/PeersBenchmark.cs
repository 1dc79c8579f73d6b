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

    private readonly string _wrkConfiguration;
    private readonly CameraPeer _camera;
    private readonly CameraPeer _cameraTls;
    private readonly CameraPeer _cameraOfMany;
    private readonly CameraPeer _cameraFast;
    private readonly KestrelPeer _kestrel;
    private readonly KestrelPeer _kestrelTls;
    private readonly Peer[] _files;
    private readonly Peer[] _filesTls;
    private readonly Dictionary<string, int> _guesses = [];

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
        Each([_cameraTls, _kestrelTls, .. _filesTls],
            peer => Keep(PeerRows.Connections, peer.Name, RequestScenario.NewConnections(peer, Lengths)));
        Each([_camera, _kestrel], peer => Keep(PeerRows.Latency.Id, peer.Name,
            Statistics.Percentile(StreamScenario.SnapshotsMeanwhile(peer, Recording, Lengths), Share)));
        Each([_cameraOfMany, _kestrel], peer => Keep(PeerRows.Most.Id, peer.Name, Most(peer)));
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

    private int Most(Peer peer) => _guesses[peer.Name] = MostViewers.Find(
        peer, _guesses.GetValueOrDefault(peer.Name, FirstGuess), FramesPerSecond, Recording, Lengths);
}
