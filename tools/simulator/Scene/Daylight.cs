using SkiaSharp;

namespace Camera.Simulator.Scene;

/// <summary>The light of an hour: how bright things are, and the sky's colours.</summary>
public readonly struct Daylight
{
    private static readonly SKColor NightTop = new(8, 12, 34);
    private static readonly SKColor NightLow = new(26, 34, 62);
    private static readonly SKColor DayTop = new(74, 136, 214);
    private static readonly SKColor DayLow = new(196, 222, 242);
    private static readonly SKColor Glow = new(240, 150, 84);

    /// <summary>The light of this time of day.</summary>
    public Daylight(DateTime time)
    {
        Hours = time.TimeOfDay.TotalHours;
        double height = Math.Sin((Hours - 6) / 12 * Math.PI); // of the sun: -1 at midnight, 1 at noon
        Sun = (float)Math.Clamp(height * 2.2 + 0.25, 0, 1);
        float dusk = (float)Math.Max(0, 1 - Math.Abs(height) * 4);
        Top = Mix(NightTop, DayTop, Sun);
        Low = Mix(Mix(NightLow, DayLow, Sun), Glow, dusk * 0.8f);
    }

    /// <summary>Hours since midnight.</summary>
    public double Hours { get; }

    /// <summary>0 at night, 1 by day.</summary>
    public float Sun { get; }

    /// <summary>The sky above.</summary>
    public SKColor Top { get; }

    /// <summary>The sky at the horizon.</summary>
    public SKColor Low { get; }

    /// <summary>Lamps are on.</summary>
    public bool IsDark => Sun < 0.35f;

    /// <summary>A thing's colour in this light.</summary>
    public SKColor On(SKColor color)
    {
        SKColor night = Mix(SKColors.Black, new SKColor((byte)(color.Red * 0.7), (byte)(color.Green * 0.8), color.Blue), 0.42f);
        return Mix(night, color, Sun).WithAlpha(color.Alpha);
    }

    private static SKColor Mix(SKColor from, SKColor to, float part) => new(
        (byte)(from.Red + (to.Red - from.Red) * part),
        (byte)(from.Green + (to.Green - from.Green) * part),
        (byte)(from.Blue + (to.Blue - from.Blue) * part));
}
