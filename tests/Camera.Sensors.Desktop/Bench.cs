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

    public Resolution[] Resolutions { get; init; } =
    [
        Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd, Resolution.Uxga,
        Resolution.FullHd,
    ];

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
    private readonly EmulatedModule _emulated;

    public Bench(string module, ISensor? source = null)
    {
        Module = module;
        source ??= Source;
        var pause = new VirtualPause(Clock);
        switch (module)
        {
            case "arducam":
                var arducam = new ArduCamMini2MpPlusEmulator(source, Clock);
                _emulated = EmulatedSensors.Create(arducam, Clock, pause);
                Control = arducam.Sensor;
                break;
            case "mega" or "mega-old":
                var mega = new ArducamMegaEmulator(source, Clock, module == "mega" ? (byte)0x85 : (byte)0x82);
                _emulated = EmulatedSensors.Create(mega, module == "mega", Clock, pause);
                break;
            default:
                Serial = new Vc0706Emulator(source, module == "vc0706" ? 38400 : 115200);
                _emulated = EmulatedSensors.Create(Serial, Clock, pause);
                break;
        }
    }

    public string Module { get; }

    public FakeClock Clock { get; } = new();

    public PlainSource Source { get; } = new();

    public ISensor Sensor => _emulated.Driver;

    public Ov2640Emulator? Control { get; }

    public Vc0706Emulator? Serial { get; }

    public BusMeter Meter => _emulated.Meter;

    public byte[] Buffer { get; } = new byte[256 * 1024];

    public JpegParser Parser { get; } = new();

    public SensorQuirks Quirks
    {
        set => _emulated.Quirks = value;
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

    public void CheckNoComplaints() => Assert.AreEqual("", string.Join("; ", _emulated.Complaints));
}
