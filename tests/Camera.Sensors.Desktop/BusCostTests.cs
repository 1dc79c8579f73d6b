using Camera.Frames;

namespace Camera.Sensors.Desktop;

/// <summary>What a frame costs on the bus, against the least there could be: asking for the length and reading the frame.</summary>
[TestClass]
public sealed class BusCostTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("arducam")]
    [DataRow("mega")]
    [DataRow("vc0706")]
    public void FramesAreReadAtLittleMoreThanTheirLength(string module)
    {
        Bench bench = new Bench(module).Ready();
        TestContext.WriteLine($"{module,-8} {"frame",8} {"bytes",8} {"least",8} {"over",7} {"transfers",9}");
        foreach (int length in new[] { 6_000, 13_000, 30_000, 60_000, 120_000, 195_000 })
        {
            bench.Source.Length = length;
            bench.Meter.Reset();
            bench.CaptureGood();
            int frame = bench.Source.Last.Length;
            int least = frame + LengthCost(module);
            double over = 100.0 * (bench.Meter.Bytes - least) / least;
            TestContext.WriteLine(
                $"{"",-8} {frame,8} {bench.Meter.Bytes,8} {least,8} {over,6:F2}% {bench.Meter.Transfers,9}");
            Assert.IsLessThan(least + 200 + (frame / 64), bench.Meter.Bytes);
        }
    }

    /// <summary>Nothing is allocated for a frame, and nothing is done for a byte of it: the work grows with the chunks.</summary>
    [TestMethod]
    public void DriversAllocateNothing()
    {
        Bench bench = new Bench("arducam").Ready();
        var silent = new SilentBus();
        var driver = new ArduCamMini2MpPlus(silent, bench.Control!, bench.Clock, new VirtualPause(bench.Clock));
        byte[] buffer = new byte[256 * 1024];
        Assert.AreEqual(SensorStatus.Ok, driver.Capture(buffer, out _, 1000));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            driver.Capture(buffer, out _, 1000);
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Three registers, or a command and its answer.
    private static int LengthCost(string module) => module switch
    {
        "arducam" => 3 * 2,
        "mega" => 3 * 3,
        _ => 5 + 9,
    };

    /// <summary>A module that is always done, with 128 KB.</summary>
    private sealed class SilentBus : ISpiBus
    {
        public void Transfer(byte[] write, byte[] read, int readOffset, int count)
        {
            if (count == 2)
            {
                read[readOffset + 1] = write[0] switch { 0x41 => 0x08, 0x44 => 0x02, _ => 0 };
            }
        }
    }
}
