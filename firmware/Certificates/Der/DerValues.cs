namespace Camera.Certificates
{
    /// <summary>Reads single values with the rules that the distinguished encoding has for each.</summary>
    public static class DerValues
    {
        /// <summary>Reads an INTEGER of the shortest form (X.690 section 8.3.2); of any sign and size.</summary>
        public static bool TryReadInteger(this DerReader reader)
        {
            if (!reader.TryRead(DerTag.Integer))
            {
                return false;
            }

            byte[] data = reader.Data;
            int at = reader.ContentStart;
            if (reader.ContentLength == 0)
            {
                return reader.Fail(DerError.BadInteger);
            }

            bool redundant = reader.ContentLength > 1
                && ((data[at] == 0 && data[at + 1] < 0x80) || (data[at] == 0xFF && data[at + 1] >= 0x80));
            return !redundant || reader.Fail(DerError.BadInteger);
        }

        /// <summary>Reads an INTEGER that is not negative.</summary>
        /// <param name="offset">Where its magnitude starts, without a leading zero octet.</param>
        /// <param name="count">Octets of the magnitude; 0 for zero.</param>
        public static bool TryReadUnsigned(this DerReader reader, out int offset, out int count)
        {
            offset = 0;
            count = 0;
            if (!reader.TryReadInteger())
            {
                return false;
            }

            offset = reader.ContentStart;
            count = reader.ContentLength;
            if (reader.Data[offset] >= 0x80)
            {
                return reader.Fail(DerError.BadInteger);
            }

            if (reader.Data[offset] == 0)
            {
                offset++;
                count--;
            }

            return true;
        }

        /// <summary>Reads an INTEGER from 0 to <paramref name="largest"/>.</summary>
        public static bool TryReadSmallInteger(this DerReader reader, int largest, out int value)
        {
            value = 0;
            int offset;
            int count;
            if (!reader.TryReadUnsigned(out offset, out count))
            {
                return false;
            }

            if (count > 3)
            {
                return reader.Fail(DerError.BadInteger);
            }

            for (int i = 0; i < count; i++)
            {
                value = (value << 8) | reader.Data[offset + i];
            }

            return value <= largest || reader.Fail(DerError.BadInteger);
        }

        /// <summary>Reads a BOOLEAN: 00 or FF (X.690 section 11.1).</summary>
        public static bool TryReadBoolean(this DerReader reader, out bool value)
        {
            value = false;
            if (!reader.TryRead(DerTag.Boolean))
            {
                return false;
            }

            int octet = reader.ContentLength == 1 ? reader.Data[reader.ContentStart] : 1;
            value = octet == 0xFF;
            return octet == 0 || octet == 0xFF || reader.Fail(DerError.BadBoolean);
        }

        /// <summary>Reads NULL.</summary>
        public static bool TryReadNull(this DerReader reader)
        {
            return reader.TryRead(DerTag.Null) && (reader.ContentLength == 0 || reader.Fail(DerError.BadLength));
        }

        /// <summary>Reads a BIT STRING of whole octets: the content is the octet 00, then the value.</summary>
        public static bool TryReadBitString(this DerReader reader)
        {
            if (!reader.TryRead(DerTag.BitString))
            {
                return false;
            }

            bool whole = reader.ContentLength > 0 && reader.Data[reader.ContentStart] == 0;
            return whole || reader.Fail(DerError.BadBitString);
        }

        /// <summary>Reads a BIT STRING of at most 16 named bits. Trailing zero bits, which X.690 section 11.2.2 forbids, are let
        /// pass: certificates from before 2010 have them.</summary>
        /// <param name="bits">Bit n of the string is the bit 1 &lt;&lt; n.</param>
        public static bool TryReadNamedBits(this DerReader reader, int tag, out int bits)
        {
            bits = 0;
            if (!reader.TryRead(tag))
            {
                return false;
            }

            int octets = reader.ContentLength - 1;
            int unused = octets >= 0 ? reader.Data[reader.ContentStart] : 8;
            if (octets > 2 || unused > 7 || (octets == 0 && unused != 0))
            {
                return reader.Fail(DerError.BadBitString);
            }

            for (int n = 0; n < octets * 8; n++)
            {
                if ((reader.Data[reader.ContentStart + 1 + (n >> 3)] & (0x80 >> (n & 7))) != 0)
                {
                    bits |= 1 << n;
                }
            }

            return bits >> (octets * 8 - unused) == 0 || reader.Fail(DerError.BadBitString);
        }

        /// <summary>Reads an OBJECT IDENTIFIER in the shortest form (X.690 section 8.19.2).</summary>
        public static bool TryReadObjectIdentifier(this DerReader reader)
        {
            if (!reader.TryRead(DerTag.ObjectIdentifier))
            {
                return false;
            }

            byte[] data = reader.Data;
            int end = reader.ContentStart + reader.ContentLength;
            bool first = true;
            for (int i = reader.ContentStart; i < end; i++)
            {
                if (first && data[i] == 0x80)
                {
                    return reader.Fail(DerError.BadObjectIdentifier);
                }

                first = data[i] < 0x80;
            }

            return (first && reader.ContentLength > 0) || reader.Fail(DerError.BadObjectIdentifier);
        }

        /// <summary>The content of the element read last is exactly these bytes.</summary>
        public static bool Is(this DerReader reader, byte[] content)
        {
            return reader.ContentLength == content.Length
                && ByteRange.Equal(reader.Data, reader.ContentStart, content, 0, content.Length);
        }

        /// <summary>A copy of the content of the element read last.</summary>
        public static byte[] CopyContent(this DerReader reader)
        {
            return ByteRange.Copy(reader.Data, reader.ContentStart, reader.ContentLength);
        }
    }
}
