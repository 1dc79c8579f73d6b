using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Camera.Flash;

/// <summary>Runs nanoff and judges how it went.</summary>
internal static partial class NanoffProcess
{
    // Files that cannot be written are only told in its output, and it ends with 0 all the same.
    private const string FileFailed = "deploying content file";

    /// <summary>Runs it to its end.</summary>
    /// <param name="show">Takes each line of its output.</param>
    /// <returns>Why it failed, or null.</returns>
    public static string? Run(string program, IEnumerable<string> arguments, Action<string> show, CancellationToken cancelled)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        string? failure = null;
        object gate = new();
        void Take(string? line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                return;
            }

            lock (gate)
            {
                show(line);
                if (line.Contains(FileFailed, StringComparison.OrdinalIgnoreCase) && line.StartsWith('E'))
                {
                    failure = line;
                }

                Match code = ErrorCode().Match(line);
                failure = code.Success ? Explain(code.Value) ?? line.Trim() : failure;
            }
        }

        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration kill = cancelled.Register(() => process.Kill(entireProcessTree: true));
            process.OutputDataReceived += (_, line) => Take(line.Data);
            process.ErrorDataReceived += (_, line) => Take(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return cancelled.IsCancellationRequested ? "it was interrupted"
                : failure ?? (process.ExitCode == 0 ? null : $"nanoff ended with {process.ExitCode}");
        }
        catch (Win32Exception exception)
        {
            return $"{program} cannot be run: {exception.Message}";
        }
    }

    // The codes of nanoff that people meet, in words that say what to do.
    private static string? Explain(string code) => code switch
    {
        "E2000" or "E2001" => $"no board with a stock image answers at the port ({code}); press its reset button and try again",
        "E2002" or "E2003" => $"the board did not take it ({code}); press its reset button and try again",
        "E4000" or "E4002" or "E4003" or "E4004" => $"the board's flash cannot be reached ({code}); hold BOOT while it connects, try another cable",
        "E4001" => "the stock image does not fit the board's flash (E4001)",
        "E4005" or "E6000" or "E6002" => $"the port cannot be opened ({code}): is the board plugged in, does another program use it, may you?",
        "E9005" => "there is no stock image of this name (E9005); 'nanoff --listtargets --platform esp32' lists them",
        "E9006" or "E9007" => $"the stock image cannot be downloaded ({code})",
        "E9008" => "nanoff does not find the application's image (E9008)",
        "E9010" => "no board is connected (E9010)",
        _ => null,
    };

    [GeneratedRegex(@"\bE[1-9][0-9]{3}\b")]
    private static partial Regex ErrorCode();
}
