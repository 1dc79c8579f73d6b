using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Camera.Bench.Crypto;

/// <summary>Prints what each operation costs: multiply-accumulates, which are the same on every machine, bytes, and time here.</summary>
internal static class CryptoBenchmark
{
    private const int LeastRuns = 5;
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(1);

    // Multiply-accumulates at most.
    private static readonly Dictionary<string, long> Budgets = new()
    {
        [CryptoOperations.P256Key] = 140_000,
        [CryptoOperations.P256Sign] = 200_000,
        [CryptoOperations.P256Verify] = 600_000,
        [CryptoOperations.Rsa2048Verify] = 200_000,
        [CryptoOperations.Rsa2048Key] = 300_000_000,
    };

    public static int Run(int keys)
    {
        MultiplicationCounter counter = new();
        IReadOnlyDictionary<string, Action<int>> ours = CryptoOperations.Create();
        Dictionary<string, Action> dotNet = Rivals.DotNet();
        Dictionary<string, Action> bouncyCastle = Rivals.BouncyCastle();
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 200;
        }

        Table table = new();
        table.AddColumn("Operation");
        foreach (string column in new[] { "Multiply-accumulates", "At most", "Bytes allocated", "Ours, ms", ".NET, ms", "BouncyCastle, ms" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        bool kept = true;
        foreach (string name in ours.Keys)
        {
            bool luck = name == CryptoOperations.Rsa2048Key; // how long it takes differs from key to key
            int runs = luck ? keys : 1;
            long count = (long)Enumerable.Range(0, runs).Average(seed => counter.Count(name, seed));
            long budget = Budgets.GetValueOrDefault(name);
            kept &= budget == 0 || count <= budget;
            table.AddRow(
                luck ? $"{name}, mean of {keys}" : name,
                Grouped(count),
                budget == 0 ? "" : Grouped(budget),
                Grouped(Allocated(() => ours[name](1))),
                Milliseconds(seed => ours[name](seed), runs),
                Milliseconds(_ => dotNet[name](), runs),
                Milliseconds(_ => bouncyCastle[name](), runs));
        }

        AnsiConsole.Write(table);
        return kept ? 0 : 1;
    }

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // All that a run allocates: never less than what is live at any moment.
    private static long Allocated(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Milliseconds(Action<int> action, int runs)
    {
        List<double> times = [];
        Stopwatch all = Stopwatch.StartNew();
        while (times.Count < Math.Max(runs, LeastRuns) || (runs == 1 && all.Elapsed < LeastTime))
        {
            long start = Stopwatch.GetTimestamp();
            action(times.Count);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        double typical = runs > 1 ? times.Average() : times[times.Count / 2];
        return typical.ToString("F3", CultureInfo.InvariantCulture);
    }
}
