namespace Camera.Bench.Report;

/// <summary>What the camera is compared in, and what it is to reach.</summary>
internal static class PeerRows
{
    public static readonly Row StreamHttp = new(
        "stream-http", "Frames delivered per CPU second, 14 viewers, 25 fps, HTTP", "N0", "", 1);

    public static readonly Row StreamHttps = StreamHttp with
    {
        Id = "stream-https", Text = "Frames delivered per CPU second, 14 viewers, 25 fps, HTTPS",
    };

    public static readonly Row MostHttp = new("most-viewers-http", "Most viewers, none under 95 % of 25 fps, HTTP", "N0", "", 1);

    public static readonly Row MostHttps = MostHttp with
    {
        Id = "most-viewers-https", Text = "Most viewers, none under 95 % of 25 fps, HTTPS",
    };

    public static readonly Row SnapshotHttp = new("snapshot-http", "Snapshots per second, 64 connections kept, HTTP", "N0", "", 1);

    public static readonly Row SnapshotHttps = SnapshotHttp with
    {
        Id = "snapshot-https", Text = "Snapshots per second, 64 connections kept, HTTPS",
    };

    public static readonly Row Connections = new("connections", "New TLS connections per second, P-256", "N0", "", 0.9);

    public static readonly Row Latency = new(
        "latency", "Snapshot while 14 viewers stream, 99th percentile", "N2", " ms", 1, LowerIsBetter: true);

    public static readonly Row Allocated = new(
        "allocated", "Bytes allocated per frame and viewer, steady state", "N0", "", 0, LowerIsBetter: true);

    public static readonly Row Delay = new(
        "delay", "Capture to last byte, 14 viewers, 30 fps, 99th percentile", "N1", " ms", 0, LowerIsBetter: true, Most: 1000.0 / 30);

    /// <summary>All, in the tables' order.</summary>
    public static readonly Row[] All =
        [StreamHttp, StreamHttps, MostHttp, MostHttps, SnapshotHttp, SnapshotHttps, Connections, Latency, Allocated, Delay];
}
