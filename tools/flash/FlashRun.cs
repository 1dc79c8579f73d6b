using System.Runtime.InteropServices;
using Spectre.Console;

namespace Camera.Flash;

/// <summary>Goes through the steps, or shows them.</summary>
internal static class FlashRun
{
    /// <exception cref="FlashException">The first thing that went wrong.</exception>
    public static void Run(FlashOptions options)
    {
        IReadOnlyList<FlashStep> steps = FlashPlan.Of(options);
        FlashChecks.Check(options);
        if (options.IsDryRun)
        {
            Show(options.Nanoff, steps);
            return;
        }

        string nanoff = FlashChecks.FindNanoff(options.Nanoff);
        using CancellationTokenSource end = new();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true; // nanoff is ended and its settings are deleted first
            end.Cancel();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        for (int i = 0; i < steps.Count; i++)
        {
            AnsiConsole.MarkupLineInterpolated($"[bold]{i + 1} of {steps.Count}[/]  {steps[i].Title}");
            string? failure = Run(nanoff, steps[i], options.Wifi?.Password, end.Token);
            if (failure != null)
            {
                throw new FlashException($"{steps[i].Title}: {failure}.", FlashException.Failed);
            }
        }

        AnsiConsole.MarkupLine("[green]Done.[/] Press the board's reset button; the LED lights when the camera serves.");
    }

    private static string? Run(string nanoff, FlashStep step, string? secret, CancellationToken cancelled)
    {
        using SettingsFile? settings = step.Json == null ? null : new SettingsFile(step.Json);
        IEnumerable<string> arguments = step.Arguments.Select(argument => argument == FlashStep.Settings ? settings!.Path : argument);
        return NanoffProcess.Run(
            nanoff,
            arguments,
            line => AnsiConsole.MarkupLineInterpolated($"   [grey]{(string.IsNullOrEmpty(secret) ? line : line.Replace(secret, FlashPlan.Mask))}[/]"),
            cancelled);
    }

    private static void Show(string nanoff, IReadOnlyList<FlashStep> steps)
    {
        foreach (FlashStep step in steps)
        {
            Console.WriteLine("# " + step.Title);
            Console.WriteLine(nanoff + " " + string.Join(' ', step.Arguments.Select(Quoted)));
            if (step.ShownJson != null)
            {
                Console.WriteLine("# " + FlashStep.Settings + ":");
                Console.WriteLine("#   " + step.ShownJson.ReplaceLineEndings("\n#   "));
            }
        }
    }

    // For a shell; quotes within are rare enough in a path to be left to the reader.
    private static string Quoted(string argument) => argument.Contains(' ') ? "\"" + argument + "\"" : argument;
}
