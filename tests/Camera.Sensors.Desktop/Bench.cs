using Camera.Frames;
using Camera.Sensors;
using Camera.Simulator.Sensors;
using Camera.Tests.Frames;

namespace Camera.Sensors.Desktop;

/// <summary>Time that passes when a driver waits.</summary>
internal sealed class VirtualPause(FakeClock clock) : IPause
{
    public void Wait(int milliseconds) => clock.Now += milliseconds;
}

/// <summary>A picture as the settings ask, of a length to choose, with a byte that counts.</summary>
internal sealed class PlainSource : ISensor
{
    public int Length { get; set; } = 20_000;

    public byte[] Last { get; private set; } = [];

    public PictureSettings? Applied { get; private set; }

    public string Name => "plain";

    public Resolution[] Resolutions { get; } = [Resolution.Vga];

    public PictureControls Controls => PictureControls.None;

    public SensorStatus Start() => SensorStatus.Ok;

    public SensorStatus Apply(PictureSettings settings)
    {
        Applied = settings;
        return SensorStatus.Ok;
    }

    public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
    {
        Last = JpegBytes.OfSize(Applied!.Resolution.Width, Applied.Resolution.Height, Length);
        for (int i = 100; i < Last.Length - 2; i++)
        {
            Last[i] = Last[i] == 0xFF || Last[i - 1] == 0xFF ? Last[i] : (byte)(i * 7 % 251);
        }

        Last.CopyTo(buffer, 0);
        length = Last.Length;
        return SensorStatus.Ok;
    }
}

/// <summary>A driver over its emulated module.</summary>
internal sealed class Bench
{
    private readonly Action<SensorQuirks> _setQuirks;
    private readonly BusMeter[] _meters;

    public Bench(string module)
    {
        Module = module;
        var pause = new VirtualPause(Clock);
        switch (module)
        {
            case "arducam":
                var arducam = new ArduCamMini2MpPlusEmulator(Source, Clock);
                Sensor = new ArduCamMini2MpPlus(arducam, arducam.Sensor, Clock, pause);
                _setQuirks = quirks => arducam.Quirks = quirks;
                _meters = [arducam.Meter, arducam.Sensor.Meter];
                Control = arducam.Sensor;
                break;
            case "mega" or "mega-old":
                var mega = new ArducamMegaEmulator(Source, Clock, module == "mega" ? (byte)0x85 : (byte)0x82);
                Sensor = new ArducamMega(mega, Clock, pause, module == "mega");
                _setQuirks = quirks => mega.Quirks = quirks;
                _meters = [mega.Meter];
                break;
            default:
                Serial = new Vc0706Emulator(Source, module == "vc0706" ? 38400 : 115200);
                Sensor = new Vc0706(Serial, Clock, pause);
                _setQuirks = quirks => Serial.Quirks = quirks;
                _meters = [Serial.Meter];
                break;
        }
    }

    public string Module { get; }

    public FakeClock Clock { get; } = new();

    public PlainSource Source { get; } = new();

    public ISensor Sensor { get; }

    public Ov2640Emulator? Control { get; }

    public Vc0706Emulator? Serial { get; }

    public BusMeter Meter => _meters[0];

    public byte[] Buffer { get; } = new byte[256 * 1024];

    public JpegParser Parser { get; } = new();

    public SensorQuirks Quirks
    {
        set => _setQuirks(value);
    }

    /// <summary>Started, with settings.</summary>
    public Bench Ready(Resolution? resolution = null)
    {
        Assert.AreEqual(SensorStatus.Ok, Sensor.Start());
        Assert.AreEqual(SensorStatus.Ok, Sensor.Apply(new PictureSettings { Resolution = resolution ?? Resolution.Qvga }));
        return this;
    }

    /// <summary>Takes a picture and checks it.</summary>
    public (SensorStatus Status, JpegError Error) Capture()
    {
        SensorStatus status = Sensor.Capture(Buffer, out int length, 1000);
        return (status, status == SensorStatus.Ok ? Parser.Parse(Buffer, 0, length) : JpegError.None);
    }

    /// <summary>Takes a picture that must be the source's, to the byte.</summary>
    public void CaptureGood()
    {
        Assert.AreEqual((SensorStatus.Ok, JpegError.None), Capture());
        Assert.IsTrue(Source.Last.AsSpan().SequenceEqual(Buffer.AsSpan(Parser.Start, Parser.Length)), "the picture, to the byte");
    }

    public void CheckNoComplaints() => Assert.AreEqual("", string.Join("; ", _meters.SelectMany(meter => meter.Complaints)));
}
