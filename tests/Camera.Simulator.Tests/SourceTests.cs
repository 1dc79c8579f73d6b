using System.Diagnostics;
using Camera.Frames;
using Camera.Simulator.Jpeg;
using Camera.Simulator.Sources;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

[TestClass]
public class SourceTests
{
    private const int Timeout = 30_000;

    private readonly byte[] _buffer = new byte[700_000];

    [TestMethod]
    public void FolderGivesItsPicturesByNameOverAndOver()
    {
        using var folder = new TemporaryFolder();
        byte[] picture = Picture(Resolution.Svga);
        foreach (string name in new[] { "b.JPG", "a.jpg", "c.jpeg" })
        {
            File.WriteAllBytes(folder[name], [.. picture, (byte)name[0]]);
        }

        File.WriteAllText(folder["a.txt"], "no picture");
        using DamagedSensor sensor = SourceFactory.Open(folder.Path);
        Assert.AreEqual(SensorStatus.Ok, sensor.Start());
        Assert.AreSame(Resolution.Svga, sensor.Resolutions.Single());
        string order = "";
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual(SensorStatus.Ok, sensor.Capture(_buffer, out int length, Timeout));
            order += (char)_buffer[length - 1];
        }

        Assert.AreEqual("abcab", order);
        File.Delete(folder["c.jpeg"]);
        Assert.AreEqual(SensorStatus.NotFound, sensor.Capture(_buffer, out int none, Timeout));
        Assert.AreEqual(0, none);
        Assert.AreEqual(SensorStatus.TooLarge, sensor.Capture(new byte[1000], out _, Timeout));
    }

    [TestMethod]
    public void FolderWithoutPicturesIsNoSource()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsExactly<SourceException>(() => SourceFactory.Open(folder.Path));
        File.WriteAllText(folder["a.jpg"], "no picture");
        Assert.ThrowsExactly<SourceException>(() => SourceFactory.Open(folder.Path));
    }

    [TestMethod]
    public void VideoIsFittedIntoTheSizeAndLoops()
    {
        using var folder = new TemporaryFolder();
        ToolResult made = Tool.Run(
            "ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=128x128:rate=25:duration=0.4", folder["clip.mkv"]);
        Assert.AreEqual(0, made.Code, made.Errors);
        using DamagedSensor sensor = SourceFactory.Open(folder["clip.mkv"]);
        Assert.AreEqual(SensorStatus.Ok, sensor.Start());
        Assert.AreEqual(SensorStatus.Ok, sensor.Apply(new PictureSettings { Resolution = Resolution.Qvga, Quality = 90 }));
        for (int i = 0; i < 15; i++) // the clip has 10
        {
            Assert.AreEqual(SensorStatus.Ok, sensor.Capture(_buffer, out int length, Timeout));
            Assert.IsTrue(FrameSize.TryRead(_buffer.AsSpan(0, length), out int width, out int height));
            Assert.AreEqual((320, 240), (width, height));
            CollectionAssert.AreEqual(new byte[] { 0xFF, 0xD9 }, _buffer[(length - 2)..length]);
        }
    }

    [TestMethod]
    public void FileThatIsNoVideoIsToldAndTriedAgain()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["clip.mkv"], "no video");
        using var sensor = new FfmpegSensor(FfmpegInput.Of(folder["clip.mkv"]));
        Assert.AreEqual(SensorStatus.Ok, sensor.Start());
        Assert.AreNotEqual(SensorStatus.Ok, sensor.Capture(_buffer, out int length, Timeout));
        Assert.AreEqual(0, length);
        StringAssert.Contains(sensor.LastComplaint, "clip.mkv");
    }

    [TestMethod]
    public void EndingTheSensorEndsFfmpeg()
    {
        using var folder = new TemporaryFolder();
        Tool.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=128x128:rate=25:duration=0.4", folder["clip.mkv"]);
        var sensor = new FfmpegSensor(FfmpegInput.Of(folder["clip.mkv"]));
        sensor.Start();
        sensor.Capture(_buffer, out _, Timeout);
        Assert.AreEqual(1, Readers(folder["clip.mkv"]));
        sensor.Dispose();
        Assert.AreEqual(0, Readers(folder["clip.mkv"]));
    }

    [TestMethod]
    [DataRow("http://user:secret@camera.example/stream.mjpg?key=secret", "Stream http://camera.example/stream.mjpg")]
    [DataRow("rtsp://user:secret@camera.example:554/live", "Stream rtsp://camera.example:554/live")]
    public void NameOfAnAddressKeepsItsSecrets(string source, string name) =>
        Assert.AreEqual(name, FfmpegInput.Of(source).Name);

    [TestMethod]
    public void SplitterFindsEachPictureHoweverTheBytesCome()
    {
        byte[] one = Picture(Resolution.Qqvga);
        byte[] stream = [1, 2, .. one, .. one, 0xFF, .. one, 0xFF, 0xD8];
        foreach (int piece in new[] { 1, 7, 1000, stream.Length })
        {
            int found = 0;
            var splitter = new JpegSplitter((frame, length) =>
            {
                Assert.IsTrue(frame.AsSpan(0, length).SequenceEqual(one));
                found++;
            });
            for (int at = 0; at < stream.Length; at += piece)
            {
                splitter.Add(stream.AsSpan(at, Math.Min(piece, stream.Length - at)));
            }

            Assert.AreEqual(3, found, $"pieces of {piece}");
        }
    }

    [TestMethod]
    public void SceneDeliversEachSizeMirroredOrNot()
    {
        using var sensor = new SceneSensor();
        Assert.AreEqual(SensorStatus.NotFound, sensor.Capture(_buffer, out _, Timeout));
        Assert.AreEqual(SensorStatus.Ok, sensor.Start());
        var settings = new PictureSettings { Mirror = true, Flip = true }; // one object for all, as the capture loop has
        foreach (Resolution size in sensor.Resolutions)
        {
            settings.Resolution = size;
            Assert.AreEqual(SensorStatus.Ok, sensor.Apply(settings));
            Assert.AreEqual(SensorStatus.Ok, sensor.Capture(_buffer, out int length, Timeout));
            Assert.IsTrue(FrameSize.TryRead(_buffer.AsSpan(0, length), out int width, out int height));
            Assert.AreEqual((size.Width, size.Height), (width, height));
        }

        Assert.AreEqual(SensorStatus.TooLarge, sensor.Capture(new byte[5000], out int none, Timeout));
        Assert.AreEqual(0, none);
        Assert.AreEqual(SensorStatus.BadAnswer, sensor.Apply(new PictureSettings { Resolution = Resolution.FullHd }));
    }

    internal static byte[] Picture(Resolution size)
    {
        using var sensor = new SceneSensor();
        sensor.Apply(new PictureSettings { Resolution = size });
        byte[] buffer = new byte[200_000];
        Assert.AreEqual(SensorStatus.Ok, sensor.Capture(buffer, out int length, 0));
        return buffer[..length];
    }

    private static int Readers(string path) => Process.GetProcessesByName("ffmpeg")
        .Count(process => File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(path));
}
