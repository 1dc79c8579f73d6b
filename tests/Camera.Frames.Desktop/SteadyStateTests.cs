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

    /// <summary>24 hours at 15 frames a second, across the moments when 31 and 32 bits of milliseconds run over, with a sensor that
    /// is never equally fast and fails now and then: not one beat is lost, and no slot.</summary>
    [TestMethod]
    [DataRow(1L << 31)]
    [DataRow(1L << 32)]
    public void ADayWithoutDrift(long middle)
    {
        const int rate = 15;
        const long day = 24L * 60 * 60 * 1000;
        var rig = new Rig(5);
        rig.Clock.Now = middle - (day / 2);
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

    /// <summary>24 hours of viewers who come and go, changed settings, and a module that is unplugged for ten minutes in every two
    /// hours: it goes the same way after any time since the start, nothing is allocated, every slot comes back.</summary>
    [TestMethod]
    [DataRow(1L << 31)]
    [DataRow(1L << 32)]
    [DataRow(1L << 53)]
    public void ADayOfTroubleIsTheSameAfterAnyUptime(long middle)
    {
        const long day = 24L * 60 * 60 * 1000;
        (long Captured, long Dropped, long Restarts, long Seen, int Starts) early = LiveADay(1000);
        Assert.AreEqual(early, LiveADay(middle - (day / 2)));
        Assert.IsGreaterThan(10L * 60 * 60 * 22, early.Captured, "10 frames a second but for the ten minutes");
        Assert.AreEqual(12, early.Restarts);
        Assert.IsInRange(12 * 20, 12 * 30, early.Starts, "each time tries further and further apart, up to 30 seconds");
    }

    private static (long Captured, long Dropped, long Restarts, long Seen, int Starts) LiveADay(long start)
    {
        const int second = 1000;
        const int twoHours = 2 * 60 * 60;
        var rig = new Rig(Viewers + 2);
        rig.Clock.Now = start;
        var bright = new PictureSettings { Brightness = 1 };
        var plain = new PictureSettings();
        rig.Loop.Change(plain, 10);
        long seen = 0;
        long memory = 0;
        Viewer steady = rig.Stream(0);
        for (int time = 0; time < 24 * 60 * 60; time++)
        {
            bool isUnplugged = time % twoHours is >= 3600 and < 4200;
            rig.Sensor.OnCapture = isUnplugged ? SensorStatus.TimedOut : SensorStatus.Ok;
            rig.Sensor.OnStart = isUnplugged ? SensorStatus.NotFound : SensorStatus.Ok;
            if (time % 600 == 0) rig.Loop.Change(time % 1200 == 0 ? bright : plain, 10);
            rig.Run(second);
            seen += Rig.Look(steady) > 0 ? 1 : 0;
            if (time % 60 == 0) seen += Visit(rig, time % 30);
            if (time == twoHours) memory = GC.GetAllocatedBytesForCurrentThread();
        }

        Assert.AreEqual(memory, GC.GetAllocatedBytesForCurrentThread(), "bytes in a day");
        steady.Close();
        rig.Run(second);
        Assert.AreEqual(Viewers + 1, rig.Pool.FreeCount, "all but the newest frame's");
        CaptureStatistics statistics = rig.Loop.Statistics;
        return (statistics.Captured, statistics.Dropped, statistics.Restarts, seen, rig.Sensor.Starts);
    }

    private static long Visit(Rig rig, int framesPerSecond)
    {
        rig.Hub.OpenSnapshot(null, 1000, out Viewer snapshot);
        Viewer stream = rig.Stream(framesPerSecond);
        rig.Run(100);
        long seen = (Rig.Look(snapshot) > 0 ? 1 : 0) + (Rig.Look(stream) > 0 ? 1 : 0);
        snapshot.Close();
        stream.Close();
        return seen;
    }
}
