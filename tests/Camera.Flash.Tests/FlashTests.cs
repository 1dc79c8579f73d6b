using System.Diagnostics;
using System.Text.Json;

namespace Camera.Flash.Tests;

/// <summary>The program as a person runs it, over a stand-in for nanoff.</summary>
[TestClass]
public sealed class FlashTests
{
    [TestMethod]
    public void PutsEverythingOnTheBoardInOrder()
    {
        using FlashFixture flash = new();
        (int code, string output) = flash.Run(flash.All);
        Assert.AreEqual(0, code, output);
        string where = $"--target ESP32_PSRAM_REV3 --serialport {flash["port"]}";
        Assert.HasCount(4, flash.Calls);
        Assert.AreEqual("--update " + where, flash.Calls[0]);
        Assert.AreEqual($"{where} --deploy --image {flash["camera.bin"]}", flash.Calls[1]);
        StringAssert.StartsWith(flash.Calls[2], where + " --filedeployment ");
        StringAssert.StartsWith(flash.Calls[3], where + " --networkdeployment ");

        JsonElement file = Json(flash, 3).GetProperty("Files")[0];
        Assert.AreEqual(@"I:\nf.config", file.GetProperty("DestinationFilePath").GetString());
        Assert.AreEqual(flash["nf.config"], file.GetProperty("SourceFilePath").GetString());
        JsonElement client = Json(flash, 4).GetProperty("WirelessClient");
        Assert.AreEqual("Our \"house\"", client.GetProperty("Ssid").GetString());
        Assert.AreEqual("correct horse", client.GetProperty("Password").GetString());
        Assert.AreEqual("WPA2", client.GetProperty("Authentication").GetString());
        Assert.AreEqual("AutoConnect", client.GetProperty("ConfigurationOption").GetString());
        StringAssert.Contains(output, "4 of 4");
    }

    [TestMethod]
    public void PasswordIsNowhereButInAFileOfTheUsersOwnWhileItIsNeeded()
    {
        using FlashFixture flash = new();
        (_, string output) = flash.Run(flash.All);
        Assert.DoesNotContain("correct horse", output);
        Assert.DoesNotContain("correct horse", string.Join(' ', flash.Calls));
        StringAssert.StartsWith(File.ReadAllLines(flash["modes"])[^1], "600 700 ");
        Assert.IsEmpty(flash.Leftovers);
    }

    [TestMethod]
    [DataRow("--update", "Error E6000 (Couldn't open serial device.)", 112, 1, "cannot be opened (E6000)")]
    [DataRow("--update", "Error E9005 (Can't find the target)", 45, 1, "no stock image of this name (E9005)")]
    [DataRow("--deploy", "Error E4003 (Failed to write new firmware)", 163, 2, "hold BOOT while it connects")]
    [DataRow("--deploy", "something else", 7, 2, "nanoff ended with 7")]
    [DataRow("--filedeployment", "Error deploying content file nf.config to I:\\nf.config", 0, 3, "Error deploying content file")]
    [DataRow("--networkdeployment", "Error E2000 (Error connecting)", 208, 4, "no board with a stock image answers")]
    public void StopsAtTheStepThatFailsAndSaysWhatToDo(string step, string says, int code, int calls, string complaint)
    {
        using FlashFixture flash = new();
        flash.FailAt(step, says, code);
        (int result, string output) = flash.Run(flash.All);
        Assert.AreEqual(1, result, output);
        StringAssert.Contains(output, complaint);
        Assert.HasCount(calls, flash.Calls);
        Assert.IsEmpty(flash.Leftovers);
        Assert.DoesNotContain("correct horse", output);
        Assert.DoesNotContain("   at ", output, "a stack trace is no answer");
    }

    [TestMethod]
    public void DryRunShowsTheCommandsAndRunsNone()
    {
        using FlashFixture flash = new();
        File.Delete(flash["port"]);
        (int code, string output) = flash.Run([.. flash.All, "--dry-run"], nanoff: "nanoff");
        Assert.AreEqual(0, code, output);
        Assert.IsEmpty(flash.Calls);
        StringAssert.Contains(output, $"nanoff --update --target ESP32_PSRAM_REV3 --serialport {flash["port"]}");
        StringAssert.Contains(output, "--networkdeployment <settings.json>");
        StringAssert.Contains(output, "\"Password\": \"********\"");
        Assert.DoesNotContain("correct horse", output);
        Assert.IsEmpty(flash.Leftovers);
    }

    [TestMethod]
    public void SignalEndsNanoffAndLeavesNoSecret()
    {
        using FlashFixture flash = new();
        flash.FailAt("--networkdeployment", "wait", 0);
        flash.Variables["FAKE_WAIT"] = "1";
        using FileSystemWatcher watcher = new(Path.GetDirectoryName(flash["waiting"])!, "waiting");
        using ManualResetEventSlim waiting = new();
        watcher.Created += (_, _) => waiting.Set();
        watcher.EnableRaisingEvents = true;
        using Process process = flash.Start([.. flash.All, "--nanoff", Path.Combine(AppContext.BaseDirectory, "nanoff")]);
        Assert.IsTrue(waiting.Wait(60_000));
        Assert.HasCount(1, flash.Leftovers);
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
        Assert.IsTrue(process.WaitForExit(60_000));
        Assert.AreEqual(1, process.ExitCode);
        StringAssert.Contains(process.StandardError.ReadToEnd(), "interrupted");
        Assert.IsEmpty(flash.Leftovers);
    }

    [TestMethod]
    public void PasswordMayComeFromTheStandardInputAndBeEmpty()
    {
        using FlashFixture flash = new();
        string[] wifi = ["--target", "T", "--port", flash["port"], "--keep-stock-image", "--wifi-ssid", "House", "--wifi-password-file", "-"];
        Assert.AreEqual(0, flash.Run(wifi, "battery staple\n").Code);
        Assert.AreEqual("battery staple", Json(flash, 1).GetProperty("WirelessClient").GetProperty("Password").GetString());
        Assert.AreEqual(0, flash.Run(wifi).Code);
        JsonElement open = Json(flash, 2).GetProperty("WirelessClient");
        Assert.AreEqual("", open.GetProperty("Password").GetString());
        Assert.AreEqual("Open", open.GetProperty("Authentication").GetString());
    }

    [TestMethod]
    [DataRow("--port", "missing", "There is no port")]
    [DataRow("--image", "missing.bin", "There is no image")]
    [DataRow("--config", "missing.config", "There is no configuration")]
    [DataRow("--wifi-password-file", "missing", "There is no file")]
    [DataRow("--wifi-ssid", "", "--wifi-ssid is not allowed")]
    public void MissingThingsAreToldBeforeTheBoardIsTouched(string option, string value, string complaint)
    {
        using FlashFixture flash = new();
        string[] arguments = flash.All;
        arguments[Array.IndexOf(arguments, option) + 1] = value;
        Refused(flash, arguments, complaint);
    }

    [TestMethod]
    public void WrongThingsAreToldBeforeTheBoardIsTouched()
    {
        using FlashFixture flash = new();
        Refused(flash, flash.All[..^2], "--wifi-password-file");
        Refused(flash, ["--target", "T", "--port", flash["port"], "--keep-stock-image"], "nothing to do");
        Refused(flash, ["--port", flash["port"]], "--target");
        File.WriteAllText(flash["password"], "short");
        Refused(flash, flash.All, "8 to 63 ASCII characters");
        File.WriteAllText(flash["password"], "correct horse");
        File.WriteAllText(flash["nf.config"], "[limits]\nviewers = many\n");
        Refused(flash, flash.All, "nf.config, line 2: viewers = many is not allowed. Allowed: 1 to 12.");
        File.Delete(flash["nf.config"]);
        File.WriteAllText(flash["nf.config"], "");
        File.WriteAllText(flash["camera.bin"], "");
        Refused(flash, flash.All, "no application");
    }

    [TestMethod]
    public void MissingNanoffIsToldWithHowToGetIt()
    {
        using FlashFixture flash = new();
        (int code, string output) = flash.Run(flash.All, nanoff: "no-such-nanoff");
        Assert.AreEqual(2, code);
        StringAssert.Contains(output, "dotnet tool install -g nanoff");
    }

    private static void Refused(FlashFixture flash, string[] arguments, string complaint)
    {
        (int code, string output) = flash.Run(arguments);
        Assert.AreEqual(2, code, output);
        StringAssert.Contains(output, complaint);
        Assert.IsEmpty(flash.Calls);
        Assert.IsEmpty(flash.Leftovers);
    }

    private static JsonElement Json(FlashFixture flash, int call) =>
        JsonDocument.Parse(File.ReadAllText(flash[$"settings-{call}"])).RootElement;
}
