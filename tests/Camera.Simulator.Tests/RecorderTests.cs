using System.Globalization;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>ffmpeg as the recorder that many have.</summary>
[TestClass]
public class RecorderTests
{
    [TestMethod]
    public void TenSecondsAreRecordedAndEachFrameDecodes()
    {
        using var folder = new TemporaryFolder();
        using var simulator = new SimulatorProcess(folder["flash.bin"]);
        Record(simulator, "10", folder["record.mkv"]);

        // Decodes every frame; with -xerror the first one that is damaged ends it.
        ToolResult decoded = Tool.Run(
            "ffmpeg", "-v", "error", "-xerror", "-err_detect", "explode", "-i", folder["record.mkv"], "-f", "null", "-");
        Assert.AreEqual(0, decoded.Code, decoded.Errors);
        Assert.AreEqual("", decoded.Errors);

        ToolResult counted = Tool.Run(
            "ffprobe", "-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames,width,height", "-of",
            "csv=p=0", folder["record.mkv"]);
        string[] figures = counted.Text.Trim().Split(',');
        Assert.AreEqual("640", figures[0]);
        Assert.AreEqual("480", figures[1]);
        int frames = int.Parse(figures[2], CultureInfo.InvariantCulture);

        // ffmpeg takes a stream without times for one of 25 frames a second.
        Assert.IsTrue(frames >= 240, $"{frames} frames");
    }

    [TestMethod]
    public void RecordedPictureMoves()
    {
        using var folder = new TemporaryFolder();
        using var simulator = new SimulatorProcess(folder["flash.bin"]);
        Record(simulator, "1", folder["record.mkv"]);
        ToolResult hashes = Tool.Run("ffmpeg", "-v", "error", "-i", folder["record.mkv"], "-f", "framemd5", "-");
        string[] pictures = hashes.Text.Split('\n').Where(line => line.StartsWith('0')).Select(line => line.Split(',')[^1]).ToArray();
        Assert.IsTrue(pictures.Length > 10);
        Assert.AreEqual(pictures.Length, pictures.Distinct().Count());
    }

    private static void Record(SimulatorProcess simulator, string seconds, string path)
    {
        ToolResult recorded = Tool.Run(
            "ffmpeg", "-v", "error", "-t", seconds, "-i",
            simulator.Address.Replace("//", $"//{SignedIn.Name}:{SignedIn.Password}@") + "stream.mjpg", "-c", "copy", path);
        Assert.AreEqual(0, recorded.Code, recorded.Errors);
        Assert.AreEqual("", recorded.Errors);
    }
}
