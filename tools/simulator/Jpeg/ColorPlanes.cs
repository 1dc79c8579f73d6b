using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Camera.Simulator.Jpeg;

/// <summary>Eight lines of a picture as brightness and colours (JFIF 1.02), level-shifted; colours at half the width.</summary>
public sealed class ColorPlanes
{
    /// <summary>Lines in a row of blocks.</summary>
    public const int Lines = 8;

    private const int Group = 16; // pixels converted at a time

    private readonly int _width;

    /// <summary>Planes for a width that is a multiple of 16.</summary>
    public ColorPlanes(int width)
    {
        _width = width;
        Y = new float[width * Lines];
        Cb = new float[width / 2 * Lines];
        Cr = new float[width / 2 * Lines];
    }

    /// <summary>Brightness, -128 to 127.</summary>
    public float[] Y { get; }

    /// <summary>Blue difference, -128 to 127.</summary>
    public float[] Cb { get; }

    /// <summary>Red difference, -128 to 127.</summary>
    public float[] Cr { get; }

    /// <summary>Converts the next eight lines of 32-bit pixels: blue, green, red, anything.</summary>
    public void Convert(ReadOnlySpan<byte> pixels, int stride, Tone tone)
    {
        for (int line = 0; line < Lines; line++)
        {
            ReadOnlySpan<byte> row = pixels.Slice(line * stride, _width * 4);
            Luminance(row, line * _width, tone);
            Chrominance(row, line * _width / 2, tone);
        }
    }

    private void Luminance(ReadOnlySpan<byte> row, int target, Tone tone)
    {
        ref uint source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, uint>(row));
        ref float y = ref MemoryMarshal.GetArrayDataReference(Y);
        Vector256<uint> mask = Vector256.Create(0xFFu);
        Vector256<float> shift = Vector256.Create(-128 * tone.Gain + tone.Offset);
        float red = 0.299f * tone.Gain;
        float green = 0.587f * tone.Gain;
        float blue = 0.114f * tone.Gain;
        for (int x = 0; x < _width; x += 8)
        {
            Vector256<uint> pixel = Vector256.LoadUnsafe(ref source, (nuint)x);
            Vector256<float> value = Float(pixel & mask) * blue
                + Float((pixel >>> 8) & mask) * green
                + Float((pixel >>> 16) & mask) * red
                + shift;
            Clamp(value).StoreUnsafe(ref y, (nuint)(target + x));
        }
    }

    private void Chrominance(ReadOnlySpan<byte> row, int target, Tone tone)
    {
        ref ulong source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, ulong>(row));
        ref float cb = ref MemoryMarshal.GetArrayDataReference(Cb);
        ref float cr = ref MemoryMarshal.GetArrayDataReference(Cr);
        float half = tone.Saturation / 2; // of the sum of two pixels
        for (int x = 0; x < _width; x += Group)
        {
            Vector256<ulong> left = Vector256.LoadUnsafe(ref source, (nuint)(x / 2));
            Vector256<ulong> right = Vector256.LoadUnsafe(ref source, (nuint)(x / 2 + 4));
            Vector256<float> blue = Float(Sum(left, right, 0));
            Vector256<float> green = Float(Sum(left, right, 8));
            Vector256<float> red = Float(Sum(left, right, 16));
            nuint to = (nuint)(target + x / 2);
            Clamp(blue * (0.5f * half) - green * (0.331264f * half) - red * (0.168736f * half)).StoreUnsafe(ref cb, to);
            Clamp(red * (0.5f * half) - green * (0.418688f * half) - blue * (0.081312f * half)).StoreUnsafe(ref cr, to);
        }
    }

    /// <summary>One channel of eight neighbouring pairs of pixels, added.</summary>
    private static Vector256<uint> Sum(Vector256<ulong> left, Vector256<ulong> right, int channel)
    {
        Vector256<ulong> mask = Vector256.Create(0xFFul);
        return Vector256.Narrow(
            ((left >>> channel) & mask) + ((left >>> (channel + 32)) & mask),
            ((right >>> channel) & mask) + ((right >>> (channel + 32)) & mask));
    }

    private static Vector256<float> Float(Vector256<uint> value) => Vector256.ConvertToSingle(value.AsInt32());

    private static Vector256<float> Clamp(Vector256<float> value) =>
        Vector256.MinNative(Vector256.MaxNative(value, Vector256.Create(-128f)), Vector256.Create(127f));
}
