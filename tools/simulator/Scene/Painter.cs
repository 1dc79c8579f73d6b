using System.Globalization;
using SkiaSharp;

namespace Camera.Simulator.Scene;

/// <summary>Draws the scene into pixels of one size. What stands still is kept as pixels and drawn again once a minute.</summary>
public sealed class Painter : IDisposable
{
    private const float WorldWidth = 640;
    private const float WorldHeight = 480;

    private readonly SKBitmap _backdrop;
    private readonly SKBitmap _frame;
    private readonly SKCanvas _canvas;
    private readonly Movers _movers = new();
    private readonly SKPaint _ink = new()
    {
        IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeCap = SKStrokeCap.Round, Color = SKColors.White,
    };

    private readonly SKPaint _shade = new() { Color = SKColors.Black.WithAlpha(120) };
    private readonly bool _mirror;
    private readonly bool _flip;
    private long _minute = -1;

    /// <summary>A painter for pictures of this size.</summary>
    /// <param name="mirror">Left and right exchanged, as a sensor does: letters too.</param>
    /// <param name="flip">Upside down.</param>
    public Painter(int width, int height, bool mirror, bool flip)
    {
        var kind = new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        _backdrop = new SKBitmap(kind);
        _frame = new SKBitmap(kind);
        _canvas = new SKCanvas(_frame);
        _mirror = mirror;
        _flip = flip;
    }

    /// <summary>The picture drawn last: blue, green, red, opaque.</summary>
    public ReadOnlySpan<byte> Pixels => _frame.GetPixelSpan();

    /// <summary>Bytes in a line of the pixels.</summary>
    public int Stride => _frame.RowBytes;

    /// <summary>Draws the scene as it is at a local time.</summary>
    /// <param name="number">Of the frame, shown in the picture.</param>
    public void Draw(DateTime time, long number)
    {
        var light = new Daylight(time);
        long minute = time.Ticks / TimeSpan.TicksPerMinute;
        if (minute != _minute)
        {
            using var canvas = new SKCanvas(_backdrop);
            EnterWorld(canvas);
            Backdrop.Draw(canvas, light);
            _minute = minute;
        }

        _backdrop.GetPixelSpan().CopyTo(_frame.GetPixelSpan());
        _canvas.Save();
        EnterWorld(_canvas);
        _movers.Draw(_canvas, light, time);
        _canvas.Restore();
        _canvas.Save();
        Turn(_canvas);
        Caption(time, number);
        _canvas.Restore();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _canvas.Dispose();
        _movers.Dispose();
        _ink.Dispose();
        _shade.Dispose();
        _frame.Dispose();
        _backdrop.Dispose();
    }

    private void EnterWorld(SKCanvas canvas)
    {
        Turn(canvas);

        // Fill the picture; one wider than the world loses some of its top and bottom.
        float scale = Math.Max(_frame.Width / WorldWidth, _frame.Height / WorldHeight);
        canvas.Translate((_frame.Width - WorldWidth * scale) / 2, (_frame.Height - WorldHeight * scale) / 2);
        canvas.Scale(scale);
    }

    private void Turn(SKCanvas canvas) => canvas.Scale(
        _mirror ? -1 : 1, _flip ? -1 : 1, _frame.Width / 2f, _frame.Height / 2f);

    private void Caption(DateTime time, long number)
    {
        float unit = _frame.Height / 160f;
        float margin = 3 * unit;
        float band = StrokeFont.Height * unit + 2 * margin;
        float top = _frame.Height - band;
        _ink.StrokeWidth = Math.Max(1, unit * 0.85f);
        _canvas.DrawRect(0, top, _frame.Width, band, _shade);
        string date = time.ToString("yyyy-MM-dd HH:mm:ss.f", CultureInfo.InvariantCulture);
        StrokeFont.Draw(_canvas, date, margin, top + margin, unit, _ink);
        string count = string.Create(CultureInfo.InvariantCulture, $"#{number:D6}");
        float width = StrokeFont.Width(count, unit);
        StrokeFont.Draw(_canvas, count, _frame.Width - width - margin, top + margin, unit, _ink);
    }
}
