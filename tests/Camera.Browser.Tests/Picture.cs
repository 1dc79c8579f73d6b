using Microsoft.Playwright;

namespace Camera.Browser.Tests;

/// <summary>Measures of what the page's canvas shows, on a grid of 16 x 12 averages.</summary>
/// <param name="Luma">Brightness of each cell, row by row, 0-255.</param>
/// <param name="Chroma">Mean distance of the colours from grey.</param>
public sealed record Picture(int Width, int Height, double[] Luma, double Chroma)
{
    private const int Columns = 16;
    private const int Rows = 12;

    private const string Measure = """
        () => {
          const picture = document.getElementById('picture');
          const grid = new OffscreenCanvas(16, 12).getContext('2d');
          grid.imageSmoothingQuality = 'high';
          grid.drawImage(picture, 0, 0, 16, 12);
          const { data } = grid.getImageData(0, 0, 16, 12);
          const result = [picture.width, picture.height, 0];
          for (let i = 0; i < data.length; i += 4) {
            const [r, g, b] = data.slice(i, i + 3);
            result.push(0.299 * r + 0.587 * g + 0.114 * b);
            result[2] += (Math.max(r, g, b) - Math.min(r, g, b)) / (16 * 12);
          }
          return result;
        }
        """;

    public double Mean => Luma.Average();

    public double Deviation => Math.Sqrt(Luma.Average(luma => (luma - Mean) * (luma - Mean)));

    public Picture Mirrored => this with { Luma = Map((row, column) => Luma[row * Columns + Columns - 1 - column]) };

    public Picture Flipped => this with { Luma = Map((row, column) => Luma[(Rows - 1 - row) * Columns + column]) };

    public static async Task<Picture> TakeAsync(IPage page)
    {
        var values = await page.EvaluateAsync<double[]>(Measure);
        return new Picture((int)values[0], (int)values[1], values[3..], values[2]);
    }

    /// <summary>Looks again and again until the picture is as wanted.</summary>
    public static async Task<Picture> WaitAsync(IPage page, Func<Picture, bool> wanted)
    {
        var end = DateTime.UtcNow.AddSeconds(20);
        while (true)
        {
            var picture = await TakeAsync(page);
            if (wanted(picture)) return picture;
            if (DateTime.UtcNow > end)
            {
                Assert.Fail($"the picture stays at {picture.Width} x {picture.Height}, mean {picture.Mean:F1}, "
                    + $"deviation {picture.Deviation:F1}, chroma {picture.Chroma:F1}");
            }

            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }

    public double DistanceTo(Picture other) => Luma.Zip(other.Luma, (a, b) => Math.Abs(a - b)).Average();

    private static double[] Map(Func<int, int, double> cell) =>
        [.. Enumerable.Range(0, Rows * Columns).Select(i => cell(i / Columns, i % Columns))];
}
