namespace Camera.Simulator.Jpeg;

/// <summary>A Huffman table of ITU-T T.81, Annex K.3: how it stands in DHT, and its codes.</summary>
public sealed class HuffmanTable
{
    /// <summary>Differences of DC, brightness (table K.3).</summary>
    public static readonly HuffmanTable LuminanceDc =
        new(0x00, "00010501010101010100000000000000", "000102030405060708090A0B");

    /// <summary>Differences of DC, colours (table K.4).</summary>
    public static readonly HuffmanTable ChrominanceDc =
        new(0x01, "00030101010101010101010000000000", "000102030405060708090A0B");

    /// <summary>AC, brightness (table K.5).</summary>
    public static readonly HuffmanTable LuminanceAc = new(
        0x10,
        "0002010303020403050504040000017D",
        "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A"
        + "25262728292A3435363738393A434445464748494A535455565758595A636465666768696A737475767778797A"
        + "838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CA"
        + "D2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA");

    /// <summary>AC, colours (table K.6).</summary>
    public static readonly HuffmanTable ChrominanceAc = new(
        0x11,
        "00020102040403040705040400010277",
        "000102031104052131061241510761711322328108144291A1B1C109233352F0156272D10A162434E125F11718191A"
        + "262728292A35363738393A434445464748494A535455565758595A636465666768696A737475767778797A"
        + "82838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CA"
        + "D2D3D4D5D6D7D8D9DAE2E3E4E5E6E7E8E9EAF2F3F4F5F6F7F8F9FA");

    private HuffmanTable(byte kind, string counts, string symbols)
    {
        byte[] numbers = Convert.FromHexString(counts);
        byte[] values = Convert.FromHexString(symbols);
        Specification = [kind, .. numbers, .. values];

        // Annex C: codes of one length count up in the order of the symbols, a longer length goes on with the next code
        // shifted left.
        uint code = 0;
        int next = 0;
        for (int length = 1; length <= numbers.Length; length++, code <<= 1)
        {
            for (int i = 0; i < numbers[length - 1]; i++, code++, next++)
            {
                Codes[values[next]] = code;
                Lengths[values[next]] = (byte)length;
            }
        }
    }

    /// <summary>Class and destination, the numbers of codes by length, the symbols: DHT's content.</summary>
    public byte[] Specification { get; }

    /// <summary>The code of each symbol.</summary>
    public uint[] Codes { get; } = new uint[256];

    /// <summary>The bits in the code of each symbol, 0 for one that has none.</summary>
    public byte[] Lengths { get; } = new byte[256];
}
