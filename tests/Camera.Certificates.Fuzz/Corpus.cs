using CsCheck;

namespace Camera.Certificates.Fuzz;

/// <summary>The kept files, and random ones that grow out of them.</summary>
internal static class Corpus
{
    /// <summary>Files of each kind, and every one that once failed.</summary>
    public static readonly byte[][] Seeds = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"))
        .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    // Headers and values that parsers stumble over.
    private static readonly byte[][] Fragments =
    [
        [0x30, 0x80], [0x30, 0x81, 0x01], [0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x02, 0x00], [0x02, 0x02, 0x00, 0x00], [0x01, 0x01, 0x01],
        [0x03, 0x01, 0x09], [0x06, 0x01, 0x80], [0x1F, 0x81], [0x05, 0x00], [0xFF], [0x00], [0x80], [0x7F], [0x31, 0x00], [0x30, 0x00],
        "-----BEGIN CERTIFICATE-----"u8.ToArray(), "-----END CERTIFICATE-----\n"u8.ToArray(), "-----"u8.ToArray(), "="u8.ToArray(),
        "\r"u8.ToArray(), "\n"u8.ToArray(), "AAAA"u8.ToArray()
    ];

    private static readonly Gen<Func<byte[], byte[]>> Change = Gen.OneOf(
        Gen.Select(Gen.Double.Unit, Gen.Byte, (at, value) => Edit(at, (bytes, i) => { bytes[i] = value; return bytes; })),
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 7], (at, bit) => Edit(at, (bytes, i) => { bytes[i] ^= (byte)(1 << bit); return bytes; })),
        Gen.Select(Gen.Double.Unit, Gen.Int[-2, 2], (at, by) => Edit(at, (bytes, i) => { bytes[i] += (byte)by; return bytes; })),
        Gen.Select(Gen.Double.Unit, Gen.OneOfConst(Fragments), (at, what) => Edit(at, (bytes, i) => [.. bytes[..i], .. what, .. bytes[i..]])),
        Gen.Select(Gen.Double.Unit, Gen.OneOfConst(Fragments), (at, what) => Edit(at, (bytes, i) =>
        {
            what.AsSpan(0, Math.Min(what.Length, bytes.Length - i)).CopyTo(bytes.AsSpan(i));
            return bytes;
        })),
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 20], (at, count) => Edit(at, (bytes, i) => [.. bytes[..i], .. bytes.Skip(i + count)])),
        Gen.Select(Gen.Double.Unit, Gen.OneOfConst(Seeds), (at, other) => Edit(at, (bytes, i) => [.. bytes[..i], .. other])));

    /// <summary>A kept file with up to four changes: octets, bits, fragments, cuts, splices.</summary>
    public static readonly Gen<byte[]> Changed = Gen.Select(
        Gen.OneOfConst(Seeds), Change.Array[0, 4],
        (seed, changes) => changes.Aggregate((byte[])seed.Clone(), (bytes, change) => change(bytes)));

    private static Func<byte[], byte[]> Edit(double at, Func<byte[], int, byte[]> edit)
    {
        return bytes => bytes.Length == 0 || bytes.Length > 20000 ? bytes : edit((byte[])bytes.Clone(), (int)(at * bytes.Length));
    }
}
