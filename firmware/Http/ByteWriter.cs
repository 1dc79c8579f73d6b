using System;
using System.Text;

namespace Camera.Http
{
    /// <summary>Text and numbers as UTF-8 into a buffer of its own that grows up to a limit. What no longer fits is dropped and
    /// <see cref="Overflowed"/> says so: check once at the end.</summary>
    public sealed class ByteWriter
    {
        private readonly int _limit;
        private byte[] _buffer;
        private int _length;

        /// <summary>An empty buffer.</summary>
        /// <param name="capacity">Bytes at the start.</param>
        /// <param name="limit">Most bytes ever; the same as <paramref name="capacity"/> for a fixed buffer.</param>
        public ByteWriter(int capacity, int limit)
        {
            if (capacity < 1 || limit < capacity) throw new ArgumentException("limit");
            _buffer = new byte[capacity];
            _limit = limit;
        }

        /// <summary>The bytes, from 0 to <see cref="Length"/>; another array after it has grown.</summary>
        public byte[] Buffer => _buffer;

        /// <summary>How many bytes are written.</summary>
        public int Length => _length;

        /// <summary>Something did not fit since the last <see cref="Clear"/>.</summary>
        public bool Overflowed { get; private set; }

        /// <summary>Empties the buffer.</summary>
        public void Clear()
        {
            _length = 0;
            Overflowed = false;
        }

        /// <summary>Appends a text.</summary>
        public void Append(string text)
        {
            int count = text.Length;
            // three bytes at most for a UTF-16 unit: enough room for them all spares the copy
            if (_buffer.Length - _length >= count * 3)
            {
                _length += Encoding.UTF8.GetBytes(text, 0, count, _buffer, _length);
                return;
            }
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Append(bytes, 0, bytes.Length);
        }

        /// <summary>Appends bytes.</summary>
        public void Append(byte[] bytes, int offset, int count)
        {
            if (!Reserve(count)) return;
            Array.Copy(bytes, offset, _buffer, _length, count);
            _length += count;
        }

        /// <summary>Appends one byte.</summary>
        public void Append(byte value)
        {
            if (Reserve(1)) _buffer[_length++] = value;
        }

        /// <summary>Appends a number in decimal, without making a string.</summary>
        public void Append(long value)
        {
            if (value < 0)
            {
                if (value == long.MinValue)
                {
                    Append("-9223372036854775808"); // has no positive counterpart
                    return;
                }
                Append((byte)'-');
                value = -value;
            }
            int digits = 1;
            for (long rest = value; rest >= 10; rest /= 10) digits++;
            if (!Reserve(digits)) return;
            for (int at = _length + digits - 1; at >= _length; at--)
            {
                _buffer[at] = (byte)('0' + (int)(value % 10));
                value /= 10;
            }
            _length += digits;
        }

        /// <summary>Appends a number in hexadecimal, lower case, without leading zeros.</summary>
        public void AppendHex(int value)
        {
            int shift = 28;
            while (shift > 0 && ((value >> shift) & 15) == 0) shift -= 4;
            for (; shift >= 0; shift -= 4) Append(HexDigit((value >> shift) & 15));
        }

        internal static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);

        internal void Truncate(int length) => _length = length;

        private bool Reserve(int count)
        {
            int needed = _length + count;
            if (needed <= _buffer.Length) return true;
            if (needed > _limit)
            {
                Overflowed = true;
                return false;
            }
            int capacity = _buffer.Length;
            while (capacity < needed) capacity *= 2;
            byte[] larger = new byte[capacity > _limit ? _limit : capacity];
            Array.Copy(_buffer, larger, _length);
            _buffer = larger;
            return true;
        }
    }
}
