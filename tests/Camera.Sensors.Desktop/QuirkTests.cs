using Camera.Frames;
using Camera.Simulator.Sensors;

namespace Camera.Sensors.Desktop;

/// <summary>What real modules do now and then: the frame is good to the byte or it is dropped for the right reason, and the next one
/// is good again.</summary>
[TestClass]
public sealed class QuirkTests
{
    [TestMethod]
    [DataRow("arducam", SensorQuirks.ExtraFirstByte)]
    [DataRow("arducam", SensorQuirks.PaddedLength)]
    [DataRow("arducam", SensorQuirks.StaleTail)]
    [DataRow("arducam", SensorQuirks.StaleTail | SensorQuirks.PaddedLength)]
    [DataRow("mega", SensorQuirks.PaddedLength)]
    [DataRow("mega", SensorQuirks.StaleTail)]
    [DataRow("vc0706", SensorQuirks.PaddedLength)]
    [DataRow("vc0706", SensorQuirks.StaleTail)]
    public void GoodAllTheSame(string module, SensorQuirks quirks)
    {
        Bench bench = new Bench(module).Ready();
        bench.Quirks = quirks;
        for (int i = 0; i < 5; i++)
        {
            bench.Source.Length = 20_000 - (i * 1000);
            bench.CaptureGood();
        }

        bench.Quirks = SensorQuirks.None;
        bench.CaptureGood();
        bench.CheckNoComplaints();
    }

    [TestMethod]
    [DataRow("arducam", SensorQuirks.LengthZero, SensorStatus.BadAnswer)]
    [DataRow("arducam", SensorQuirks.LengthHuge, SensorStatus.BadAnswer)]
    [DataRow("arducam", SensorQuirks.DeadBus, SensorStatus.BadAnswer)]
    [DataRow("arducam", SensorQuirks.NeverDone, SensorStatus.TimedOut)]
    [DataRow("mega", SensorQuirks.LengthZero, SensorStatus.BadAnswer)]
    [DataRow("mega", SensorQuirks.LengthHuge, SensorStatus.BadAnswer)]
    [DataRow("arducam", SensorQuirks.LengthBeyondMemory, SensorStatus.TooLarge)]
    [DataRow("mega", SensorQuirks.LengthBeyondMemory, SensorStatus.TooLarge)]
    [DataRow("vc0706", SensorQuirks.LengthBeyondMemory, SensorStatus.TooLarge)]
    [DataRow("mega", SensorQuirks.DeadBus, SensorStatus.TimedOut)]
    [DataRow("mega", SensorQuirks.NeverDone, SensorStatus.TimedOut)]
    [DataRow("vc0706", SensorQuirks.LengthZero, SensorStatus.BadAnswer)]
    [DataRow("vc0706", SensorQuirks.LengthHuge, SensorStatus.TooLarge)]
    [DataRow("vc0706", SensorQuirks.DeadBus, SensorStatus.TimedOut)]
    [DataRow("vc0706", SensorQuirks.NeverDone, SensorStatus.BadAnswer)]
    public void Reported(string module, SensorQuirks quirks, SensorStatus status)
    {
        Bench bench = new Bench(module).Ready();
        bench.Quirks = quirks;
        for (int i = 0; i < 3; i++)
        {
            long before = bench.Clock.Now;
            Assert.AreEqual(status, bench.Capture().Status);
            Assert.IsLessThan(1100, bench.Clock.Now - before, "within its time");
        }

        bench.Quirks = SensorQuirks.None;
        bench.CaptureGood();
    }

    [TestMethod]
    [DataRow("arducam", SensorQuirks.ShortFrame, JpegError.NoEnd)]
    [DataRow("arducam", SensorQuirks.FlippedBit, JpegError.BadMarker)]
    [DataRow("mega", SensorQuirks.ShortFrame, JpegError.NoEnd)]
    [DataRow("mega", SensorQuirks.FlippedBit, JpegError.BadMarker)]
    [DataRow("vc0706", SensorQuirks.ShortFrame, JpegError.NoEnd)]
    [DataRow("vc0706", SensorQuirks.FlippedBit, JpegError.BadMarker)]
    public void Dropped(string module, SensorQuirks quirks, JpegError error)
    {
        Bench bench = new Bench(module).Ready();
        bench.CaptureGood();
        bench.Quirks = quirks;
        Assert.AreEqual((SensorStatus.Ok, error), bench.Capture());
        bench.Quirks = SensorQuirks.None;
        bench.CaptureGood();
        bench.CheckNoComplaints();
    }

    [TestMethod]
    [DataRow("arducam", SensorQuirks.DeadBus)]
    [DataRow("arducam", SensorQuirks.NotAcknowledged)]
    [DataRow("arducam", SensorQuirks.OtherSensor)]
    [DataRow("mega", SensorQuirks.DeadBus)]
    [DataRow("mega", SensorQuirks.OtherSensor)]
    [DataRow("vc0706", SensorQuirks.DeadBus)]
    [DataRow("vc0706", SensorQuirks.OtherSensor)]
    public void NotFound(string module, SensorQuirks quirks)
    {
        var bench = new Bench(module) { Quirks = quirks };
        Assert.AreEqual(SensorStatus.NotFound, bench.Sensor.Start());
        bench.Quirks = SensorQuirks.None;
        bench.Ready().CaptureGood();
        bench.CheckNoComplaints();
    }

    [TestMethod]
    public void TheOtherKindOfMegaIsNotFound()
    {
        var emulator = new ArducamMegaEmulator(new PlainSource(), new Tests.Frames.FakeClock(), 0x81);
        var clock = new Tests.Frames.FakeClock();
        Assert.AreEqual(SensorStatus.NotFound, new ArducamMega(emulator, clock, new VirtualPause(clock), true).Start());
    }

    [TestMethod]
    public void AMegaThatStaysBusyTimesOut()
    {
        Bench bench = new Bench("mega").Ready();
        bench.Quirks = SensorQuirks.NotAcknowledged;
        Assert.AreEqual(SensorStatus.TimedOut, bench.Sensor.Apply(new PictureSettings { Resolution = Resolution.Vga }));
    }

    [TestMethod]
    public void ASensorThatIsLostDuringApplyIsReported()
    {
        Bench bench = new Bench("arducam").Ready();
        bench.Quirks = SensorQuirks.NotAcknowledged;
        Assert.AreEqual(SensorStatus.BadAnswer, bench.Sensor.Apply(new PictureSettings()));
        bench.Quirks = SensorQuirks.None;
        bench.Ready().CaptureGood();
    }

    [TestMethod]
    [DataRow("arducam")]
    [DataRow("mega")]
    [DataRow("vc0706")]
    public void APictureLargerThanTheBufferIsReported(string module)
    {
        Bench bench = new Bench(module).Ready();
        bench.Source.Length = bench.Buffer.Length;
        Assert.AreEqual(SensorStatus.TooLarge, bench.Capture().Status);
        bench.Source.Length = 1000;
        bench.CaptureGood();
    }

    /// <summary>The whole way: a capture loop over a driver over a module in trouble. After three failures it is initialised anew; the
    /// status says why; and when the trouble is over the pictures are back.</summary>
    [TestMethod]
    [DataRow("arducam", "length-0", DropReason.BadAnswer)]
    [DataRow("arducam", "length-7fffff", DropReason.BadAnswer)]
    [DataRow("arducam", "length-beyond-memory", DropReason.TooLarge)]
    [DataRow("arducam", "short-frame", DropReason.NoEnd)]
    [DataRow("arducam", "flipped-bit", DropReason.Malformed)]
    [DataRow("arducam", "never-done", DropReason.TimedOut)]
    [DataRow("arducam", "dead-bus", DropReason.NotFound)]
    [DataRow("mega", "length-0", DropReason.BadAnswer)]
    [DataRow("mega", "length-7fffff", DropReason.BadAnswer)]
    [DataRow("mega", "length-beyond-memory", DropReason.TooLarge)]
    [DataRow("mega", "short-frame", DropReason.NoEnd)]
    [DataRow("mega", "flipped-bit", DropReason.Malformed)]
    [DataRow("mega", "never-done", DropReason.TimedOut)]
    [DataRow("mega", "no-acknowledge", DropReason.TimedOut)]
    [DataRow("mega", "dead-bus", DropReason.NotFound)]
    [DataRow("vc0706", "length-0", DropReason.BadAnswer)]
    [DataRow("vc0706", "length-7fffff", DropReason.TooLarge)]
    [DataRow("vc0706", "length-beyond-memory", DropReason.TooLarge)]
    [DataRow("vc0706", "short-frame", DropReason.NoEnd)]
    [DataRow("vc0706", "flipped-bit", DropReason.Malformed)]
    [DataRow("vc0706", "never-done", DropReason.BadAnswer)]
    [DataRow("vc0706", "dead-bus", DropReason.NotFound)]
    public void TheLoopRecovers(string module, string quirk, DropReason reason)
    {
        var bench = new Bench(module);
        var pool = new FramePool(3, 64 * 1024);
        var hub = new FrameHub(pool, bench.Sensor.Resolutions, bench.Clock);
        var loop = new CaptureLoop(bench.Sensor, pool, hub, bench.Clock);
        loop.Change(new PictureSettings { Resolution = Resolution.Qvga }, 5);
        Assert.AreEqual(OpenResult.Ok, hub.OpenStream(null, 0, out _));
        void Run(int milliseconds)
        {
            long end = bench.Clock.Now + milliseconds;
            while (bench.Clock.Now < end)
            {
                bench.Clock.Now += Math.Max(loop.RunOnce(), 1);
            }
        }

        Run(20_000);
        long before = loop.Statistics.Captured;
        Assert.IsGreaterThan(50, before);
        bench.Quirks = QuirkNames.Of(quirk);
        Run(60_000);
        Assert.AreEqual(before, loop.Statistics.Captured, 1);
        Assert.AreEqual(reason, loop.Statistics.LastError);
        Assert.IsGreaterThanOrEqualTo(3, loop.Statistics.DroppedFor(reason));
        Assert.IsGreaterThanOrEqualTo(1, loop.Statistics.Restarts);
        before = loop.Statistics.Captured;
        bench.Quirks = SensorQuirks.None;
        Run(60_000);
        Assert.AreEqual(CaptureState.Running, loop.Statistics.State);
        Assert.IsGreaterThan(before + 100, loop.Statistics.Captured);
        Assert.AreEqual(50, loop.Statistics.TenthsPerSecond, 1);
    }
}
