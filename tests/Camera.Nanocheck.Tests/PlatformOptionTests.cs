using System.Diagnostics;
using Camera.Nanocheck.Surface;
using Mono.Cecil;

namespace Camera.Nanocheck.Tests;

/// <summary>The program says whether it held what is recorded against the platform's own lists, and takes no folder without any.</summary>
[TestClass]
public sealed class PlatformOptionTests
{
    private static readonly Repository Repository = Repository.Holding(AppContext.BaseDirectory);

    [TestMethod]
    public void WithoutTheListsTheCheckSaysSo()
    {
        (int exitCode, string output) = Run();
        Assert.AreEqual(0, exitCode, output);
        Assert.Contains("not held against the platform's own lists", output);
    }

    /// <summary>What is recorded and what is stubbed stand for the platform's lists.</summary>
    [TestMethod]
    public void WithThemItSaysHowMuchTheyHave()
    {
        string folder = FolderWith(Directory.GetFiles(Repository.SurfaceFolder));
        using (ModuleDefinition stubs = Compiled.Read(Repository.StubsPath))
        {
            File.WriteAllLines(Path.Combine(folder, Stubs.Assembly + ".txt"), Stubs.Members(stubs));
        }

        (int exitCode, string output) = Run("--platform", folder);
        Directory.Delete(folder, recursive: true);
        Assert.AreEqual(0, exitCode, output);
        Assert.Contains("were held against", output);
    }

    /// <summary>With one assembly's list alone, what is recorded of the others is not on the platform.</summary>
    [TestMethod]
    public void WhatTheListsLackIsFound()
    {
        string folder = FolderWith(Path.Combine(Repository.SurfaceFolder, "mscorlib.txt"));
        (int exitCode, string output) = Run("--platform", folder);
        Directory.Delete(folder, recursive: true);
        Assert.AreEqual(1, exitCode, output);
        Assert.Contains("is recorded, but the platform has no such member", output);
        Assert.Contains("is stubbed, but the platform has no such member", output);
    }

    [TestMethod]
    [DataRow("--platform", "no/such/folder")]
    [DataRow("--platform", ".")]
    [DataRow("renew", "--platform", "no/such/folder")]
    public void AFolderWithoutListsIsRefused(params string[] arguments)
    {
        (int exitCode, string output) = Run(arguments);
        Assert.AreNotEqual(0, exitCode);
        Assert.Contains("No lists of the platform in", output);
    }

    private static string FolderWith(params string[] lists)
    {
        string folder = Directory.CreateTempSubdirectory("camera-nanocheck-").FullName;
        foreach (string list in lists)
        {
            File.Copy(list, Path.Combine(folder, Path.GetFileName(list)));
        }

        return folder;
    }

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        string[] line = [typeof(Repository).Assembly.Location, .. arguments];
        ProcessStartInfo start = new("dotnet", line) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
