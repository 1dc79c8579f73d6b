using System.Buffers.Binary;

namespace Camera.Simulator.Jpeg;

/// <summary>
/// What stands before the scan in a JPEG of the OV2640, 623 bytes (ITU-T T.81, B.2):
/// SOI, APP0 (18), DQT 0 and 1 (69 each), DHT x 4 (33, 183, 33, 183), SOF0 4:2:2 (19), SOS (14).
/// </summary>
public static class JpegHeader
{
    /// <summary>Bytes of the header.</summary>
    public const int Length = 623;

    /// <summary>Makes the header.</summary>
    /// <param name="luminance">Table in rows of 8, see <see cref="QuantizationTable"/>.</param>
    /// <param name="chrominance">The same.</param>
    public static byte[] Build(int width, int height, byte[] luminance, byte[] chrominance)
    {
        var header = new MemoryStream(Length);
        header.Write([0xFF, 0xD8]);
        Segment(header, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(header, 0xDB, [0, .. Sequence(luminance)]);
        Segment(header, 0xDB, [1, .. Sequence(chrominance)]);
        Segment(header, 0xC4, HuffmanTable.LuminanceDc.Specification);
        Segment(header, 0xC4, HuffmanTable.LuminanceAc.Specification);
        Segment(header, 0xC4, HuffmanTable.ChrominanceDc.Specification);
        Segment(header, 0xC4, HuffmanTable.ChrominanceAc.Specification);

        byte[] frame = [8, 0, 0, 0, 0, 3, 1, 0x21, 0, 2, 0x11, 1, 3, 0x11, 1];
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(3), (ushort)width);
        Segment(header, 0xC0, frame);
        Segment(header, 0xDA, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
        return header.ToArray();
    }

    private static void Segment(MemoryStream header, byte marker, byte[] content)
    {
        int length = content.Length + 2;
        header.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        header.Write(content);
    }

    private static byte[] Sequence(byte[] rows) => Array.ConvertAll(Zigzag.ToRows, index => rows[index]);
}
