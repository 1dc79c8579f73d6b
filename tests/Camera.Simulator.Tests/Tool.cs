using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>What a program of this machine answered.</summary>
public sealed record ToolResult(int Code, byte[] Output, string Errors)
{
    /// <summary>The output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>Runs another program, which must be there: its absence fails the test.</summary>
public static class Tool
{
    private const int LimitMilliseconds = 60_000; // a program that hangs ends and fails the test

    /// <summary>Runs it to its end.</summary>
    public static ToolResult Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            using var limit = new Timer(_ => process.Kill(entireProcessTree: true), null, LimitMilliseconds, Timeout.Infinite);
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return new ToolResult(process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception missing)
        {
            throw new AssertFailedException($"{program} is not on this machine; see tests/packages.debian.txt", missing);
        }
    }
}
