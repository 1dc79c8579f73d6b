using Camera.Bench.Load;
using Camera.Bench.Peers;
using Camera.Bench.Report;

namespace Camera.Bench.Scenarios;

/// <summary>The camera over HTTPS beside itself over HTTP, and with a key of each kind.</summary>
internal sealed class HttpsBenchmark : Benchmark
{
    /// <summary>Of the source: as many as the camera can be set to.</summary>
    public const int FramesPerSecond = 30;

    private const int MoreViewers = 28; // whose memory is shared out: a viewer's own is small beside what varies

    private readonly TlsClient _rsaTls = new(TlsClient.RsaCipher);
    private readonly Identity _identity = Identity.P256();
    private readonly CameraPeer _http;
    private readonly CameraPeer _https;
    private readonly CameraPeer _rsa;

    public HttpsBenchmark(string folder, Lengths lengths, Action<string> tell)
        : base(folder, lengths, tell)
    {
        try
        {
            using Identity rsaIdentity = Identity.Rsa2048();
            _http = StartCamera("http", null, null, StreamScenario.Viewers, FramesPerSecond);
            _https = StartCamera("https", _identity, Tls, StreamScenario.Viewers, FramesPerSecond);
            _rsa = StartCamera("rsa", rsaIdentity, _rsaTls, StreamScenario.Viewers, FramesPerSecond);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _rsaTls.Dispose();
        _identity.Dispose();
    }

    protected override void WarmUp(Peer peer)
    {
        StreamScenario.Run(peer, StreamScenario.Viewers, Recording, Lengths);
        if (peer.Tls != null)
        {
            RequestScenario.NewConnections(peer, Lengths);
        }
    }

    protected override void RunRound()
    {
        foreach (int viewers in HttpsRows.Viewers)
        {
            KeepStream(viewers, HttpsRows.Http, _http);
            KeepStream(viewers, HttpsRows.Https, _https);
        }

        Keep(HttpsRows.P256, HttpsRows.Https, RequestScenario.NewConnections(_https, Lengths));
        Keep(HttpsRows.Rsa2048, HttpsRows.Https, RequestScenario.NewConnections(_rsa, Lengths));
        Keep(HttpsRows.Memory.Id, HttpsRows.Http, MemoryOfViewer(null));
        Keep(HttpsRows.Memory.Id, HttpsRows.Https, MemoryOfViewer(_identity));
    }

    private void KeepStream(int viewers, string column, Peer peer)
    {
        StreamFinding found = Stream(peer, viewers, FramesPerSecond);
        Row row = HttpsRows.StreamOf(viewers);
        Keep(row.Id, column, found.FramesPerSecond);
        Keep(row.CostId, column, found.ServerMicrosecondsPerFrame);
    }

    // What a fresh camera grows by from 14 viewers to many more, of each: the first ones bring in code and pictures for all.
    private double MemoryOfViewer(Identity? identity)
    {
        using CameraPeer camera = CameraPeer.Start(
            Path.Combine(Folder, Path.GetRandomFileName()), Recording, identity, identity == null ? null : Tls,
            StreamScenario.Viewers + MoreViewers + SpareConnections, FramesPerSecond);
        using var first = new StreamLoad(camera.Stream, StreamScenario.Viewers, Recording);
        StreamScenario.Measure(camera, first, Lengths);
        long before = camera.Process.ResidentKilobytes;
        using var more = new StreamLoad(camera.Stream, MoreViewers, Recording);
        StreamScenario.Measure(camera, more, Lengths);
        long grown = camera.Process.ResidentKilobytes - before;
        first.Stop();
        more.Stop();
        return grown / (double)MoreViewers;
    }
}
