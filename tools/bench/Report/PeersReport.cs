using System.Globalization;
using Camera.Bench.Peers;
using Camera.Bench.Scenarios;

namespace Camera.Bench.Report;

/// <summary>The camera beside other servers.</summary>
internal sealed class PeersReport(Results results, Machine machine, Lengths lengths) : BenchReport(results, machine, lengths)
{
    /// <summary>The plot, from the repository's root.</summary>
    public const string PlotFile = "firmware/docs/images/benchmark.png";

    public const string Nginx = "nginx";
    public const string Lighttpd = "lighttpd";
    public const string LighttpdTls = "lighttpd (Mbed TLS)";

    protected override string Name => "peers";

    public override string Document() => string.Join('\n',
    [
        Conditions(),
        "",
        Table(["", "camera", "Kestrel", Nginx, Lighttpd, "camera / Kestrel", "aim", "reached"], PeerRows.All.Select(row => new[]
        {
            row.Text, WithRange(row, CameraPeer.PeerName), WithRange(row, KestrelPeer.PeerName), WithRange(row, Nginx),
            WithRange(row, LighttpdOf(row)), RatioOf(row), AimOf(row), ReachedOf(row),
        })),
        "In brackets the lowest and the highest turn. What the server used of its core for each frame, snapshot or connection, and how",
        "much of the core that was in all (well under 100 % means that the clients were the limit, and only the time compares):",
        "",
        Table(["Microseconds (share of the core)", "camera", "Kestrel", Nginx, Lighttpd],
            PeerRows.All.Where(row => Results.Has(row.CostId, CameraPeer.PeerName)).Select(row => new[]
            {
                row.Text, CostOf(row, CameraPeer.PeerName), CostOf(row, KestrelPeer.PeerName), CostOf(row, Nginx), CostOf(row, LighttpdOf(row)),
            })),
    ]);

    public override string Summary() => string.Join('\n',
    [
        Table(["", "camera", "Kestrel", "ratio", "aim", "reached"], PeerRows.All.Select(row => new[]
        {
            row.Text, Median(row, CameraPeer.PeerName), Median(row, KestrelPeer.PeerName), RatioOf(row), AimOf(row), ReachedOf(row),
        })),
        Conditions() + " Kestrel needs no sign-in; the camera's clients carry their session's cookie.",
    ]);

    public override void Write()
    {
        base.Write();
        new Plot(Results).Save(Path.Combine(Root(), PlotFile));
    }

    /// <summary>lighttpd's name where a row is about TLS.</summary>
    public static string LighttpdOf(Row row) =>
        row == PeerRows.SnapshotHttps || row == PeerRows.Connections ? LighttpdTls : Lighttpd;

    private string RatioOf(Row row) => !Results.Has(row.Id, KestrelPeer.PeerName) ? ""
        : Ratio(Results.Median(row.Id, CameraPeer.PeerName) / Results.Median(row.Id, KestrelPeer.PeerName));

    private static string AimOf(Row row) => row.Factor == 0 ? "at most " + Text(row, row.Most)
        : (row.LowerIsBetter ? "at most " : "at least ") + row.Factor.ToString("F1", CultureInfo.InvariantCulture) + " x";

    private string ReachedOf(Row row)
    {
        double kestrel = Results.Has(row.Id, KestrelPeer.PeerName) ? Results.Median(row.Id, KestrelPeer.PeerName) : 0;
        return row.IsMet(Results.Median(row.Id, CameraPeer.PeerName), kestrel) ? "yes" : "**no**";
    }

    private string CostOf(Row row, string peer) => !Results.Has(row.CostId, peer) ? ""
        : Results.Median(row.CostId, peer).ToString("N0", CultureInfo.InvariantCulture)
            + (Results.Has(row.ShareId, peer) ? " (" + Results.Median(row.ShareId, peer).ToString("F0", CultureInfo.InvariantCulture) + " %)" : "");
}
