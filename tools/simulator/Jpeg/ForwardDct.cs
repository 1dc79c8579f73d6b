using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Camera.Simulator.Jpeg;

/// <summary>
/// The discrete cosine transform of a block of 8 x 8 and its quantisation, eight columns at a time. The factorisation is that
/// of Arai, Agui and Nakajima (1988), whose output is scaled by row and column; the divisors take the scales in.
/// </summary>
public static class ForwardDct
{
    /// <summary>The reciprocal divisors for a quantisation table in rows of 8; they are transposed, as the transform leaves its
    /// output.</summary>
    public static float[] Divisors(byte[] table)
    {
        // cos(k pi / 16) sqrt(2) for k > 0, the scale of the factorisation
        double[] scales = new double[8];
        for (int k = 0; k < 8; k++)
        {
            scales[k] = k == 0 ? 1 : Math.Cos(k * Math.PI / 16) * Math.Sqrt(2);
        }

        float[] divisors = new float[64];
        for (int i = 0; i < 64; i++)
        {
            int row = i / 8;
            int column = i % 8;
            divisors[column * 8 + row] = (float)(1 / (table[i] * scales[row] * scales[column] * 8));
        }

        return divisors;
    }

    /// <summary>Transforms and quantises one block.</summary>
    /// <param name="samples">The block's first sample, level-shifted (-128 to 127).</param>
    /// <param name="stride">Samples from one line to the next.</param>
    /// <param name="divisors">See <see cref="Divisors"/>.</param>
    /// <param name="coefficients">Room for 64, transposed: columns of 8.</param>
    /// <returns>A bit for each coefficient that is not 0, bit 0 for the first.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Transform(ref float samples, int stride, float[] divisors, short[] coefficients)
    {
        var a = Vector256.LoadUnsafe(ref samples);
        var b = Vector256.LoadUnsafe(ref samples, (nuint)stride);
        var c = Vector256.LoadUnsafe(ref samples, (nuint)(2 * stride));
        var d = Vector256.LoadUnsafe(ref samples, (nuint)(3 * stride));
        var e = Vector256.LoadUnsafe(ref samples, (nuint)(4 * stride));
        var f = Vector256.LoadUnsafe(ref samples, (nuint)(5 * stride));
        var g = Vector256.LoadUnsafe(ref samples, (nuint)(6 * stride));
        var h = Vector256.LoadUnsafe(ref samples, (nuint)(7 * stride));
        Columns(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        Transpose(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        Columns(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);

        ref float divisor = ref MemoryMarshal.GetArrayDataReference(divisors);
        ref short coefficient = ref MemoryMarshal.GetArrayDataReference(coefficients);
        return Quantize(a, b, ref divisor, ref coefficient, 0)
            | Quantize(c, d, ref divisor, ref coefficient, 16)
            | Quantize(e, f, ref divisor, ref coefficient, 32)
            | Quantize(g, h, ref divisor, ref coefficient, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Quantize(
        Vector256<float> low, Vector256<float> high, ref float divisors, ref short coefficients, int index)
    {
        low = Vector256.Round(low * Vector256.LoadUnsafe(ref divisors, (nuint)index));
        high = Vector256.Round(high * Vector256.LoadUnsafe(ref divisors, (nuint)index + 8));
        Vector256<short> rounded =
            Vector256.Narrow(Vector256.ConvertToInt32Native(low), Vector256.ConvertToInt32Native(high));
        rounded.StoreUnsafe(ref coefficients, (nuint)index);
        uint zeros = Vector256.Equals(rounded, Vector256<short>.Zero).ExtractMostSignificantBits();
        return (ulong)(~zeros & 0xFFFF) << index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Columns(
        ref Vector256<float> a, ref Vector256<float> b, ref Vector256<float> c, ref Vector256<float> d,
        ref Vector256<float> e, ref Vector256<float> f, ref Vector256<float> g, ref Vector256<float> h)
    {
        const float Cos4 = 0.70710678f; // cos(4 pi / 16)
        const float Cos6 = 0.38268343f; // cos(6 pi / 16)
        const float Difference = 0.54119610f; // cos(2 pi / 16) - cos(6 pi / 16)
        const float Sum = 1.30656296f; // cos(2 pi / 16) + cos(6 pi / 16)

        Vector256<float> ah = a + h, bg = b + g, cf = c + f, de = d + e;
        Vector256<float> odd0 = a - h, odd1 = b - g, odd2 = c - f, odd3 = d - e;

        Vector256<float> even0 = ah + de, even1 = bg + cf, even2 = bg - cf, even3 = ah - de;
        Vector256<float> turned = (even2 + even3) * Cos4;
        a = even0 + even1;
        e = even0 - even1;
        c = even3 + turned;
        g = even3 - turned;

        Vector256<float> first = odd3 + odd2, second = odd2 + odd1, third = odd1 + odd0;
        Vector256<float> shared = (first - third) * Cos6;
        Vector256<float> inner = first * Difference + shared;
        Vector256<float> outer = third * Sum + shared;
        Vector256<float> middle = second * Cos4;
        Vector256<float> plus = odd0 + middle, minus = odd0 - middle;
        f = minus + inner;
        d = minus - inner;
        b = plus + outer;
        h = plus - outer;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector256<float> a, ref Vector256<float> b, ref Vector256<float> c, ref Vector256<float> d,
        ref Vector256<float> e, ref Vector256<float> f, ref Vector256<float> g, ref Vector256<float> h)
    {
        if (!Avx.IsSupported)
        {
            TransposeInMemory(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
            return;
        }

        Vector256<float> ab0 = Avx.UnpackLow(a, b), ab1 = Avx.UnpackHigh(a, b);
        Vector256<float> cd0 = Avx.UnpackLow(c, d), cd1 = Avx.UnpackHigh(c, d);
        Vector256<float> ef0 = Avx.UnpackLow(e, f), ef1 = Avx.UnpackHigh(e, f);
        Vector256<float> gh0 = Avx.UnpackLow(g, h), gh1 = Avx.UnpackHigh(g, h);
        Vector256<float> top0 = Avx.Shuffle(ab0, cd0, 0x44), top1 = Avx.Shuffle(ab0, cd0, 0xEE);
        Vector256<float> top2 = Avx.Shuffle(ab1, cd1, 0x44), top3 = Avx.Shuffle(ab1, cd1, 0xEE);
        Vector256<float> low0 = Avx.Shuffle(ef0, gh0, 0x44), low1 = Avx.Shuffle(ef0, gh0, 0xEE);
        Vector256<float> low2 = Avx.Shuffle(ef1, gh1, 0x44), low3 = Avx.Shuffle(ef1, gh1, 0xEE);
        a = Avx.Permute2x128(top0, low0, 0x20);
        b = Avx.Permute2x128(top1, low1, 0x20);
        c = Avx.Permute2x128(top2, low2, 0x20);
        d = Avx.Permute2x128(top3, low3, 0x20);
        e = Avx.Permute2x128(top0, low0, 0x31);
        f = Avx.Permute2x128(top1, low1, 0x31);
        g = Avx.Permute2x128(top2, low2, 0x31);
        h = Avx.Permute2x128(top3, low3, 0x31);
    }

    private static void TransposeInMemory(
        ref Vector256<float> a, ref Vector256<float> b, ref Vector256<float> c, ref Vector256<float> d,
        ref Vector256<float> e, ref Vector256<float> f, ref Vector256<float> g, ref Vector256<float> h)
    {
        Span<float> rows = stackalloc float[64];
        Span<float> columns = stackalloc float[64];
        a.CopyTo(rows);
        b.CopyTo(rows[8..]);
        c.CopyTo(rows[16..]);
        d.CopyTo(rows[24..]);
        e.CopyTo(rows[32..]);
        f.CopyTo(rows[40..]);
        g.CopyTo(rows[48..]);
        h.CopyTo(rows[56..]);
        for (int i = 0; i < 64; i++)
        {
            columns[i % 8 * 8 + i / 8] = rows[i];
        }

        a = Vector256.Create<float>(columns);
        b = Vector256.Create<float>(columns[8..]);
        c = Vector256.Create<float>(columns[16..]);
        d = Vector256.Create<float>(columns[24..]);
        e = Vector256.Create<float>(columns[32..]);
        f = Vector256.Create<float>(columns[40..]);
        g = Vector256.Create<float>(columns[48..]);
        h = Vector256.Create<float>(columns[56..]);
    }
}
