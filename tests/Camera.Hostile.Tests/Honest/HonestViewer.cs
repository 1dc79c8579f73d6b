using Camera.Simulator.Tests;

namespace Camera.Hostile.Tests.Honest;

/// <summary>Watches the stream and misses nothing: the pictures must come in their order, each as it was taken.</summary>
public sealed class HonestViewer : IDisposable
{
    private readonly HostileCamera _camera;
    private readonly Client _client;
    private readonly Thread _thread;
    private readonly Lock _lock = new();
    private readonly AutoResetEvent _arrived = new(false);
    private volatile bool _isEnding;
    private int _frames;
    private int _lost;
    private Exception? _failure;

    public HonestViewer(HostileCamera camera)
    {
        _camera = camera;
        _client = Client.Connect(camera);
        _client.Send($"GET /stream.mjpg HTTP/1.1\r\nHost: 127.0.0.1:{camera.Port}\r\n{camera.Cookie}\r\n");
        _thread = new Thread(Watch);
        _thread.Start();
    }

    /// <summary>Frames that came so far.</summary>
    public int Frames
    {
        get
        {
            lock (_lock)
            {
                return _frames;
            }
        }
    }

    /// <summary>Waits until so many frames have come in all.</summary>
    public void WaitForFrame(int count)
    {
        while (Frames < count)
        {
            Assert.IsTrue(_arrived.WaitOne(CameraSite.PatienceMilliseconds), "no frame comes");
            lock (_lock)
            {
                Assert.IsNull(_failure, $"the stream ended after {_frames} frames: {_failure}");
            }
        }
    }

    /// <summary>Frames that were lost since it was asked last.</summary>
    public int TakeLost()
    {
        lock (_lock)
        {
            int lost = _lost;
            _lost = 0;
            return lost;
        }
    }

    public void Dispose()
    {
        _isEnding = true;
        _client.Dispose();
        _thread.Join();
        _arrived.Dispose();
    }

    private void Watch()
    {
        try
        {
            var stream = new BufferedStream(_client.Stream, 65_536);
            string head = Answer.ReadHead(stream);
            Assert.IsTrue(head.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal), head);
            var frames = new MultipartReader(stream, "frame");
            for (int last = -1; ;)
            {
                int number = _camera.NumberOf(frames.ReadFrame());
                lock (_lock)
                {
                    _frames++;
                    _lost += last < 0 ? 0 : (number - last - 1 + HostileCamera.PictureCount) % HostileCamera.PictureCount;
                }

                last = number;
                _arrived.Set();
            }
        }
        catch (Exception ended) when (ended is IOException or AssertFailedException or ObjectDisposedException)
        {
            lock (_lock)
            {
                _failure = _isEnding ? null : ended;
            }

            _arrived.Set();
        }
    }
}
