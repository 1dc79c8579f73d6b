using System.Diagnostics;
using Camera.Bench.Load;
using Camera.Bench.Peers;
using Camera.Bench.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Bench.Tests;

/// <summary>A second of each scenario against the real servers: that what is counted was delivered. The readers compare each picture
/// with the recording and fail otherwise.</summary>
[TestClass]
public class ScenarioTests
{
    private const int FramesPerSecond = 25;
    private const int Viewers = 3;
    private const int Patience = 30_000; // milliseconds, for what takes a moment on an idle machine
    private const int Measurements = 3;
    private const double ClockStep = 12; // milliseconds: the camera's clock goes in steps of up to 10, and it writes whole ones
    private const int Few = 4; // connections: sixty-four handshakes alone may take more than the second
    private static readonly Lengths Short = new(Rounds: 1, Seconds: 1);
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("camera-bench-tests-");

    private static Recording _recording = null!;
    private static Identity _identity = null!;
    private static TlsClient _tls = null!;
    private static FileSite _site = null!;

    [ClassInitialize]
    public static void Prepare(TestContext context)
    {
        RequiredTools.Demand();
        _recording = Recording.Make(Path.Combine(Folder.FullName, "pictures"));
        _identity = Identity.P256();
        _tls = new TlsClient(TlsClient.EcCipher);
        _site = new FileSite(Folder.FullName, _recording, _identity);
        Wrk.WriteConfiguration(Configuration);
    }

    [ClassCleanup]
    public static void Delete()
    {
        _identity.Dispose();
        _tls.Dispose();
        Folder.Delete(recursive: true);
    }

    private static string Configuration => Path.Combine(Folder.FullName, "openssl.cnf");

    [TestMethod]
    [DataRow(false, DisplayName = "HTTP")]
    [DataRow(true, DisplayName = "HTTPS")]
    public void TheCameraDeliversWhatIsCounted(bool isSecure)
    {
        using CameraPeer camera = Camera(isSecure);
        TryStreams(camera);
        Assert.IsTrue(AllocatesNothing(camera));
        TrySnapshots(camera);
    }

    [TestMethod]
    [DataRow(false, DisplayName = "HTTP")]
    [DataRow(true, DisplayName = "HTTPS")]
    public void KestrelDeliversWhatIsCounted(bool isSecure)
    {
        using KestrelPeer kestrel = KestrelPeer.Start(_recording, _site, isSecure ? _tls : null, FramesPerSecond);
        TryStreams(kestrel);
        TrySnapshots(kestrel);
    }

    [TestMethod]
    [DataRow(false, DisplayName = "HTTP")]
    [DataRow(true, DisplayName = "HTTPS")]
    public void ServersOfFilesDeliverWhatIsCounted(bool isSecure)
    {
        using NginxPeer nginx = NginxPeer.Start(_site, isSecure ? _tls : null);
        TrySnapshots(nginx);
        using LighttpdPeer lighttpd = LighttpdPeer.Start(_site, isSecure ? _tls : null);
        TrySnapshots(lighttpd);
    }

    [TestMethod]
    public void NewConnectionsAreAnsweredByAll()
    {
        using CameraPeer camera = Camera(isSecure: true);
        using KestrelPeer kestrel = KestrelPeer.Start(_recording, _site, _tls, FramesPerSecond);
        using LighttpdPeer lighttpd = LighttpdPeer.Start(_site, _tls);
        foreach (Peer peer in new Peer[] { camera, kestrel, lighttpd })
        {
            RequestFinding found = RequestScenario.NewConnections(peer, Short);
            Assert.IsGreaterThan(0, found.PerSecond, peer.Name);
            Assert.IsGreaterThan(0, found.ServerMicroseconds, peer.Name);
        }
    }

    [TestMethod]
    public void OneWhoIsNotSignedInIsNotCounted()
    {
        using CameraPeer camera = Camera(isSecure: false);
        Target stranger = camera.Snapshot with { Header = "" };
        Assert.ThrowsExactly<BenchException>(() => Wrk.Run(stranger, Few, 1, Configuration));
        Assert.ThrowsExactly<InvalidDataException>(() => SnapshotProbe.Run(stranger, _recording, Short.Window));
        Assert.ThrowsExactly<BenchException>(() =>
        {
            using var load = new StreamLoad(camera.Stream with { Header = "" }, Viewers, _recording);
            SpinWait.SpinUntil(() => load.Count().Sum() < 0, Patience); // it throws
        });
    }

    [TestMethod]
    public void AnotherSuiteThanTheForcedOneIsNotMeasured()
    {
        using var rsa = new TlsClient(TlsClient.RsaCipher);
        using KestrelPeer kestrel = KestrelPeer.Start(_recording, _site, _tls, FramesPerSecond);
        Target target = kestrel.Head with { Tls = rsa };
        Assert.ThrowsExactly<BenchException>(() => HandshakeLoad.Run(target, Short.Window));
    }

    private static CameraPeer Camera(bool isSecure) => CameraPeer.Start(
        Path.Combine(Folder.FullName, Path.GetRandomFileName()), _recording, isSecure ? _identity : null,
        isSecure ? _tls : null, Few + 30, FramesPerSecond);

    private static void TryStreams(Peer peer)
    {
        StreamFinding found = StreamScenario.Run(peer, Viewers, _recording, Short);
        Assert.IsGreaterThan(0, found.Slowest, "a viewer got nothing");
        long all = (long)(Viewers * FramesPerSecond * (found.Seconds + 1)); // a frame that was late may come into the window
        Assert.IsLessThanOrEqualTo(all, found.Frames, "more than the source has");
        Assert.IsGreaterThan(0, found.ServerSeconds);
        TimeSpan ahead = TimeOfDayAhead();
        IReadOnlyList<double> delays = StreamScenario.Delays(peer, _recording, Short);
        double moved = (TimeOfDayAhead() - ahead).Duration().TotalMilliseconds; // the time of day was set meanwhile
        Assert.IsGreaterThan(0, delays.Count);
        Assert.IsGreaterThan(-ClockStep - moved, delays.Min(), "a picture before its capture");
        Assert.IsGreaterThan(0, StreamScenario.SnapshotsMeanwhile(peer, _recording, Short).Count);
    }

    private static TimeSpan TimeOfDayAhead() => DateTime.UtcNow - DateTime.UnixEpoch - Stopwatch.GetElapsedTime(0);

    // The runtime itself allocates now and then, or collects; what is allocated for a frame shows in each measurement.
    private static bool AllocatesNothing(CameraPeer camera) => Enumerable.Range(0, Measurements).Any(_ =>
    {
        (long grown, long frames) = Allocation.Measure(camera, _recording, Short);
        return grown >= 0 && Allocation.Judge(grown, frames) == 0;
    });

    private static void TrySnapshots(Peer peer)
    {
        RequestFinding found = RequestScenario.Snapshots(peer, Few, Configuration, Short);
        Assert.IsGreaterThan(0, found.PerSecond);
        Assert.IsGreaterThan(0, found.ServerMicroseconds);
        Assert.IsGreaterThan(0, SnapshotProbe.Run(peer.Snapshot, _recording, Short.Window).Count);
    }
}
