using System.Diagnostics;

namespace Camera.Judges;

/// <summary>Runs the tools of others. A tool that is missing fails the test.</summary>
internal static class Peer
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Runs a tool that must succeed.</summary>
    /// <returns>What it wrote, errors included.</returns>
    public static string Run(string tool, params string[] arguments)
    {
        (int code, string output) = TryRun(tool, "", arguments);
        Assert.AreEqual(0, code, $"{tool} {string.Join(' ', arguments)}: {output}");
        return output;
    }

    public static (int Code, string Output) TryRun(string tool, string input, params string[] arguments)
    {
        ProcessStartInfo start = new(tool, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException(tool);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(true);
            Assert.Fail($"{tool} hangs");
        }

        return (process.ExitCode, output.Result + errors.Result);
    }
}
