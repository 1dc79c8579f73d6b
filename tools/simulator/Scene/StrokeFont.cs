using SkiaSharp;

namespace Camera.Simulator.Scene;

/// <summary>
/// Letters drawn as strokes on a grid 4 wide and 6 high, because a fresh machine may have no fonts at all. Capitals, digits
/// and what stands in dates.
/// </summary>
public static class StrokeFont
{
    /// <summary>From one letter to the next, in units of the grid.</summary>
    public const float Advance = 5.5f;

    /// <summary>Height of a letter in units of the grid.</summary>
    public const float Height = 6;

    // Each stroke is a run of points, each two digits: column and row, rows downwards.
    private static readonly Dictionary<char, string> Strokes = new()
    {
        ['0'] = "103041453616050110", ['1'] = "112026 1636", ['2'] = "01103041420646", ['3'] = "0110304142334445361605 2333",
        ['4'] = "36300444", ['5'] = "400003334445361605", ['6'] = "4130100105163645443303", ['7'] = "00404126",
        ['8'] = "13020110304142331304051636454433", ['9'] = "4313020110304145361605",
        ['A'] = "06022042 4642 0444", ['B'] = "0333444536060030414233", ['C'] = "4130100105163645", ['D'] = "00062644422000",
        ['E'] = "40000646 0333", ['F'] = "400006 0333", ['G'] = "41301001051636454323", ['H'] = "0006 4046 0343",
        ['I'] = "1030 2026 1636", ['J'] = "404536160504", ['K'] = "0006 400346", ['L'] = "000646", ['M'] = "0600224046",
        ['N'] = "06004640", ['O'] = "103041453616050110", ['P'] = "06003041423303", ['Q'] = "103041453616050110 2446",
        ['R'] = "06003041423303 2346", ['S'] = "413010010213334445361605", ['T'] = "0040 2026", ['U'] = "000516364540",
        ['V'] = "002640", ['W'] = "0016233640", ['X'] = "0046 4006", ['Y'] = "002340 2326", ['Z'] = "00400646",
        ['-'] = "1333", [':'] = "2122 2425", ['.'] = "2526", ['/'] = "0640", ['#'] = "1116 3136 0242 0444",
    };

    /// <summary>Draws one line of text.</summary>
    /// <param name="x">Left edge.</param>
    /// <param name="y">Top edge.</param>
    /// <param name="unit">Pixels in a unit of the grid.</param>
    /// <param name="paint">A stroke.</param>
    public static void Draw(SKCanvas canvas, string text, float x, float y, float unit, SKPaint paint)
    {
        foreach (char letter in text)
        {
            if (Strokes.TryGetValue(letter, out string? strokes))
            {
                DrawLetter(canvas, strokes, x, y, unit, paint);
            }

            x += Advance * unit;
        }
    }

    /// <summary>Pixels that a text takes across.</summary>
    public static float Width(string text, float unit) => (text.Length * Advance - 1.5f) * unit;

    private static void DrawLetter(SKCanvas canvas, string strokes, float x, float y, float unit, SKPaint paint)
    {
        bool pen = false;
        SKPoint from = default;
        for (int i = 0; i < strokes.Length; i++)
        {
            if (strokes[i] == ' ')
            {
                pen = false;
                continue;
            }

            var to = new SKPoint(x + (strokes[i] - '0') * unit, y + (strokes[i + 1] - '0') * unit);
            i++;
            if (pen)
            {
                canvas.DrawLine(from, to, paint);
            }

            from = to;
            pen = true;
        }
    }
}
