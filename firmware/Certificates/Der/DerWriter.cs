using System;

namespace Camera.Certificates
{
    /// <summary>
    /// Writes the distinguished encoding rules (X.690) from front to back into one growing buffer. What is begun must be ended in
    /// turn. The elements of a SET OF are written in order by the caller: every set that is written here has one.
    /// </summary>
    public sealed class DerWriter
    {
        private readonly int[] _starts = new int[CertificateLimits.MaxDepth];
        private byte[] _buffer;
        private int _count;
        private int _depth;

        /// <param name="capacity">Bytes expected; more are made room for.</param>
        public DerWriter(int capacity)
        {
            _buffer = new byte[capacity];
        }

        /// <summary>What has been written.</summary>
        /// <exception cref="InvalidOperationException">Something begun is not ended.</exception>
        public byte[] ToArray()
        {
            if (_depth != 0)
            {
                throw new InvalidOperationException();
            }

            return ByteRange.Copy(_buffer, 0, _count);
        }

        /// <summary>Overwrites the buffer: for keys.</summary>
        public void Wipe()
        {
            ByteRange.Wipe(_buffer);
            _count = 0;
        }

        /// <summary>Begins an element; <see cref="End"/> ends it.</summary>
        public void Begin(int tag)
        {
            Append((byte)tag);
            Append(0);
            _starts[_depth++] = _count;
        }

        /// <summary>Begins a BIT STRING of whole octets.</summary>
        public void BeginBitString()
        {
            Begin(DerTag.BitString);
            Append(0);
        }

        /// <summary>Ends the element begun last and fills in its length.</summary>
        public void End()
        {
            int start = _starts[--_depth];
            int length = _count - start;
            int octets = length < 0x80 ? 0 : length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
            if (octets == 0)
            {
                _buffer[start - 1] = (byte)length;
                return;
            }

            Reserve(octets);
            Array.Copy(_buffer, start, _buffer, start + octets, length);
            _count += octets;
            _buffer[start - 1] = (byte)(0x80 | octets);
            for (int i = octets - 1; i >= 0; i--)
            {
                _buffer[start + i] = (byte)length;
                length >>= 8;
            }
        }

        /// <summary>Writes an element with this content.</summary>
        public void Write(int tag, byte[] content)
        {
            Begin(tag);
            WriteRaw(content, 0, content.Length);
            End();
        }

        /// <summary>Writes bytes that are encoded already.</summary>
        public void WriteRaw(byte[] data, int offset, int count)
        {
            Reserve(count);
            Array.Copy(data, offset, _buffer, _count, count);
            _count += count;
        }

        /// <summary>Writes a BIT STRING of whole octets.</summary>
        public void WriteBitString(byte[] value)
        {
            BeginBitString();
            WriteRaw(value, 0, value.Length);
            End();
        }

        /// <summary>Writes an INTEGER from an unsigned big-endian magnitude, leading zeros dropped.</summary>
        public void WriteUnsigned(byte[] magnitude, int offset, int count)
        {
            while (count > 1 && magnitude[offset] == 0)
            {
                offset++;
                count--;
            }

            Begin(DerTag.Integer);
            if (count == 0 || magnitude[offset] >= 0x80)
            {
                Append(0);
            }

            WriteRaw(magnitude, offset, count);
            End();
        }

        /// <summary>Writes an INTEGER from 0 on.</summary>
        public void WriteInteger(int value)
        {
            byte[] magnitude = { (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value };
            WriteUnsigned(magnitude, 0, 4);
        }

        /// <summary>Writes BOOLEAN TRUE; FALSE is always a default here, and left out.</summary>
        public void WriteTrue()
        {
            Write(DerTag.Boolean, new byte[] { 0xFF });
        }

        /// <summary>Writes NULL.</summary>
        public void WriteNull()
        {
            Begin(DerTag.Null);
            End();
        }

        private void Append(byte octet)
        {
            Reserve(1);
            _buffer[_count++] = octet;
        }

        private void Reserve(int count)
        {
            if (_count + count <= _buffer.Length)
            {
                return;
            }

            byte[] larger = new byte[(_count + count) * 2];
            Array.Copy(_buffer, 0, larger, 0, _count);
            ByteRange.Wipe(_buffer);
            _buffer = larger;
        }
    }
}
