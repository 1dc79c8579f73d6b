using SkiaSharp;

namespace Camera.Simulator.Scene;

/// <summary>
/// What does not move: sky, hills, road, lawn, path, wall and tree, in a world of 640 x 480. Its gravel, grass, bricks and
/// leaves give the encoder as much to do as a yard would. Drawn once a minute, so it need not be quick.
/// </summary>
public static class Backdrop
{
    private const int Seed = 2640; // the same yard each time

    /// <summary>Draws all of it.</summary>
    public static void Draw(SKCanvas canvas, Daylight light)
    {
        using var paint = new SKPaint { IsAntialias = true };
        var random = new Random(Seed);
        Sky(canvas, light, paint, random);
        Hills(canvas, light, paint);
        Road(canvas, light, paint);
        Lawn(canvas, light, paint, random);
        Drive(canvas, light, paint, random);
        Wall(canvas, light, paint, random);
        Tree(canvas, light, paint, random);
    }

    private static void Sky(SKCanvas canvas, Daylight light, SKPaint paint, Random random)
    {
        using (var shader = SKShader.CreateLinearGradient(
            new SKPoint(0, 0), new SKPoint(0, 230), [light.Top, light.Low], SKShaderTileMode.Clamp))
        {
            paint.Shader = shader;
            canvas.DrawRect(-100, -100, 840, 340, paint);
            paint.Shader = null;
        }

        for (int i = 0; light.IsDark && i < 120; i++)
        {
            paint.Color = SKColors.White.WithAlpha((byte)random.Next(60, 220));
            canvas.DrawCircle(random.Next(640), random.Next(170), 0.5f + random.NextSingle() * 0.6f, paint);
        }

        // The sun crosses from left to right between 6 and 18 o'clock, the moon in the other half of the day.
        double arc = (light.Hours + 18) % 12 / 12;
        bool day = light.Hours is >= 6 and < 18;
        var place = new SKPoint((float)(80 + 480 * arc), (float)(190 - 140 * Math.Sin(arc * Math.PI)));
        paint.Color = day ? new SKColor(255, 240, 190) : new SKColor(226, 230, 240);
        canvas.DrawCircle(place, day ? 20 : 15, paint);
    }

    private static void Hills(SKCanvas canvas, Daylight light, SKPaint paint)
    {
        SKColor[] colors = [new(126, 148, 168), new(92, 124, 110), new(64, 98, 66)];
        for (int layer = 0; layer < colors.Length; layer++)
        {
            paint.Color = light.On(colors[layer]);
            for (int x = -100; x < 740; x += 2)
            {
                double top = 182 + layer * 16 - 14 * Math.Sin(x * 0.009 + layer * 2.1) - 5 * Math.Sin(x * 0.031 + layer);
                canvas.DrawRect(x, (float)top, 2.5f, (float)(260 - top), paint);
            }
        }
    }

    private static void Road(SKCanvas canvas, Daylight light, SKPaint paint)
    {
        paint.Color = light.On(new SKColor(88, 90, 94));
        canvas.DrawRect(-100, 236, 840, 52, paint);
        paint.Color = light.On(new SKColor(226, 222, 206));
        for (int x = -90; x < 740; x += 44)
        {
            canvas.DrawRect(x, 260, 24, 2, paint);
        }
    }

    private static void Lawn(SKCanvas canvas, Daylight light, SKPaint paint, Random random)
    {
        using (var shader = SKShader.CreateLinearGradient(
            new SKPoint(0, 288),
            new SKPoint(0, 480),
            [light.On(new SKColor(96, 132, 66)), light.On(new SKColor(66, 104, 48))],
            SKShaderTileMode.Clamp))
        {
            paint.Shader = shader;
            canvas.DrawRect(-100, 288, 840, 300, paint);
            paint.Shader = null;
        }

        for (int i = 0; i < 5000; i++)
        {
            float depth = random.NextSingle();
            float x = random.Next(-100, 740);
            float y = 290 + 190 * depth;
            byte green = (byte)random.Next(88, 156);
            paint.Color = light.On(new SKColor((byte)(green * 0.65), green, (byte)(green * 0.4)));
            canvas.DrawLine(x, y, x + random.NextSingle() * 3 - 1.5f, y - 1 - 5 * depth, paint);
        }
    }

    private static void Drive(SKCanvas canvas, Daylight light, SKPaint paint, Random random)
    {
        using var builder = new SKPath();
        builder.AddPoly([new(286, 286), new(374, 286), new(560, 560), new(60, 560)]);
        paint.Color = light.On(new SKColor(178, 166, 146));
        canvas.DrawPath(builder, paint);
        canvas.Save();
        canvas.ClipPath(builder, SKClipOperation.Intersect, true);
        for (int i = 0; i < 4500; i++)
        {
            float depth = random.NextSingle() * random.NextSingle();
            byte grey = (byte)random.Next(110, 214);
            paint.Color = light.On(new SKColor(grey, (byte)(grey * 0.95), (byte)(grey * 0.86)));
            canvas.DrawRect(random.Next(60, 560), 286 + 194 * depth, 1 + 3 * depth, 0.6f + 1.6f * depth, paint);
        }

        canvas.Restore();
    }

    private static void Wall(SKCanvas canvas, Daylight light, SKPaint paint, Random random)
    {
        paint.Color = light.On(new SKColor(196, 188, 176)); // mortar
        canvas.DrawRect(-100, 96, 226, 312, paint);
        for (int row = 0; row < 34; row++)
        {
            for (int x = -100 - row % 2 * 11; x < 126; x += 22)
            {
                int tint = random.Next(-18, 18);
                paint.Color = light.On(new SKColor((byte)(158 + tint), (byte)(86 + tint), (byte)(66 + tint)));
                canvas.DrawRect(x, 98 + row * 9, Math.Min(20, 126 - x), 7.4f, paint);
            }
        }

        paint.Color = light.On(new SKColor(72, 60, 58));
        canvas.DrawRect(-100, 84, 238, 14, paint); // eaves
        paint.Color = light.On(new SKColor(214, 210, 204));
        canvas.DrawRect(18, 250, 84, 92, paint);
        paint.Color = light.IsDark ? new SKColor(255, 216, 132) : light.On(new SKColor(120, 150, 178));
        canvas.DrawRect(24, 256, 34, 80, paint);
        canvas.DrawRect(62, 256, 34, 80, paint);
    }

    private static void Tree(SKCanvas canvas, Daylight light, SKPaint paint, Random random)
    {
        paint.Color = light.On(new SKColor(92, 70, 50));
        canvas.DrawRect(566, 190, 18, 190, paint);
        for (int i = 0; i < 1400; i++)
        {
            double angle = random.NextDouble() * 2 * Math.PI;
            double distance = Math.Sqrt(random.NextDouble());
            byte green = (byte)random.Next(64, 150);
            paint.Color = light.On(new SKColor((byte)(green * 0.6), green, (byte)(green * 0.42)));
            canvas.DrawCircle(
                (float)(575 + 84 * distance * Math.Cos(angle)),
                (float)(150 + 88 * distance * Math.Sin(angle)),
                2 + random.NextSingle() * 3,
                paint);
        }
    }
}
