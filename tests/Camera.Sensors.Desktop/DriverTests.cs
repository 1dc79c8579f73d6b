using Camera.Frames;
using Camera.Simulator.Sensors;

namespace Camera.Sensors.Desktop;

/// <summary>What each driver does with a module in good order.</summary>
[TestClass]
public sealed class DriverTests
{
    [TestMethod]
    [DataRow("arducam")]
    [DataRow("mega")]
    [DataRow("mega-old")]
    [DataRow("vc0706")]
    [DataRow("vc0706-clone")]
    public void DeliversEveryResolution(string module)
    {
        var bench = new Bench(module);
        Assert.AreEqual(SensorStatus.Ok, bench.Sensor.Start());
        foreach (Resolution resolution in bench.Sensor.Resolutions.Concat(bench.Sensor.Resolutions.Reverse()))
        {
            Assert.AreEqual(SensorStatus.Ok, bench.Sensor.Apply(new PictureSettings { Resolution = resolution }));
            bench.CaptureGood();
            Assert.AreEqual(resolution, bench.Source.Applied!.Resolution);
            Assert.AreEqual((resolution.Width, resolution.Height), (bench.Parser.Width, bench.Parser.Height));
        }

        bench.CheckNoComplaints();
    }

    // Around the limits of a transfer: one chunk, one byte more, several.
    [TestMethod]
    [DataRow("arducam")]
    [DataRow("mega")]
    [DataRow("vc0706")]
    public void DeliversEveryLength(string module)
    {
        Bench bench = new Bench(module).Ready();
        int header = 50;
        int[] lengths = [200, 2048 - header, 4094, 4095, 4096, 4097, 8189, 8190, 8191, 8192, 12_285, 100_000];
        foreach (int length in lengths.SelectMany(length => Enumerable.Range(length - 32, 34)))
        {
            bench.Source.Length = length;
            bench.CaptureGood();
        }

        bench.CheckNoComplaints();
    }

    [TestMethod]
    [DataRow("arducam")]
    [DataRow("mega")]
    public void TurnsEveryControl(string module)
    {
        Bench bench = new Bench(module).Ready();
        for (int level = -2; level <= 2; level++)
        {
            int[][] settings = [[level, 0, 0], [0, level, 0], [0, 0, level]];
            foreach (int[] each in settings)
            {
                var asked = new PictureSettings
                {
                    Resolution = Resolution.Qvga, Brightness = each[0], Contrast = each[1], Saturation = each[2],
                };
                Assert.AreEqual(SensorStatus.Ok, bench.Sensor.Apply(asked));
                bench.CaptureGood();
                PictureSettings got = bench.Source.Applied!;
                CollectionAssert.AreEqual(each, new[] { got.Brightness, got.Contrast, got.Saturation });
            }
        }

        bench.CheckNoComplaints();
    }

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(true, true)]
    public void ArduCamMirrorsAndFlips(bool mirror, bool flip)
    {
        Bench bench = new Bench("arducam").Ready();
        bench.Sensor.Apply(new PictureSettings { Mirror = mirror, Flip = flip });
        bench.CaptureGood();
        Assert.AreEqual((mirror, flip), (bench.Source.Applied!.Mirror, bench.Source.Applied.Flip));
        bench.CheckNoComplaints();
    }

    /// <summary>More quality is never fewer bytes: the scale falls, and the ends of it are used.</summary>
    [TestMethod]
    public void QualityFollowsTheScale()
    {
        Bench bench = new Bench("arducam").Ready();
        int last = 64;
        for (int quality = 1; quality <= 100; quality++)
        {
            bench.Sensor.Apply(new PictureSettings { Quality = quality });
            int scale = bench.Control!.Register(0, 0x44);
            Assert.IsTrue(scale <= last && scale >= 2, $"{quality}: {scale}");
            last = scale;
        }

        Assert.AreEqual(2, last);
        bench.Sensor.Apply(new PictureSettings { Quality = 50 });
        Assert.AreEqual(16, bench.Control!.Register(0, 0x44), "Annex K itself");
        bench.Sensor.Apply(new PictureSettings { Quality = 1 });
        Assert.AreEqual(63, bench.Control.Register(0, 0x44));
    }

    [TestMethod]
    [DataRow("mega", 100, 80)]
    [DataRow("mega", 60, 55)]
    [DataRow("mega", 1, 25)]
    [DataRow("vc0706", 100, 100)]
    [DataRow("vc0706", 50, 51)]
    [DataRow("vc0706", 1, 1)]
    public void QualityReachesTheModule(string module, int asked, int got)
    {
        Bench bench = new Bench(module).Ready();
        bench.Sensor.Apply(new PictureSettings { Resolution = Resolution.Qvga, Quality = asked });
        bench.CaptureGood();
        Assert.AreEqual(got, bench.Source.Applied!.Quality, 1);
        bench.CheckNoComplaints();
    }

    /// <summary>The size is kept in an EEPROM, which wears out.</summary>
    [TestMethod]
    public void Vc0706WritesItsSizeOnlyWhenItChanges()
    {
        Bench bench = new Bench("vc0706").Ready(Resolution.Qvga);
        Assert.AreEqual(1, bench.Serial!.SizeWrites);
        bench.Ready(Resolution.Qvga);
        bench.Sensor.Apply(new PictureSettings { Resolution = Resolution.Qvga, Quality = 10 });
        Assert.AreEqual(1, bench.Serial.SizeWrites);
        Assert.AreEqual(115200, bench.Serial.Baud);
        bench.CheckNoComplaints();
    }

    /// <summary>A picture that a source does not have in the size asked for comes as the source has it.</summary>
    [TestMethod]
    [DataRow("arducam")]
    [DataRow("mega")]
    [DataRow("vc0706")]
    public void SeesWhateverTheSourceHas(string module)
    {
        var source = new PlainSource { Resolutions = [Resolution.Xga] };
        var bench = new Bench(module, source);
        foreach (Resolution resolution in bench.Sensor.Resolutions)
        {
            bench.Ready(resolution);
            Assert.AreEqual((SensorStatus.Ok, JpegError.None), bench.Capture(), resolution.Name);
            Assert.AreEqual((1024, 768), (bench.Parser.Width, bench.Parser.Height));
        }

        bench.CheckNoComplaints();
    }
}
