using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Camera.Simulator.Jpeg;

/// <summary>Writes the bits of a baseline scan (ITU-T T.81, F.1.2) into a caller's buffer.</summary>
public ref struct EntropyWriter
{
    /// <summary>Room that one block can need at the most, every byte stuffed: 64 symbols of 16 bits with 11 bits of value, and
    /// the bits before them.</summary>
    public const int BlockRoom = 448;

    private readonly Span<byte> _output;
    private int _position;
    private ulong _bits; // the lowest _count bits wait to be written
    private int _count;

    /// <summary>A writer that begins at the place.</summary>
    public EntropyWriter(Span<byte> output, int position)
    {
        _output = output;
        _position = position;
    }

    /// <summary>A whole block fits in what is left.</summary>
    public readonly bool HasRoom => _output.Length - _position >= BlockRoom;

    /// <summary>Writes one block.</summary>
    /// <param name="coefficients">Quantised, in the order of <paramref name="order"/>'s values.</param>
    /// <param name="nonzero">Bit i says that coefficient i of <paramref name="coefficients"/> is not 0.</param>
    /// <param name="order">Place in the zigzag sequence for each index of <paramref name="coefficients"/>.</param>
    /// <param name="indexes">The reverse.</param>
    /// <param name="previous">DC of the component's last block; replaced.</param>
    public void Block(
        short[] coefficients, ulong nonzero, byte[] order, byte[] indexes, HuffmanTable dc, HuffmanTable ac, ref int previous)
    {
        int difference = coefficients[0] - previous;
        previous = coefficients[0];
        Symbol(dc, 0, difference);

        ulong places = 0;
        for (ulong rest = nonzero & ~1ul; rest != 0; rest &= rest - 1)
        {
            places |= 1ul << order[BitOperations.TrailingZeroCount(rest)];
        }

        int last = 0;
        for (; places != 0; places &= places - 1)
        {
            int place = BitOperations.TrailingZeroCount(places);
            int run = place - last - 1;
            last = place;
            for (; run > 15; run -= 16)
            {
                Put(ac.Codes[0xF0], ac.Lengths[0xF0]); // ZRL: sixteen zeros
            }

            Symbol(ac, run << 4, coefficients[indexes[place]]);
        }

        if (last != 63)
        {
            Put(ac.Codes[0], ac.Lengths[0]); // EOB
        }
    }

    /// <summary>Fills the last byte with ones and ends the picture with EOI.</summary>
    /// <returns>Bytes from the buffer's begin to the picture's end.</returns>
    public int End()
    {
        int fill = -_count & 7;
        Put((1u << fill) - 1, fill);
        for (; _count > 0; _count -= 8)
        {
            Byte((byte)(_bits >> (_count - 8)));
        }

        _output[_position] = 0xFF;
        _output[_position + 1] = 0xD9;
        return _position + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Symbol(HuffmanTable table, int run, int value)
    {
        // A negative value is written as value - 1 in as many bits as its magnitude has (F.1.2.1.1).
        int sign = value >> 31;
        int size = 32 - BitOperations.LeadingZeroCount((uint)((value ^ sign) - sign));
        uint low = (uint)(value + sign) & ((1u << size) - 1);
        int symbol = run | size;
        Put((table.Codes[symbol] << size) | low, table.Lengths[symbol] + size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(uint bits, int count)
    {
        _bits = (_bits << count) | bits;
        _count += count;
        if (_count >= 32)
        {
            Flush();
        }
    }

    private void Flush()
    {
        uint word = (uint)(_bits >> (_count - 32));
        _count -= 32;
        if ((~word - 0x01010101u & word & 0x80808080u) == 0)
        {
            // No byte is 0xFF: nothing to stuff.
            BinaryPrimitives.WriteUInt32BigEndian(_output[_position..], word);
            _position += 4;
            return;
        }

        for (int shift = 24; shift >= 0; shift -= 8)
        {
            Byte((byte)(word >> shift));
        }
    }

    private void Byte(byte value)
    {
        _output[_position++] = value;
        if (value == 0xFF)
        {
            _output[_position++] = 0; // byte stuffing (F.1.2.3)
        }
    }
}
