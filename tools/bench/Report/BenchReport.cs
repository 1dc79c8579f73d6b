using System.Globalization;
using System.Text;
using Camera.Bench.Scenarios;

namespace Camera.Bench.Report;

/// <summary>Tables of what was measured: whole in firmware/docs/benchmark.md, in short in the README.</summary>
internal abstract class BenchReport(Results results, Machine machine, Lengths lengths)
{
    private const string DocumentFile = "firmware/docs/benchmark.md";
    private const string ReadmeFile = "README.md";

    /// <summary>Of the marks in both documents.</summary>
    protected abstract string Name { get; }

    protected Results Results { get; } = results;

    protected Lengths Lengths { get; } = lengths;

    /// <summary>All that was found, as Markdown.</summary>
    public abstract string Document();

    /// <summary>What the README says.</summary>
    public abstract string Summary();

    /// <summary>Writes both documents and what else belongs to them.</summary>
    public virtual void Write()
    {
        string root = Root();
        Replace(Path.Combine(root, DocumentFile), Document());
        Replace(Path.Combine(root, ReadmeFile), Summary());
    }

    protected static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "Camera.nfproj.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new BenchException("This program does not lie in the repository whose documents it writes.");
    }

    /// <summary>On what and how it was measured.</summary>
    protected string Conditions() => FormattableString.Invariant(
        $"{machine.Hardware}: one core for the server, the other for the clients. Medians of {Lengths.Rounds} rounds of {Lengths.Seconds} s, everybody in turn, on {DateTime.UtcNow:yyyy-MM-dd}. {machine.Software}. Every server sends {machine.Pictures}.");

    protected string Median(Row row, string peer) => !Results.Has(row.Id, peer) ? "" : Text(row, Results.Median(row.Id, peer));

    /// <summary>The median, and between which figures all rounds were.</summary>
    protected string WithRange(Row row, string peer) => !Results.Has(row.Id, peer) ? ""
        : Median(row, peer) + " (" + Number(row, Results.Of(row.Id, peer).Min()) + "-" + Number(row, Results.Of(row.Id, peer).Max()) + ")";

    protected static string Text(Row row, double value) => Number(row, value) + row.Unit;

    protected static string Ratio(double value) => value.ToString("F2", CultureInfo.InvariantCulture) + " x";

    /// <summary>A table: the first column to the left, the others to the right.</summary>
    protected static string Table(string[] heads, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.AppendLine("| " + string.Join(" | ", heads) + " |");
        text.AppendLine("|---|" + string.Concat(Enumerable.Repeat("---:|", heads.Length - 1)));
        foreach (string[] row in rows)
        {
            text.AppendLine("| " + string.Join(" | ", row) + " |");
        }

        return text.ToString();
    }

    private static string Number(Row row, double value) => value.ToString(row.Format, CultureInfo.InvariantCulture);

    private void Replace(string file, string content) =>
        File.WriteAllText(file, MarkedText.Replace(File.ReadAllText(file), Name, content));
}
