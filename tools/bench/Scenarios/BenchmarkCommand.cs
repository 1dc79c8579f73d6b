using System.CommandLine;
using System.Diagnostics;
using Camera.Bench.Peers;
using Camera.Bench.Report;
using Spectre.Console;

namespace Camera.Bench.Scenarios;

/// <summary>The verbs that measure servers, and write what they found into firmware/docs and the README.</summary>
internal static class BenchmarkCommand
{
    public static Command Peers() => Create(
        "peers", "The camera beside Kestrel, nginx and lighttpd, on one core each.",
        (folder, lengths, tell) => new PeersBenchmark(folder, lengths, tell),
        (results, machine, lengths) => new PeersReport(results, machine, lengths));

    public static Command Https() => Create(
        "https", "The camera over HTTPS beside HTTP, and with keys of each kind.",
        (folder, lengths, tell) => new HttpsBenchmark(folder, lengths, tell),
        (results, machine, lengths) => new HttpsReport(results, machine, lengths));

    private static Command Create(
        string name, string description, Func<string, Lengths, Action<string>, Benchmark> start,
        Func<Results, Machine, Lengths, BenchReport> report)
    {
        Option<int> rounds = new("--rounds") { Description = "Turns of each; the medians are told.", DefaultValueFactory = _ => 5 };
        Option<int> seconds = new("--seconds") { Description = "Length of one measurement.", DefaultValueFactory = _ => 3 };
        Option<bool> printOnly = new("--print-only") { Description = "Leave firmware/docs and the README as they are." };
        Command command = new(name, description + " Linux, two cores.") { rounds, seconds, printOnly };
        command.SetAction(result =>
        {
            try
            {
                var lengths = new Lengths(result.GetValue(rounds), result.GetValue(seconds));
                Measure(lengths, start, report, result.GetValue(printOnly));
                return 0;
            }
            catch (BenchException refused)
            {
                AnsiConsole.MarkupLineInterpolated($"[red]error:[/] {refused.Message}");
                return 1;
            }
        });
        return command;
    }

    private static void Measure(
        Lengths lengths, Func<string, Lengths, Action<string>, Benchmark> start,
        Func<Results, Machine, Lengths, BenchReport> report, bool printOnly)
    {
        DemandOptimized();
        RequiredTools.Demand();
        Cores.TakeClients();
        string load = Machine.Load();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("camera-bench-");
        long began = Stopwatch.GetTimestamp();
        try
        {
            using Benchmark benchmark = start(folder.FullName, lengths, Console.WriteLine);
            benchmark.Run();
            BenchReport written = report(benchmark.Results, Machine.Here(benchmark.Recording, load), lengths);
            Console.WriteLine(written.Document());
            if (!printOnly)
            {
                written.Write();
            }

            Console.WriteLine(FormattableString.Invariant($"{Stopwatch.GetElapsedTime(began).TotalMinutes:F1} minutes"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void DemandOptimized()
    {
        var how = (DebuggableAttribute?)Attribute.GetCustomAttribute(typeof(BenchmarkCommand).Assembly, typeof(DebuggableAttribute));
        if (how is { IsJITOptimizerDisabled: true })
        {
            throw new BenchException("This is a debug build. Measure by: dotnet run -c Release --project tools/bench -- peers");
        }
    }
}
