using Camera.Frames;

namespace Camera.Simulator.Jpeg;

/// <summary>Finds the size of a JPEG in its frame header, SOFn (ITU-T T.81, B.2.2).</summary>
public static class FrameSize
{
    /// <summary>As many first bytes of a file as are searched: photos carry previews and profiles before SOFn.</summary>
    public const int HeaderBytes = 1 << 20;

    private static readonly Resolution[] Named =
    [
        Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd, Resolution.Uxga,
        Resolution.FullHd,
    ];

    /// <summary>The named resolution next to the picture's size by its number of pixels, since the camera knows no others.</summary>
    /// <returns>Null when the bytes are no JPEG.</returns>
    public static Resolution? Of(ReadOnlySpan<byte> jpeg)
    {
        if (!TryRead(jpeg, out int width, out int height))
        {
            return null;
        }

        return Named.MinBy(name => Math.Abs(name.Width * name.Height - width * height));
    }

    /// <summary>Reads the size.</summary>
    public static bool TryRead(ReadOnlySpan<byte> jpeg, out int width, out int height)
    {
        width = 0;
        height = 0;
        if (jpeg.Length < 4 || jpeg[0] != 0xFF || jpeg[1] != 0xD8)
        {
            return false;
        }

        for (int position = 2; position + 9 <= jpeg.Length && jpeg[position] == 0xFF;)
        {
            byte marker = jpeg[position + 1];
            if (marker == 0xFF)
            {
                position++; // a fill byte
                continue;
            }

            // C4, C8 and CC of the range are tables, not frames (table B.1).
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                height = jpeg[position + 5] << 8 | jpeg[position + 6];
                width = jpeg[position + 7] << 8 | jpeg[position + 8];
                return width > 0 && height > 0;
            }

            position += 2 + (jpeg[position + 2] << 8 | jpeg[position + 3]);
        }

        return false;
    }
}
