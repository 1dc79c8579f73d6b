using System.Globalization;
using Camera.Bench.Peers;
using SkiaSharp;

namespace Camera.Bench.Report;

/// <summary>Bars of each row, as long as the figure is of the row's largest, on a light ground.</summary>
internal sealed class Plot(Results results)
{
    public const string Font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"; // fonts-dejavu-core
    private const int Scale = 2;
    private const int Width = 900;
    private const int Margin = 24;
    private const int BarHeight = 15;
    private const int BarsLeft = 150;
    private const int BarsWidth = 620;
    private const int RowHead = 30;
    private const int RowGap = 12;
    private const int Top = 62;

    private static readonly SKColor Ground = new(0xFF, 0xFF, 0xFF);
    private static readonly SKColor Ink = new(0x1F, 0x23, 0x28);
    private static readonly SKColor Faint = new(0x59, 0x63, 0x6E);
    private static readonly SKColor Aim = new(0xCF, 0x22, 0x2E);

    private static readonly (string Peer, SKColor Color)[] Peers =
    [
        (CameraPeer.PeerName, new SKColor(0x09, 0x69, 0xDA)),
        (KestrelPeer.PeerName, new SKColor(0x8C, 0x95, 0x9F)),
        (PeersReport.Nginx, new SKColor(0xC4, 0xCB, 0xD2)),
        (PeersReport.Lighttpd, new SKColor(0xC4, 0xCB, 0xD2)),
        (PeersReport.LighttpdTls, new SKColor(0xC4, 0xCB, 0xD2)),
    ];

    /// <summary>Draws it into a PNG file.</summary>
    public void Save(string file)
    {
        Row[] rows = [.. PeerRows.All.Where(row => results.Has(row.Id, KestrelPeer.PeerName))];
        int height = Top + rows.Sum(HeightOf) + Margin;
        using var surface = SKSurface.Create(new SKImageInfo(Width * Scale, height * Scale));
        SKCanvas canvas = surface.Canvas;
        canvas.Scale(Scale);
        canvas.Clear(Ground);
        Write(canvas, "The camera beside other servers", Margin, 28, 16, Ink);
        Write(canvas, "one core each; the red line is the aim: to its right, or left where lower is better", Margin, 48, 12, Faint);
        float y = Top;
        foreach (Row row in rows)
        {
            Draw(canvas, row, y);
            y += HeightOf(row);
        }

        using SKImage image = surface.Snapshot();
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        using FileStream output = File.Create(file);
        png.SaveTo(output);
    }

    private int HeightOf(Row row) => RowHead + (BarHeight * Of(row).Length) + RowGap;

    private (string Peer, SKColor Color)[] Of(Row row) => [.. Peers.Where(entry => results.Has(row.Id, entry.Peer))];

    private void Draw(SKCanvas canvas, Row row, float top)
    {
        Write(canvas, row.Text + (row.LowerIsBetter ? " (lower is better)" : ""), Margin, top + 20, 12.5f, Ink);
        (string Peer, SKColor Color)[] peers = Of(row);
        double largest = peers.Max(entry => results.Median(row.Id, entry.Peer));
        float y = top + RowHead;
        foreach ((string peer, SKColor color) in peers)
        {
            double value = results.Median(row.Id, peer);
            float length = (float)(value / largest * BarsWidth);
            using var fill = new SKPaint { Color = color, IsAntialias = true };
            canvas.DrawRect(BarsLeft, y + 1, length, BarHeight - 2, fill);
            Write(canvas, peer, Margin, y + 12, 11, Faint);
            Write(canvas, value.ToString(row.Format, CultureInfo.InvariantCulture) + row.Unit, BarsLeft + length + 6, y + 12, 11, Ink);
            y += BarHeight;
        }

        double aim = results.Median(row.Id, KestrelPeer.PeerName) * row.Factor;
        float at = BarsLeft + (float)(Math.Min(aim / largest, 1) * BarsWidth);
        using var line = new SKPaint { Color = Aim, StrokeWidth = 1.5f, IsAntialias = true };
        canvas.DrawLine(at, top + RowHead - 2, at, top + RowHead + BarHeight + 1, line);
    }

    private static void Write(SKCanvas canvas, string text, float x, float y, float size, SKColor color)
    {
        using SKTypeface typeface = SKTypeface.FromFile(Font) ?? throw new BenchException("The plot needs the package fonts-dejavu-core.");
        using var font = new SKFont(typeface, size) { Subpixel = true };
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawText(text, x, y, font, paint);
    }
}
