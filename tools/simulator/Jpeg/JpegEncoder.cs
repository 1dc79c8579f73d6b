using System.Runtime.InteropServices;

namespace Camera.Simulator.Jpeg;

/// <summary>
/// A baseline JPEG encoder that makes what the OV2640 makes: 4:2:2, its quantisation tables, the Huffman tables of Annex K.
/// For one size; encoding allocates nothing. Not for several threads at once.
/// </summary>
public sealed class JpegEncoder
{
    private static readonly byte[] Indexes = Array.ConvertAll(Zigzag.ToRows, index => (byte)(index % 8 * 8 + index / 8));
    private static readonly byte[] Order = Reverse(Indexes);

    private readonly int _width;
    private readonly int _height;
    private readonly ColorPlanes _planes;
    private readonly short[] _coefficients = new short[64];
    private byte[] _header = [];
    private float[] _luminance = [];
    private float[] _chrominance = [];
    private int _scale = -1;

    /// <summary>An encoder for pictures of this size.</summary>
    /// <param name="width">A multiple of 16.</param>
    /// <param name="height">A multiple of 8.</param>
    public JpegEncoder(int width, int height)
    {
        if (width <= 0 || width % 16 != 0 || height <= 0 || height % ColorPlanes.Lines != 0)
        {
            throw new ArgumentException($"{width} x {height} is not a whole number of blocks.");
        }

        _width = width;
        _height = height;
        _planes = new ColorPlanes(width);
        Scale = 16;
    }

    /// <summary>How the brightness and colours are changed on the way.</summary>
    public Tone Tone { get; set; } = Tone.Neutral;

    /// <summary>The sensor's QS, 0 (best) to 63.</summary>
    public int Scale
    {
        get => _scale;
        set
        {
            if (value != _scale)
            {
                byte[] luminance = QuantizationTable.ForLuminance(value);
                byte[] chrominance = QuantizationTable.ForChrominance(value);
                _header = JpegHeader.Build(_width, _height, luminance, chrominance);
                _luminance = ForwardDct.Divisors(luminance);
                _chrominance = ForwardDct.Divisors(chrominance);
                _scale = value;
            }
        }
    }

    /// <summary>Encodes a picture of 32-bit pixels: blue, green, red, anything.</summary>
    /// <param name="stride">Bytes from one line to the next.</param>
    /// <param name="length">Bytes of the JPEG in <paramref name="output"/>, from its begin; 0 when it does not fit.</param>
    /// <returns>False when the output is too small; up to <see cref="EntropyWriter.BlockRoom"/> bytes may be left then.</returns>
    public bool TryEncode(ReadOnlySpan<byte> pixels, int stride, Span<byte> output, out int length)
    {
        length = 0;
        if (output.Length < JpegHeader.Length)
        {
            return false;
        }

        _header.CopyTo(output);
        var writer = new EntropyWriter(output, JpegHeader.Length);
        int y = 0;
        int cb = 0;
        int cr = 0;
        for (int line = 0; line < _height; line += ColorPlanes.Lines)
        {
            _planes.Convert(pixels[(line * stride)..], stride, Tone);
            for (int x = 0; x < _width; x += 16)
            {
                if (!TryBlock(ref writer, _planes.Y, x, _width, false, ref y)
                    || !TryBlock(ref writer, _planes.Y, x + 8, _width, false, ref y)
                    || !TryBlock(ref writer, _planes.Cb, x / 2, _width / 2, true, ref cb)
                    || !TryBlock(ref writer, _planes.Cr, x / 2, _width / 2, true, ref cr))
                {
                    return false;
                }
            }
        }

        if (!writer.HasRoom)
        {
            return false;
        }

        length = writer.End();
        return true;
    }

    private bool TryBlock(ref EntropyWriter writer, float[] plane, int start, int stride, bool color, ref int previous)
    {
        if (!writer.HasRoom)
        {
            return false;
        }

        ref float sample = ref MemoryMarshal.GetReference(plane.AsSpan(start, 7 * stride + 8));
        ulong nonzero = ForwardDct.Transform(ref sample, stride, color ? _chrominance : _luminance, _coefficients);
        writer.Block(
            _coefficients,
            nonzero,
            Order,
            Indexes,
            color ? HuffmanTable.ChrominanceDc : HuffmanTable.LuminanceDc,
            color ? HuffmanTable.ChrominanceAc : HuffmanTable.LuminanceAc,
            ref previous);
        return true;
    }

    private static byte[] Reverse(byte[] sequence)
    {
        byte[] places = new byte[sequence.Length];
        for (int place = 0; place < sequence.Length; place++)
        {
            places[sequence[place]] = (byte)place;
        }

        return places;
    }
}
