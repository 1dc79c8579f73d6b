using System.Globalization;
using Spectre.Console;

namespace Camera.Bench.Sensors;

/// <summary>Prints what a frame costs on the bus and in the interpreter.</summary>
internal static class SensorBenchmark
{
    private const double MostOver = 0.04; // of the least bytes, and
    private const int MostFixed = 200; // for what every frame costs
    private const int MostInstructionsPerTransfer = 150;

    public static int Run()
    {
        FrameCost[] costs = [.. ((long[][])new InstructionCounter().Run(typeof(FrameCosts), nameof(FrameCosts.Measure))!).Select(FrameCost.Of)];
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 200;
        }

        Table table = new();
        table.AddColumn("Module");
        foreach (string column in new[] { "Frame, bytes", "On the bus", "The least", "More", "Transfers", "Driver, IL", "Driver, IL a KB more", "Check, IL" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        bool kept = true;
        foreach (IGrouping<string, FrameCost> module in costs.GroupBy(cost => cost.Module))
        {
            FrameCost first = module.First();
            foreach (FrameCost cost in module)
            {
                double perKilobyte = cost == first ? 0 : (cost.Driver - first.Driver) * 1024.0 / (cost.Size - first.Size);
                kept &= IsKept(cost, first);
                table.AddRow(
                    cost.Module,
                    Grouped(cost.Size),
                    Grouped(cost.Bytes),
                    Grouped(cost.Least),
                    Invariant($"{100.0 * (cost.Bytes - cost.Least) / cost.Least:F2} %"),
                    Grouped(cost.Transfers),
                    Grouped(cost.Driver),
                    cost == first ? "" : Invariant($"{perKilobyte:F1}"),
                    Grouped(cost.Check));
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(kept ? "Within the limits." : "Over the limits: see SensorBenchmark.cs.");
        return kept ? 0 : 1;
    }

    // The driver's work may grow with the transfers, never with the bytes.
    private static bool IsKept(FrameCost cost, FrameCost first) =>
        cost.Bytes <= cost.Least * (1 + MostOver) + MostFixed
        && cost.Driver - first.Driver <= (cost.Transfers - first.Transfers) * MostInstructionsPerTransfer;

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
