using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Camera.Frames;
using Camera.Simulator.Device;
using Camera.Simulator.Jpeg;
using Camera.Simulator.Sensors;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>The program from its start to its end.</summary>
[TestClass]
public class ProcessTests
{
    [TestMethod]
    public void SettingsLastOverARestart()
    {
        using var folder = new TemporaryFolder();
        using (var simulator = new SimulatorProcess(folder["flash.bin"]))
        {
            ToolResult changed = simulator.Curl(
                "--fail", "-d", "title=Back+gate&resolution=QVGA", simulator.Address + "api/settings");
            Assert.AreEqual(0, changed.Code, changed.Errors);
            Assert.AreEqual(0, simulator.Signal("TERM"));
        }

        using var again = new SimulatorProcess(folder["flash.bin"]);
        string settings = again.Curl(again.Address + "api/settings").Text;
        StringAssert.Contains(settings, "Back gate");
        StringAssert.Contains(settings, "QVGA");
    }

    [TestMethod]
    [DataRow("INT")]
    [DataRow("TERM")]
    public void SignalEndsItInOrderWhileSomebodyLooks(string signal)
    {
        using var folder = new TemporaryFolder();
        using var simulator = new SimulatorProcess(folder["flash.bin"]);
        using HttpClient client = simulator.Administrator.CreateClient();
        using Stream stream = client.GetStreamAsync(simulator.Address + "stream.mjpg").GetAwaiter().GetResult();
        Assert.IsTrue(stream.Read(new byte[1000]) > 0);
        Assert.AreEqual(0, simulator.Signal(signal));
        using var port = new TcpListener(IPAddress.Loopback, simulator.Port);
        port.Start(); // it is free again
    }

    [TestMethod]
    public void TheStatusTellsOfAllWhoWatchHoweverMany()
    {
        const int most = 60;
        using var folder = new TemporaryFolder();
        using var simulator = new SimulatorProcess(folder["flash.bin"], "--connections", "70");
        using HttpClient client = simulator.Administrator.CreateClient();
        List<Stream> streams = [];
        for (int i = 0; i < most; i++)
        {
            streams.Add(client.GetStreamAsync(simulator.Address + "stream.mjpg").GetAwaiter().GetResult());
        }

        using JsonDocument status = JsonDocument.Parse(simulator.Curl("--fail", simulator.Address + "api/status").Text);
        streams.ForEach(stream => stream.Dispose());
        Assert.AreEqual(most, status.RootElement.GetProperty("viewers").GetProperty("who").GetArrayLength());
    }

    [TestMethod]
    public void PortThatIsTakenIsAnError()
    {
        using var folder = new TemporaryFolder();
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        int taken = ((IPEndPoint)port.LocalEndpoint).Port;
        ToolResult end = SimulatorProcess.RunToEnd("--flash", folder["flash.bin"], "--port", taken.ToString());
        AssertRefused(end, $"port {taken} is taken");
    }

    [TestMethod]
    public void FlashInUseIsAnError()
    {
        using var folder = new TemporaryFolder();
        using var simulator = new SimulatorProcess(folder["flash.bin"]);
        AssertRefused(SimulatorProcess.RunToEnd("--port", "0", "--flash", folder["flash.bin"]), "flash.bin");
    }

    [TestMethod]
    public void FileOfAnotherSizeIsNoFlash()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["letter"], "Dear camera");
        AssertRefused(SimulatorProcess.RunToEnd("--port", "0", "--flash", folder["letter"]), $"{FlashFile.FileSize}");
        Assert.AreEqual("Dear camera", File.ReadAllText(folder["letter"]));
    }

    [TestMethod]
    [DataRow("--source", "/nothing/here", "no file or folder '/nothing/here'")]
    [DataRow("--source", "/dev/video99", "no camera '/dev/video99'")]
    [DataRow("--damage", "scratches", "stale-tail")]
    [DataRow("--damage", "cut:0", "stale-tail")]
    [DataRow("--sensor", "ov9999", "vc0706")]
    [DataRow("--quirk", "stale-tail", "--sensor arducam, mega, vc0706")]
    [DataRow("--listen", "everywhere", "loopback")]
    [DataRow("--listen", "192.0.2.1", "none of this machine's addresses is 192.0.2.1")]
    [DataRow("--port", "65536", "65535")]
    [DataRow("--config", "/nothing/nf.config", "/nothing/nf.config")]
    [DataRow("--colour", "blue", "--colour")]
    public void OptionThatCannotBeIsAnError(string option, string value, string complaint)
    {
        using var folder = new TemporaryFolder();
        AssertRefused(SimulatorProcess.RunToEnd("--flash", folder["flash.bin"], option, value), complaint);
    }

    [TestMethod]
    [DataRow("arducam", "ArduCAM")]
    [DataRow("mega", "Mega")]
    [DataRow("vc0706", "VC0706")]
    public void EmulatedModuleSeesTheSource(string module, string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["nf.config"], "[settings]\nresolution = QVGA\n"); // all have it, and the slow one is quick at it
        using var simulator = new SimulatorProcess(folder["flash.bin"], "--sensor", module, "--config", folder["nf.config"]);
        ToolResult picture = simulator.Curl("--fail", simulator.Address + "snapshot.jpg");
        Assert.AreEqual(0, picture.Code, picture.Errors);
        Assert.IsTrue(FrameSize.TryRead(picture.Output, out int width, out int height));
        Assert.AreEqual((320, 240), (width, height));
        StringAssert.Contains(simulator.Curl(simulator.Address + "api/status").Text, name);
    }

    [TestMethod]
    [DataRow("arducam", "rattles", "does not know 'rattles'; it takes first-byte, rounded-length, ")]
    [DataRow("vc0706", "stale-tail,first-byte", "first-byte is of --sensor arducam, not of vc0706")]
    [DataRow("mega", "stale-tail;dead-bus", "does not know 'stale-tail;dead-bus'")]
    public void QuirkThatTheModuleCannotHaveIsAnError(string module, string quirk, string complaint)
    {
        using var folder = new TemporaryFolder();
        AssertRefused(SimulatorProcess.RunToEnd("--flash", folder["flash.bin"], "--sensor", module, "--quirk", quirk), complaint);
    }

    [TestMethod]
    public void HelpNamesTheQuirks()
    {
        string help = SimulatorProcess.RunToEnd("--help").Text.ReplaceLineEndings(" ");
        foreach (string name in QuirkNames.Names)
        {
            StringAssert.Contains(help, name);
        }
    }

    // With a folder as the source, whose one size is not the module's: what is wrong is survived, or told.
    [TestMethod]
    [DataRow("arducam", "first-byte,rounded-length,stale-tail", "")]
    [DataRow("mega", "rounded-length,stale-tail", "")]
    [DataRow("vc0706", "stale-tail", "")]
    [DataRow("arducam", "other-sensor", "The camera module does not answer. Check its wiring.")]
    [DataRow("mega", "short-frame", "The camera module delivers broken pictures.")]
    [DataRow("arducam", "never-done", "The camera module has delivered no picture in time.")]
    public void QuirksGoWithEverySource(string module, string quirks, string trouble)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["pictures"]);
        byte[] seen = SourceTests.Picture(Resolution.Svga);
        File.WriteAllBytes(folder["pictures/one.jpg"], seen);
        File.WriteAllText(folder["nf.config"], "[settings]\nresolution = QVGA\n");
        using var simulator = new SimulatorProcess(
            folder["flash.bin"], "--sensor", module, "--quirk", quirks, "--source", folder["pictures"], "--config", folder["nf.config"]);
        ToolResult picture = simulator.Curl(simulator.Address + "snapshot.jpg");
        if (trouble.Length == 0)
        {
            CollectionAssert.AreEqual(seen, picture.Output);
        }
        else
        {
            StringAssert.Contains(picture.Text, trouble);
        }
    }

    [TestMethod]
    public void MissingFfmpegIsAnErrorThatNamesThePackage()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["clip.mkv"], "");
        string dotnet = Tool.Run("sh", "-c", "command -v dotnet").Text.Trim();
        ToolResult end = Tool.Run(
            "env", "PATH=" + folder.Path, dotnet, typeof(Program).Assembly.Location, "--port", "0", "--flash",
            folder["flash.bin"], "--source", folder["clip.mkv"]);
        AssertRefused(end, "apt install ffmpeg");
    }

    [TestMethod]
    public void ConfigurationGivesFirstSettingsAndLimits()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["nf.config"], "[settings]\ntitle = Porch\nresolution = SVGA\n[limits]\nviewers = 2\n");
        using var simulator = new SimulatorProcess(folder["flash.bin"], "--config", folder["nf.config"]);
        StringAssert.Contains(simulator.Curl(simulator.Address + "api/settings").Text, "Porch");
        string status = simulator.Curl(simulator.Address + "api/status").Text;
        StringAssert.Contains(status, "\"most\":2,\"limitedBy\":\"places\"");
        StringAssert.Contains(status, "SVGA");
    }

    [TestMethod]
    public void MistakeInTheConfigurationIsToldAndTheRestHolds()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["nf.config"], "[settings]\nquality = best\ntitle = Porch\n[pins]\nled = 6\n");
        using var simulator = new SimulatorProcess(folder["flash.bin"], "--config", folder["nf.config"]);
        string status = simulator.Curl(simulator.Address + "api/status").Text;
        StringAssert.Contains(status, "nf.config, line 2: quality = best is not allowed. Allowed: 1 to 100.");
        StringAssert.Contains(status, "nf.config, line 5: led = 6 is not allowed.");
        string settings = simulator.Curl(simulator.Address + "api/settings").Text;
        StringAssert.Contains(settings, "Porch");
    }

    [TestMethod]
    public void ConfigurationOfTheFolderIsReadUnlessAnotherIsNamed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["nf.config"], "[settings]\ntitle = Of the folder\n");
        using (var simulator = new SimulatorProcess(folder["flash.bin"]))
        {
            StringAssert.Contains(simulator.Curl(simulator.Address + "api/settings").Text, "Of the folder");
        }

        File.WriteAllText(folder["other.config"], "[settings]\ntitle = Another\n");
        using var another = new SimulatorProcess(folder["flash.bin"], "--config", folder["other.config"]);
        StringAssert.Contains(another.Curl(another.Address + "api/settings").Text, "Another");
    }

    private static void AssertRefused(ToolResult end, string complaint)
    {
        Assert.AreEqual(1, end.Code, end.Text + end.Errors);
        StringAssert.Contains(end.Errors, complaint);
        Assert.IsFalse(end.Errors.Contains("   at "), "a stack trace is no answer");
    }
}
