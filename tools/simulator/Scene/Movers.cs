using SkiaSharp;

namespace Camera.Simulator.Scene;

/// <summary>What moves, and what stands in front of it, in the same world of 640 x 480. Each place is a function of the time, so
/// that the speed is right at any frame rate.</summary>
public sealed class Movers : IDisposable
{
    private const double GateCycle = 24; // seconds from one visitor to the next

    private readonly SKPaint _paint = new() { IsAntialias = true };

    /// <summary>Draws everything as it is at a time.</summary>
    public void Draw(SKCanvas canvas, Daylight light, DateTime time)
    {
        double seconds = time.TimeOfDay.TotalSeconds;
        Clouds(canvas, light, seconds);
        Car(canvas, light, Along(seconds, 13), 240, 1, new SKColor(196, 44, 40));
        Car(canvas, light, 640 - Along(seconds + 5, 17), 256, -1, new SKColor(42, 92, 168));
        Fence(canvas, light);
        Gate(canvas, light, seconds % GateCycle);
        Visitor(canvas, light, seconds % GateCycle);
        Flag(canvas, light, seconds);
        WallClock(canvas, light, time);
    }

    /// <inheritdoc/>
    public void Dispose() => _paint.Dispose();

    private static float Along(double seconds, double period) => (float)(seconds % period / period * 960 - 160);

    private void Clouds(SKCanvas canvas, Daylight light, double seconds)
    {
        _paint.Color = light.On(new SKColor(255, 255, 255)).WithAlpha(190);
        for (int i = 0; i < 3; i++)
        {
            float x = (float)((seconds * (5 + i * 2) + i * 290) % 900 - 130);
            float y = 30 + i * 9; // above the tree and the flag
            canvas.DrawOval(x, y, 46, 13, _paint);
            canvas.DrawOval(x + 28, y - 9, 30, 14, _paint);
            canvas.DrawOval(x - 24, y - 5, 24, 10, _paint);
        }
    }

    private void Car(SKCanvas canvas, Daylight light, float x, float y, int direction, SKColor color)
    {
        _paint.Color = light.On(color);
        canvas.DrawRoundRect(x, y, 92, 18, 7, 7, _paint);
        canvas.DrawRoundRect(x + 20, y - 14, 50, 20, 8, 8, _paint);
        _paint.Color = light.On(new SKColor(168, 202, 222));
        canvas.DrawRect(x + 26, y - 10, 17, 10, _paint);
        canvas.DrawRect(x + 47, y - 10, 17, 10, _paint);
        _paint.Color = light.IsDark ? new SKColor(255, 244, 200) : light.On(new SKColor(240, 232, 200));
        canvas.DrawCircle(direction > 0 ? x + 88 : x + 4, y + 8, 3, _paint);
        _paint.Color = light.On(new SKColor(28, 28, 30));
        canvas.DrawCircle(x + 20, y + 18, 9, _paint);
        canvas.DrawCircle(x + 72, y + 18, 9, _paint);
    }

    private void Fence(SKCanvas canvas, Daylight light)
    {
        _paint.Color = light.On(new SKColor(228, 224, 214));
        for (int x = 126; x < 740; x += 13)
        {
            if (x is < 272 or > 380)
            {
                canvas.DrawRect(x, 262, 7, 34, _paint);
            }
        }

        canvas.DrawRect(126, 272, 150, 4, _paint);
        canvas.DrawRect(384, 272, 350, 4, _paint);
        _paint.Color = light.On(new SKColor(148, 142, 134));
        canvas.DrawRect(272, 244, 13, 54, _paint);
        canvas.DrawRect(375, 244, 13, 54, _paint);
    }

    private void Gate(SKCanvas canvas, Daylight light, double second)
    {
        // Slides to the right behind its post: opens within 2 s, stays for the visitor, closes.
        float open = (float)Math.Clamp(second < 12 ? second / 2 : 1 - (second - 12) / 2, 0, 1);
        canvas.Save();
        canvas.Translate(86 * open, 0);
        _paint.Color = light.On(new SKColor(52, 60, 66));
        canvas.DrawRect(286, 256, 88, 4, _paint);
        canvas.DrawRect(286, 288, 88, 4, _paint);
        for (int x = 286; x <= 372; x += 11)
        {
            canvas.DrawRect(x, 258, 3, 34, _paint);
        }

        canvas.Restore();
    }

    private void Visitor(SKCanvas canvas, Daylight light, double second)
    {
        double walked = (second - 2) / 18; // from the gate to beyond the lower edge
        if (walked is < 0 or > 1)
        {
            return;
        }

        float size = (float)(0.55 + 2.1 * walked * walked);
        float stride = (float)Math.Sin(second * 7) * 7;
        canvas.Save();
        canvas.Translate((float)(330 - 90 * walked), (float)(300 + 230 * walked * walked + 40 * walked));
        canvas.Scale(size);
        _paint.Color = light.On(new SKColor(44, 52, 84));
        _paint.StrokeWidth = 8;
        canvas.DrawLine(-3, -30, -3 - stride, 0, _paint);
        canvas.DrawLine(3, -30, 3 + stride, 0, _paint);
        _paint.Color = light.On(new SKColor(222, 150, 40));
        canvas.DrawRoundRect(-11, -66, 22, 40, 7, 7, _paint);
        _paint.StrokeWidth = 6;
        canvas.DrawLine(-11, -60, -14 + stride, -34, _paint);
        canvas.DrawLine(11, -60, 14 - stride, -34, _paint);
        _paint.Color = light.On(new SKColor(214, 170, 138));
        canvas.DrawCircle(0, -75, 9, _paint);
        _paint.Color = light.On(new SKColor(150, 104, 62));
        canvas.DrawRect(-8, -52, 16, 12, _paint); // a parcel
        canvas.Restore();
        _paint.StrokeWidth = 0;
    }

    private void Flag(SKCanvas canvas, Daylight light, double seconds)
    {
        _paint.Color = light.On(new SKColor(206, 206, 210));
        canvas.DrawRect(438, 120, 4, 190, _paint);
        for (int strip = 0; strip < 15; strip++)
        {
            float wave = (float)Math.Sin(seconds * 6 - strip * 0.55) * (1 + strip * 0.3f);
            byte shade = (byte)(226 + wave * 5);
            _paint.Color = light.On(new SKColor(shade, shade, shade));
            canvas.DrawRect(442 + strip * 4, 124 + wave, 4.3f, 19, _paint);
            _paint.Color = light.On(new SKColor(24, (byte)(110 + wave * 5), 108));
            canvas.DrawRect(442 + strip * 4, 143 + wave, 4.3f, 19, _paint);
        }
    }

    private void WallClock(SKCanvas canvas, Daylight light, DateTime time)
    {
        const float X = 60;
        const float Y = 178;
        _paint.Color = light.On(new SKColor(40, 40, 44));
        canvas.DrawCircle(X, Y, 46, _paint);
        _paint.Color = light.On(new SKColor(244, 242, 234));
        canvas.DrawCircle(X, Y, 42, _paint);
        _paint.Color = light.On(new SKColor(40, 40, 44));
        for (int hour = 0; hour < 12; hour++)
        {
            Hand(canvas, X, Y, hour / 12.0, 34, 40, 2.5f);
        }

        Hand(canvas, X, Y, time.TimeOfDay.TotalHours / 12, 0, 22, 5);
        Hand(canvas, X, Y, time.TimeOfDay.TotalMinutes / 60, 0, 33, 3.5f);
        _paint.Color = light.On(new SKColor(206, 40, 36));
        Hand(canvas, X, Y, time.TimeOfDay.TotalSeconds / 60, -8, 37, 1.6f);
        _paint.StrokeWidth = 0;
    }

    private void Hand(SKCanvas canvas, float x, float y, double turn, float from, float to, float width)
    {
        float across = (float)Math.Sin(turn * 2 * Math.PI);
        float up = -(float)Math.Cos(turn * 2 * Math.PI);
        _paint.StrokeWidth = width;
        canvas.DrawLine(x + across * from, y + up * from, x + across * to, y + up * to, _paint);
    }
}
