using CsCheck;

namespace Camera.Http.Fuzz;

/// <summary>The kept requests, and random ones that grow out of them.</summary>
internal static class Corpus
{
    /// <summary>Every kept file: what once failed, and one of each kind.</summary>
    public static readonly byte[][] Seeds = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"))
        .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();

    private static readonly byte[][] Fragments = new[]
    {
        "\r\n", "\n", "\r", " ", "\t", ":", "\0", "%", "%00", "%2f", "..", "/../", "?", "&", "=", ";", ",", "#", "0", "ffffffff", "-1", "+1",
        "Host: a\r\n", "Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n", "Connection: close\r\n",
        "GET / HTTP/1.1\r\n", "POST /body HTTP/1.1\r\n", "HTTP/1.0", "http://a/", "*", "3\r\nabc\r\n", "0\r\n\r\n", "\r\n\r\n", "\x7f", "\xff",
    }.Select(text => text.Select(c => (byte)c).ToArray()).ToArray();

    private static readonly Gen<Func<byte[], byte[]>> Change = Gen.OneOf(
        Gen.Select(Gen.Double.Unit, Gen.Byte, (at, value) => Edit((bytes, i) => { bytes[i] = value; return bytes; }, at)),
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 7], (at, bit) => Edit((bytes, i) => { bytes[i] ^= (byte)(1 << bit); return bytes; }, at)),
        Gen.Select(Gen.Double.Unit, Gen.OneOfConst(Fragments), (at, what) => Edit((bytes, i) => [.. bytes[..i], .. what, .. bytes[i..]], at)),
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 20], (at, count) => Edit((bytes, i) => [.. bytes[..i], .. bytes.Skip(i + count)], at)),
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 200], (at, count) => Edit((bytes, i) => [.. bytes[..i], .. Enumerable.Repeat(bytes[i], count), .. bytes[i..]], at)),
        Gen.Select(Gen.Double.Unit, Gen.OneOfConst(Seeds), (at, other) => Edit((bytes, i) => [.. bytes[..i], .. other], at)));

    /// <summary>A kept request with up to six changes: octets, bits, fragments, cuts, repeats, splices.</summary>
    public static readonly Gen<byte[]> Request = Gen.Select(Gen.OneOfConst(Seeds), Change.Array[0, 6],
        (seed, changes) => changes.Aggregate((byte[])seed.Clone(), (bytes, change) => change(bytes)));

    private static Func<byte[], byte[]> Edit(Func<byte[], int, byte[]> edit, double at)
        => bytes => bytes.Length == 0 || bytes.Length > 20000 ? bytes : edit((byte[])bytes.Clone(), (int)(at * bytes.Length));
}
