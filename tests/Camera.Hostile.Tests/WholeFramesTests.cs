using System.Collections.Concurrent;
using System.Security.Cryptography;
using Camera.Frames;
using Camera.Simulator;
using Camera.Simulator.Sources;
using Camera.Simulator.Tests;
using Camera.Web;

namespace Camera.Hostile.Tests;

/// <summary>A frame comes whole or not at all: 14 viewers over HTTPS, half of them slow, against what the sensor has delivered.</summary>
[TestClass]
public class WholeFramesTests
{
    private const int Viewers = 14;
    private const int FramesOfAFastOne = 40;
    private const int FramesOfASlowOne = 8;
    private const int SlowReceiveBytes = 2048;
    private const int SlowPauseMilliseconds = 40; // between reads of 4 KB: 100 KB a second

    [TestMethod]
    public void EachFrameIsOneThatWasCaptured()
    {
        using var sensor = new NotingSensor();
        var options = new CameraOptions { FirstSettings = ["resolution", "VGA", "fps", "10"] };
        options.Limits.Viewers = Viewers;
        options.Limits.ViewersKilobytes = Viewers * options.Limits.HttpsViewerKilobytes;
        options.HttpLimits.Connections = Viewers + 4;
        options.HttpLimits.ConnectionsPerAddress = Viewers + 4;
        using SimulatedCamera simulated = SimulatedCamera.StartOnAnyPort(sensor, options: options);
        var camera = new CameraSite(simulated.Address);
        camera.PrepareHttps();
        camera.AskForHttps(CameraSite.FreePort());
        camera.ConfirmHttps();

        string[] failures = new string[Viewers];
        Thread[] viewers = [.. Enumerable.Range(0, Viewers).Select(i => new Thread(() => failures[i] = Watch(camera, sensor, i % 2 == 1)))];
        Array.ForEach(viewers, viewer => viewer.Start());
        Array.ForEach(viewers, viewer => viewer.Join());
        Assert.AreEqual("", string.Concat(failures));
    }

    private static string Watch(CameraSite camera, NotingSensor sensor, bool isSlow)
    {
        try
        {
            using Client client = Client.Connect(camera, receiveBytes: isSlow ? SlowReceiveBytes : 0);
            client.Send($"GET /stream.mjpg HTTP/1.1\r\nHost: 127.0.0.1:{camera.Port}\r\n{camera.Cookie}\r\n");
            Stream stream = isSlow ? new SlowStream(client.Stream) : new BufferedStream(client.Stream, 65_536);
            string head = Answer.ReadHead(stream);
            Assert.IsTrue(head.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal), head);
            var frames = new MultipartReader(stream, "frame");
            for (int i = 0; i < (isSlow ? FramesOfASlowOne : FramesOfAFastOne); i++)
            {
                Assert.IsTrue(sensor.HasDelivered(frames.ReadFrame()), $"frame {i} was never captured");
            }

            return "";
        }
        catch (Exception failed) when (failed is IOException or AssertFailedException)
        {
            return failed.Message + "\n";
        }
    }

    private sealed class NotingSensor : ISensor, IDisposable
    {
        private readonly SceneSensor _scene = new();
        private readonly ConcurrentDictionary<string, bool> _delivered = new();

        public string Name => _scene.Name;

        public Resolution[] Resolutions => _scene.Resolutions;

        public PictureControls Controls => _scene.Controls;

        public bool HasDelivered(byte[] frame) => _delivered.ContainsKey(Convert.ToHexString(SHA256.HashData(frame)));

        public SensorStatus Start() => _scene.Start();

        public SensorStatus Apply(PictureSettings settings) => _scene.Apply(settings);

        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            SensorStatus status = _scene.Capture(buffer, out length, timeoutMilliseconds);
            if (status == SensorStatus.Ok)
            {
                _delivered.TryAdd(Convert.ToHexString(SHA256.HashData(buffer.AsSpan(0, length))), true);
            }

            return status;
        }

        public void Dispose() => _scene.Dispose();
    }

    // Takes a little, and pauses: a client with a slow network.
    private sealed class SlowStream(Stream inner) : MemoryStream
    {
        private readonly ManualResetEvent _never = new(false);
        private readonly byte[] _some = new byte[4096];
        private int _start;
        private int _end;

        public override int ReadByte() => TryFill() ? _some[_start++] : -1;

        public override int Read(Span<byte> buffer)
        {
            if (!TryFill())
            {
                return 0;
            }

            int count = Math.Min(buffer.Length, _end - _start);
            _some.AsSpan(_start, count).CopyTo(buffer);
            _start += count;
            return count;
        }

        private bool TryFill()
        {
            if (_start == _end)
            {
                _never.WaitOne(SlowPauseMilliseconds);
                _start = 0;
                _end = inner.Read(_some, 0, _some.Length);
            }

            return _end > _start;
        }
    }
}
