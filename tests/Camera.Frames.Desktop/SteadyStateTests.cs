using Camera.Frames;
using Camera.Tests.Frames;

namespace Camera.Frames.Desktop;

/// <summary>What holds after any number of frames.</summary>
[TestClass]
public sealed class SteadyStateTests
{
    private const int Viewers = 14;

    [TestMethod]
    public void NothingIsAllocatedPerFrameOrViewer()
    {
        var rig = new Rig(Viewers + 2);
        rig.Loop.Change(new PictureSettings(), FrameLimits.FramesPerSecond);
        var viewers = new Viewer[Viewers];
        for (int i = 0; i < Viewers; i++)
        {
            viewers[i] = rig.Stream(0);
        }

        long Watch(int frames)
        {
            long seen = 0;
            for (int frame = 0; frame < frames; frame++)
            {
                rig.Run(17);
                for (int i = 0; i < Viewers; i++)
                {
                    // Each one is slow in its own way.
                    seen += frame % (i + 1) == 0 && Rig.Look(viewers[i]) > 0 ? 1 : 0;
                }
            }

            return seen;
        }

        Watch(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long seen = Watch(10_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.IsGreaterThan(30_000, seen);
        Assert.AreEqual(0, allocated, "bytes in 10,000 frames");
    }

    [TestMethod]
    public void NothingIsAllocatedWhenViewersComeAndGo()
    {
        var rig = new Rig(Viewers + 2);
        void Visit(int times)
        {
            for (int i = 0; i < times; i++)
            {
                rig.Hub.OpenSnapshot(null, 0, out Viewer snapshot);
                Viewer stream = rig.Stream(5);
                rig.Run(100);
                Assert.IsGreaterThan(0, Rig.Look(snapshot));
                Assert.IsGreaterThan(0, Rig.Look(stream));
                snapshot.Close();
                stream.Close();
            }
        }

        Visit(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Visit(10_000);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before, "bytes in 10,000 visits");
    }

    /// <summary>24 hours at 15 frames a second, across the moment when 32 bits of milliseconds run over, with a sensor that is
    /// never equally fast and fails now and then: not one beat is lost, and no slot.</summary>
    [TestMethod]
    public void ADayWithoutDrift()
    {
        const int rate = 15;
        const long day = 24L * 60 * 60 * 1000;
        var rig = new Rig(5);
        rig.Clock.Now = int.MaxValue - (day / 2);
        rig.Sensor.Clock = rig.Clock;
        rig.Loop.Change(new PictureSettings(), rate);
        Viewer all = rig.Stream(0);
        Viewer slow = rig.Stream(1);
        var random = new Random(7);
        long end = rig.Clock.Now + day;
        long failures = 0;
        long memory = 0;
        while (rig.Clock.Now < end)
        {
            int wait = rig.Loop.RunOnce();
            Assert.IsGreaterThanOrEqualTo(0, wait);
            Rig.Look(all);
            rig.Sensor.CaptureMilliseconds = random.Next(60);
            bool fails = random.Next(1000) == 0 && rig.Sensor.OnCapture == SensorStatus.Ok;
            rig.Sensor.OnCapture = fails ? SensorStatus.TimedOut : SensorStatus.Ok;
            Rig.Look(slow);
            failures = rig.Loop.Statistics.Dropped;
            rig.Clock.Now += wait;
            memory = memory == 0 ? GC.GetAllocatedBytesForCurrentThread() : memory;
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - memory, "bytes in a day");
        long captures = rig.Sensor.Captures;
        Assert.IsInRange(rate * day / 1000, (rate * day / 1000) + 1, captures);
        Assert.AreEqual(captures - failures, rig.Loop.Statistics.Captured);
        Assert.AreEqual(captures - failures, all.FramesTaken);
        Assert.AreEqual(0, all.FramesSkipped);
        Assert.IsInRange((day / 1000) - 5, (day / 1000) + 1, slow.FramesTaken);
        Assert.AreEqual(rate * 10, rig.Loop.Statistics.TenthsPerSecond, 10);
        Assert.AreEqual(4, rig.Pool.FreeCount);
        Assert.AreEqual(1, rig.Sensor.Starts);
    }
}
