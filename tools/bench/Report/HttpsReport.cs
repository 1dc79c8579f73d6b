using System.Globalization;
using Camera.Bench.Scenarios;

namespace Camera.Bench.Report;

/// <summary>What HTTPS costs the camera.</summary>
internal sealed class HttpsReport(Results results, Machine machine, Lengths lengths) : BenchReport(results, machine, lengths)
{
    protected override string Name => "https";

    public override string Document() => Conditions() + "\n\n" + Figures(WithRange);

    public override string Summary() => Figures(Median);

    private string Figures(Func<Row, string, string> text) => Table(["", HttpsRows.Http, HttpsRows.Https, "HTTPS / HTTP"],
    [
        .. HttpsRows.Viewers.SelectMany(viewers =>
        {
            Row row = HttpsRows.StreamOf(viewers);
            return new[] { Both(row, text), Both(Cost(row, "a frame"), text) };
        }),
        .. new[] { HttpsRows.P256, HttpsRows.Rsa2048 }.SelectMany(row => new[]
        {
            OnlyHttps(row, text), OnlyHttps(Cost(row, "each"), text),
        }),
        Both(HttpsRows.Memory, text),
    ]);

    private static Row Cost(Row row, string of) =>
        new(row.CostId, $"- of the server's core for {of}", "N0", " us", 0, LowerIsBetter: true);

    private string[] Both(Row row, Func<Row, string, string> text) =>
    [
        row.Text, text(row, HttpsRows.Http), text(row, HttpsRows.Https),
        Ratio(Results.Median(row.Id, HttpsRows.Https) / Results.Median(row.Id, HttpsRows.Http)),
    ];

    private static string[] OnlyHttps(Row row, Func<Row, string, string> text) => [row.Text, "", text(row, HttpsRows.Https), ""];
}
