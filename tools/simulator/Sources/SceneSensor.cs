using Camera.Frames;
using Camera.Simulator.Jpeg;
using Camera.Simulator.Scene;

namespace Camera.Simulator.Sources;

/// <summary>A camera module that looks at a drawn yard, and delivers what an OV2640 would.</summary>
public sealed class SceneSensor : ISensor, IDisposable
{
    private readonly TimeProvider _time;
    private readonly PictureSettings _applied = new(); // a copy: the caller changes its own
    private Painter? _painter;
    private JpegEncoder? _encoder;
    private long _number;

    /// <summary>A scene lit and moved by this clock.</summary>
    public SceneSensor(TimeProvider time) => _time = time;

    /// <summary>A scene at the PC's local time.</summary>
    public SceneSensor() : this(TimeProvider.System)
    {
    }

    /// <inheritdoc/>
    public string Name => "Drawn scene (as an OV2640)";

    /// <inheritdoc/>
    public Resolution[] Resolutions { get; } =
        [Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd, Resolution.Uxga];

    /// <inheritdoc/>
    public PictureControls Controls =>
        PictureControls.Quality | PictureControls.Brightness | PictureControls.Contrast | PictureControls.Saturation
        | PictureControls.Mirror | PictureControls.Flip;

    /// <inheritdoc/>
    public SensorStatus Start() => Apply(_applied);

    /// <inheritdoc/>
    public SensorStatus Apply(PictureSettings settings)
    {
        Resolution size = settings.Resolution;
        if (!Resolutions.Contains(size))
        {
            return SensorStatus.BadAnswer;
        }

        if (_painter == null || _applied.Resolution != size || _applied.Mirror != settings.Mirror || _applied.Flip != settings.Flip)
        {
            _painter?.Dispose();
            _painter = new Painter(size.Width, size.Height, settings.Mirror, settings.Flip);
            _encoder = new JpegEncoder(size.Width, size.Height);
        }

        _encoder!.Scale = QuantizationTable.ScaleOfQuality(settings.Quality);
        _encoder.Tone = Tone.Of(settings.Brightness, settings.Contrast, settings.Saturation);
        _applied.CopyFrom(settings);
        return SensorStatus.Ok;
    }

    /// <inheritdoc/>
    public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
    {
        length = 0;
        if (_painter == null)
        {
            return SensorStatus.NotFound;
        }

        _painter.Draw(_time.GetLocalNow().DateTime, ++_number);
        return _encoder!.TryEncode(_painter.Pixels, _painter.Stride, buffer, out length)
            ? SensorStatus.Ok
            : SensorStatus.TooLarge;
    }

    /// <inheritdoc/>
    public void Dispose() => _painter?.Dispose();
}
