using System.Text;
using Camera.Bench.Load;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Bench.Tests;

/// <summary>A picture is counted only when it is whole and one of the recording, however the bytes come.</summary>
[TestClass]
public class FrameReaderTests
{
    private const string StreamHead = "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n--frame\r\n";

    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("camera-bench-tests-");
    private static readonly byte[][] Pictures = [[0xFF, 0xD8, 1, 2, 13, 10, 13, 10, 3], [0xFF, 0xD8, 4], [0xFF, 0xD8, 5]];

    private static Recording _recording = null!;

    [ClassInitialize]
    public static void Write(TestContext context)
    {
        for (int i = 0; i < Pictures.Length; i++)
        {
            File.WriteAllBytes(Path.Combine(Folder.FullName, $"{i}.jpg"), Pictures[i]);
        }

        _recording = Recording.Read(Folder.FullName);
    }

    [ClassCleanup]
    public static void Delete() => Folder.Delete(recursive: true);

    [TestMethod]
    public void AStreamCountsTheSameInPiecesOfAnySize()
    {
        byte[] stream = [.. Encoding.ASCII.GetBytes(StreamHead), .. Part(0), .. Part(1), .. Part(2), .. Part(0)];
        for (int size = 1; size <= stream.Length; size++)
        {
            List<long> times = [];
            var reader = new FrameReader(_recording) { Arrived = times.Add };
            Feed(reader, stream, size);
            Assert.AreEqual(4, reader.Frames, $"in pieces of {size}");
            CollectionAssert.AreEqual(new[] { 1_700_000_000_000L, 1_700_000_000_001L, 1_700_000_000_002L, 1_700_000_000_000L }, times);
        }
    }

    [TestMethod]
    public void SnapshotsCountOneAfterTheOther()
    {
        byte[] answers = [.. Snapshot(0), .. Snapshot(2)];
        var reader = new FrameReader(_recording);
        Feed(reader, answers, 7);
        Assert.AreEqual(2, reader.Frames);
    }

    [TestMethod]
    public void AnyChangedByteOfAPictureEndsTheMeasurement()
    {
        for (int i = 0; i < Pictures[0].Length; i++)
        {
            byte[] stream = [.. Encoding.ASCII.GetBytes(StreamHead), .. Part(0)];
            stream[^(Pictures[0].Length + "\r\n--frame\r\n".Length - i)] ^= 1;
            Assert.ThrowsExactly<InvalidDataException>(() => Feed(new FrameReader(_recording), stream, stream.Length));
        }
    }

    [TestMethod]
    public void APictureThatLacksItsEndDoesNotCount()
    {
        byte[] stream = [.. Encoding.ASCII.GetBytes(StreamHead), .. Part(0)];
        var reader = new FrameReader(_recording);
        Feed(reader, stream[..^("\r\n--frame\r\n".Length + 1)], 5);
        Assert.AreEqual(0, reader.Frames);
    }

    [TestMethod]
    [DataRow("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")]
    [DataRow("HTTP/1.1 2000 Odd\r\nContent-Length: 0\r\n\r\n")]
    [DataRow("--frame\r\nContent-Length: 3\r\n\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n")]
    public void AnotherAnswerEndsTheMeasurement(string answer) => Assert.ThrowsExactly<InvalidDataException>(
        () => Feed(new FrameReader(_recording), Encoding.ASCII.GetBytes(answer), answer.Length));

    private static byte[] Part(int index) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"Content-Type: image/jpeg\r\nContent-Length: {Pictures[index].Length}\r\nX-Timestamp: 1700000000.00{index}\r\n\r\n"),
        .. Pictures[index],
        .. "\r\n--frame\r\n"u8,
    ];

    private static byte[] Snapshot(int index) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Pictures[index].Length}\r\n\r\n"), .. Pictures[index]];

    private static void Feed(FrameReader reader, byte[] bytes, int size)
    {
        for (int at = 0; at < bytes.Length;)
        {
            int count = Math.Min(size, bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(reader.Free);
            reader.Advance(count);
            at += count;
        }
    }
}
