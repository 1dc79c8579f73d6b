namespace Camera.Simulator.Jpeg;

/// <summary>
/// The OV2640's quantisation: the tables of ITU-T T.81, Annex K, times the register QS / 16. QS 16 is Annex K itself, lower
/// is better.
/// </summary>
public static class QuantizationTable
{
    /// <summary>The largest QS of the sensor's register (bank 0, 44).</summary>
    public const int MaximumScale = 63;

    private const int BestScale = 2; // the finest that the sensor's driver asks for

    private static readonly byte[] Luminance =
    [
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] Chrominance =
    [
        17, 18, 24, 47, 99, 99, 99, 99,
        18, 21, 26, 66, 99, 99, 99, 99,
        24, 26, 56, 99, 99, 99, 99, 99,
        47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <summary>The table of brightness in rows of 8, each value 1-255.</summary>
    public static byte[] ForLuminance(int scale) => Scale(Luminance, scale);

    /// <summary>The table of both colours in rows of 8, each value 1-255.</summary>
    public static byte[] ForChrominance(int scale) => Scale(Chrominance, scale);

    /// <summary>QS for a JPEG quality of 1-100 as libjpeg counts it, where 50 is Annex K itself.</summary>
    public static int ScaleOfQuality(int quality)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        double percent = quality < 50 ? 5000.0 / quality : 200 - 2 * quality;
        return Math.Clamp((int)Math.Round(percent * 16 / 100), BestScale, MaximumScale);
    }

    private static byte[] Scale(byte[] table, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, MaximumScale);
        return Array.ConvertAll(table, value => (byte)Math.Clamp((value * scale + 8) / 16, 1, 255));
    }
}
