using Camera.Simulator.Jpeg;
using Camera.Simulator.Scene;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SkiaSharp;

namespace Camera.Simulator.Tests;

/// <summary>The encoder against another's decoder, and against what was measured at the sensor.</summary>
[TestClass]
public class JpegEncoderTests
{
    private static readonly DateTime Noon = new(2026, 7, 1, 12, 10, 8, 300);

    [TestMethod]
    [DataRow(160, 120)]
    [DataRow(640, 480)]
    [DataRow(1280, 720)]
    [DataRow(1600, 1200)]
    public void HeaderIsThatOfTheSensor(int width, int height)
    {
        byte[] jpeg = Encode(width, height, 12, Tone.Neutral, out _);
        string markers = "";
        int position = 2;
        while (position < JpegHeader.Length)
        {
            markers += jpeg[position + 1].ToString("X2") + " ";
            position += 2 + (jpeg[position + 2] << 8 | jpeg[position + 3]);
        }

        Assert.AreEqual("E0 DB DB C4 C4 C4 C4 C0 DA ", markers);
        Assert.AreEqual(623, position);
        Assert.IsTrue(FrameSize.TryRead(jpeg, out int readWidth, out int readHeight));
        Assert.AreEqual((width, height), (readWidth, readHeight));
    }

    [TestMethod]
    public void HuffmanTablesAreThoseOfAnnexK()
    {
        ToolResult theirs = Tool.Run(
            "ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=160x120", "-frames:v", "1", "-c:v", "mjpeg",
            "-huffman", "default", "-f", "image2pipe", "pipe:1");
        Assert.AreEqual(0, theirs.Code, theirs.Errors);
        CollectionAssert.AreEqual(Tables(theirs.Output, 0xC4), Tables(Encode(160, 120, 16, Tone.Neutral, out _), 0xC4));
    }

    [TestMethod]
    public void QuantisationOf16IsAnnexK()
    {
        using var bitmap = new SKBitmap(16, 16);
        using SKData theirs = bitmap.Encode(SKEncodedImageFormat.Jpeg, 50);
        CollectionAssert.AreEqual(Tables(theirs.ToArray(), 0xDB), Tables(Encode(160, 120, 16, Tone.Neutral, out _), 0xDB));
    }

    [TestMethod]
    [DataRow(2, 38.0)]
    [DataRow(12, 29.0)]
    [DataRow(30, 26.0)]
    [DataRow(63, 23.0)]
    public void AnotherDecoderSeesTheDrawnPicture(int scale, double atLeast)
    {
        byte[] jpeg = Encode(640, 480, scale, Tone.Neutral, out byte[] drawn);
        double psnr = Psnr(drawn, Decode(jpeg));
        Assert.IsTrue(psnr >= atLeast, $"{psnr:F1} dB at QS {scale}");
    }

    [TestMethod]
    public void EncodesNoWorseThanLibjpegWithTheSameTables()
    {
        byte[] ours = Encode(640, 480, 16, Tone.Neutral, out byte[] drawn);
        using SKBitmap bitmap = Bitmap(drawn, 640, 480);
        using SKPixmap pixmap = bitmap.PeekPixels();
        using SKData theirs = pixmap.Encode(
            new SKJpegEncoderOptions(50, SKJpegEncoderDownsample.Downsample422, SKJpegEncoderAlphaOption.Ignore))!;
        double difference = Psnr(drawn, Decode(ours)) - Psnr(drawn, Decode(theirs.ToArray()));
        Assert.IsTrue(difference > -0.1, $"{difference:F2} dB");

        // Skia has libjpeg make Huffman tables for the picture, which saves it some tenth.
        Assert.IsTrue(ours.Length < theirs.Size * 1.12, $"{ours.Length} bytes, libjpeg {theirs.Size}");
    }

    [TestMethod]
    public void NoiseAtTheFinestQuantisationIsWhole()
    {
        // The most bits a block can have: what the room for a block is made for.
        byte[] pixels = new byte[160 * 120 * 4];
        new Random(1).NextBytes(pixels);
        byte[] output = new byte[400_000];
        var encoder = new JpegEncoder(160, 120) { Scale = 0 };
        Assert.IsTrue(encoder.TryEncode(pixels, 160 * 4, output, out int length));
        Assert.IsTrue(Psnr(Luminance(pixels), Luminance(Decode(output[..length]))) > 40);
    }

    [TestMethod]
    public void OutputThatIsTooSmallIsRefusedWithoutWritingBeyondIt()
    {
        byte[] whole = Encode(160, 120, 12, Tone.Neutral, out byte[] drawn);
        var encoder = new JpegEncoder(160, 120) { Scale = 12 };
        for (int room = 0; room < whole.Length; room += 97)
        {
            byte[] output = new byte[room + 64];
            Array.Fill(output, (byte)0xA5);
            Assert.IsFalse(encoder.TryEncode(drawn, 160 * 4, output.AsSpan(0, room), out int length));
            Assert.AreEqual(0, length);
            Assert.IsTrue(output.AsSpan(room).IndexOfAnyExcept((byte)0xA5) < 0, $"room {room}");
        }

        Assert.IsTrue(encoder.TryEncode(drawn, 160 * 4, new byte[whole.Length + EntropyWriter.BlockRoom], out int fits));
        Assert.AreEqual(whole.Length, fits);
    }

    [TestMethod]
    public void TonesChangeBrightnessContrastAndColour()
    {
        (double mean, double spread, double color) = Measure(Tone.Neutral);
        Assert.AreEqual(32, Measure(Tone.Of(2, 0, 0)).Mean - mean, 6);
        Assert.AreEqual(-32, Measure(Tone.Of(-2, 0, 0)).Mean - mean, 6);
        Assert.AreEqual(0.75, Measure(Tone.Of(0, -2, 0)).Spread / spread, 0.05);
        Assert.AreEqual(1.44, Measure(Tone.Of(0, 0, 2)).Color / color, 0.12);
        Assert.AreEqual(0.56, Measure(Tone.Of(0, 0, -2)).Color / color, 0.12);
    }

    [TestMethod]
    public void EncodingAllocatesNothing()
    {
        using var painter = new Painter(320, 240, false, false);
        painter.Draw(Noon, 1);
        var encoder = new JpegEncoder(320, 240) { Scale = 12 };
        byte[] output = new byte[100_000];
        encoder.TryEncode(painter.Pixels, painter.Stride, output, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        encoder.TryEncode(painter.Pixels, painter.Stride, output, out _);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    [DataRow(1, 63)]
    [DataRow(50, 16)]
    [DataRow(80, 6)]
    [DataRow(100, 2)]
    public void QualityIsThatOfLibjpegDownToTheFinestScale(int quality, int scale) => Assert.AreEqual(scale, QuantizationTable.ScaleOfQuality(quality));

    [TestMethod]
    [DataRow(0)]
    [DataRow(101)]
    public void QualityOutOfBoundsIsACallersMistake(int quality) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => QuantizationTable.ScaleOfQuality(quality));

    private static byte[] Encode(int width, int height, int scale, Tone tone, out byte[] drawn)
    {
        using var painter = new Painter(width, height, false, false);
        painter.Draw(Noon, 1);
        drawn = painter.Pixels.ToArray();
        byte[] output = new byte[2_000_000];
        var encoder = new JpegEncoder(width, height) { Scale = scale, Tone = tone };
        Assert.IsTrue(encoder.TryEncode(painter.Pixels, painter.Stride, output, out int length));
        return output[..length];
    }

    private static SKBitmap Bitmap(byte[] pixels, int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        pixels.CopyTo(bitmap.GetPixelSpan());
        return bitmap;
    }

    private static byte[] Decode(byte[] jpeg)
    {
        using var data = SKData.CreateCopy(jpeg);
        using var codec = SKCodec.Create(data);
        using SKBitmap? bitmap = SKBitmap.Decode(
            codec, new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        Assert.IsNotNull(bitmap, "the picture does not decode whole");
        return bitmap.GetPixelSpan().ToArray();
    }

    private static byte[] Tables(byte[] jpeg, byte wanted)
    {
        // The tables alone and in order of their names: some put all into one segment.
        var tables = new SortedDictionary<byte, byte[]>();
        for (int position = 2; jpeg[position + 1] != 0xDA;)
        {
            int end = position + 2 + (jpeg[position + 2] << 8 | jpeg[position + 3]);
            for (int table = position + 4; jpeg[position + 1] == wanted && table < end;)
            {
                int length = wanted == 0xDB ? 65 : 17 + jpeg.Skip(table + 1).Take(16).Sum(count => count);
                tables[jpeg[table]] = jpeg[table..(table + length)];
                table += length;
            }

            position = end;
        }

        return tables.Values.SelectMany(table => table).ToArray();
    }

    private static double Psnr(byte[] one, byte[] other)
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < one.Length; i++)
        {
            if (i % 4 != 3)
            {
                sum += Math.Pow(one[i] - other[i], 2);
                count++;
            }
        }

        return 10 * Math.Log10(255 * 255 / (sum / count));
    }

    private static byte[] Luminance(byte[] pixels)
    {
        byte[] grey = new byte[pixels.Length];
        for (int i = 0; i < pixels.Length; i += 4)
        {
            grey[i] = (byte)(0.114 * pixels[i] + 0.587 * pixels[i + 1] + 0.299 * pixels[i + 2]);
        }

        return grey;
    }

    private static (double Mean, double Spread, double Color) Measure(Tone tone)
    {
        byte[] pixels = Decode(Encode(320, 240, 2, tone, out _));
        double[] grey = Enumerable.Range(0, pixels.Length / 4)
            .Select(i => 0.114 * pixels[i * 4] + 0.587 * pixels[i * 4 + 1] + 0.299 * pixels[i * 4 + 2]).ToArray();
        double mean = grey.Average();
        double color = Enumerable.Range(0, pixels.Length / 4).Average(i => Math.Abs(pixels[i * 4] - grey[i]));
        return (mean, Math.Sqrt(grey.Average(value => Math.Pow(value - mean, 2))), color);
    }
}
