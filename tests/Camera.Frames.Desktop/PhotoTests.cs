using System.Diagnostics;
using Camera.Frames;
using SkiaSharp;

namespace Camera.Frames.Desktop;

/// <summary>Genuine photos and video through the JPEG check; libjpeg (in Skia) and ffmpeg are the second opinion. The Debian and
/// npm packages they come in are listed beside the tests; without them these tests fail.</summary>
[TestClass]
public sealed class PhotoTests
{
    private const string OpenCv = "/usr/share/doc/opencv-doc/examples/data";
    private const string GoExif = "/usr/share/gocode/src/github.com/rwcarlsen/goexif/exif";

    private static readonly string NodeModules = Path.Combine(RepositoryRoot(), "tests", "node_modules");

    public TestContext TestContext { get; set; } = null!;

    /// <summary>What the check takes out of a photo decodes to the very pixels of the whole file, in the size it says.</summary>
    [TestMethod]
    [DataRow(OpenCv, 59)]
    [DataRow(GoExif, 12)] // most are the first kilobytes of photos only: refused
    [DataRow("exif/test", 8)]
    [DataRow("exif-parser/test", 2)]
    public void WhatIsCutOutIsTheWholePicture(string folder, int atLeast)
    {
        string[] photos = Directory.GetFiles(Path.Combine(NodeModules, folder), "*.jpg", SearchOption.AllDirectories);
        var parser = new JpegParser();
        int good = 0;
        foreach (string photo in photos)
        {
            byte[] bytes = File.ReadAllBytes(photo);
            JpegError error = parser.Parse(bytes, 0, bytes.Length);
            using SKBitmap? whole = Decode(bytes);
            if (error != JpegError.None)
            {
                // Only what is no whole image: header excerpts and files cut short.
                Assert.IsTrue(whole == null || error == JpegError.NoEnd, $"{photo}: {error}");
                TestContext.WriteLine($"{photo}: {error}");
                continue;
            }

            byte[] cut = bytes.AsSpan(parser.Start, parser.Length).ToArray();
            using SKBitmap? picture = Decode(cut);
            Assert.IsNotNull(whole, photo);
            Assert.IsNotNull(picture, photo);
            using SKCodec codec = SKCodec.Create(new MemoryStream(cut));
            Assert.AreEqual(codec.Info.Width, parser.Width, photo);
            Assert.AreEqual(codec.Info.Height, parser.Height, photo);
            Assert.IsTrue(whole.Bytes.AsSpan().SequenceEqual(picture.Bytes), photo);
            good++;
        }

        TestContext.WriteLine($"{good} of {photos.Length} photos");
        Assert.IsGreaterThanOrEqualTo(atLeast, good);
    }

    [TestMethod]
    [DataRow("exif/test/sony-alpha-6000.jpg", 617_560)] // a preview image and padding follow
    [DataRow("exif-parser/test/starfish.jpg", -1)] // a stray multipart boundary follows
    public void WhatFollowsIsCut(string photo, int surplus)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(NodeModules, photo));
        var parser = new JpegParser();
        Assert.AreEqual(JpegError.None, parser.Parse(bytes, 0, bytes.Length));
        int left = bytes.Length - parser.Start - parser.Length;
        TestContext.WriteLine($"{left} bytes follow");
        Assert.IsTrue(surplus < 0 ? left > 0 : left == surplus, left.ToString());
    }

    /// <summary>A video as one run of images, end to end: each is found, cut at its own end.</summary>
    [TestMethod]
    public void SplitsAVideo()
    {
        byte[] bytes = MotionJpeg(Path.Combine(OpenCv, "vtest.avi"));
        var parser = new JpegParser();
        int at = 0;
        int frames = 0;
        long searches = 0;
        var watch = Stopwatch.StartNew();
        while (at < bytes.Length)
        {
            Assert.AreEqual(JpegError.None, parser.Parse(bytes, at, bytes.Length - at), $"frame {frames} at {at}");
            Assert.AreEqual(at, parser.Start);
            Assert.AreEqual(768, parser.Width);
            Assert.AreEqual(576, parser.Height);
            at += parser.Length;
            searches += parser.Searches;
            frames++;
        }

        TestContext.WriteLine($"{frames} frames of {bytes.Length / frames} bytes, one search in {bytes.Length / searches} bytes, "
            + $"{searches / frames} a frame, {watch.Elapsed.TotalMicroseconds / frames:F1} us a frame");
        Assert.AreEqual(795, frames);
        Assert.IsGreaterThan(128, bytes.Length / searches, "the cost of the check, in bytes a search");
    }

    /// <summary>A single bit flipped anywhere in the headers or scan: the check ends, stays within the bytes, and says
    /// yes only to what begins and ends as an image.</summary>
    [TestMethod]
    public void FlippedBits()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(OpenCv, "left01.jpg"));
        var parser = new JpegParser();
        Assert.AreEqual(JpegError.None, parser.Parse(bytes, 0, bytes.Length));
        int whole = parser.Length;
        int refused = 0;
        for (int bit = 0; bit < bytes.Length * 8; bit += bit < 8000 ? 1 : 7)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            if (parser.Parse(bytes, 0, bytes.Length) == JpegError.None)
            {
                Assert.IsTrue(parser.Length <= whole && bytes[parser.Start + parser.Length - 1] == 0xD9, $"bit {bit}");
            }
            else
            {
                refused++;
            }

            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        TestContext.WriteLine($"{refused} refused");
        Assert.IsGreaterThan(200, refused);
    }

    private static SKBitmap? Decode(byte[] bytes)
    {
        using SKData data = SKData.CreateCopy(bytes);
        using SKCodec? codec = SKCodec.Create(data);
        return codec == null ? null : SKBitmap.Decode(codec);
    }

    private static byte[] MotionJpeg(string video)
    {
        Assert.IsTrue(File.Exists(video), video);
        var start = new ProcessStartInfo("ffmpeg", ["-v", "error", "-i", video, "-f", "image2pipe", "-c:v", "mjpeg", "-q:v", "5", "-"])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode);
        return output.ToArray();
    }

    private static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "firmware")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("outside of the repository");
        }

        return folder;
    }
}
