using System.Text;
using Camera.Http;
using Camera.Tests.Web;

namespace Camera.Web.Desktop;

/// <summary>A stream in steady state: nothing is allocated for a frame, and the frame's own buffer is what is written.</summary>
[TestClass]
public class StreamAllocationTests
{
    private const int WritesPerFrame = 3; // head, image, boundary

    [TestMethod]
    public void AllocatesNothingForAFrame()
    {
        var viewer = new MeasuringViewer(frames: 60);
        var camera = TestCamera.Start();
        camera.Listeners.Connect(80, viewer);
        Assert.IsTrue(viewer.Done.Wait(TimeSpan.FromSeconds(60)));
        camera.Stop();

        // the first frames compile the code
        Assert.AreEqual(viewer.AllocatedAt(frame: 20), viewer.AllocatedAt(frame: 59));
        Assert.IsLessThanOrEqualTo(4, viewer.ImageBuffers.Count, "more buffers than the pool has slots: frames are copied");
    }

    private sealed class MeasuringViewer(int frames) : IConnection
    {
        private readonly byte[] _request = Encoding.ASCII.GetBytes(
            "GET /stream.mjpg?fps=30 HTTP/1.1\r\nHost: 192.0.2.7\r\nAuthorization: " + TestCamera.Authorization + "\r\n\r\n");
        private readonly long[] _allocated = new long[WritesPerFrame * (frames + 2)];
        private readonly HashSet<byte[]> _images = new(8, ReferenceEqualityComparer.Instance);
        private int _writes;
        private int _sent;

        public ManualResetEventSlim Done { get; } = new();

        public IReadOnlyCollection<byte[]> ImageBuffers => _images;

        public string RemoteAddress => "192.0.2.1";

        public bool IsEncrypted => true; // so that Basic will do

        public long AllocatedAt(int frame) => _allocated[1 + WritesPerFrame * frame];

        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            if (Done.IsSet) return ConnectionResult.Closed;
            if (_sent > 0) return ConnectionResult.TimedOut;
            _request.CopyTo(buffer, offset);
            return _sent = _request.Length;
        }

        public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            _allocated[_writes++] = GC.GetAllocatedBytesForCurrentThread();
            if (count == TestSensor.Picture.Length) _images.Add(buffer);
            if (_writes == _allocated.Length) Done.Set();
            return Done.IsSet ? ConnectionResult.Closed : count;
        }

        public void Close()
        {
        }

        public void Abort()
        {
        }
    }
}
