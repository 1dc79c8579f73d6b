namespace Camera.Http
{
    /// <summary>Percent-decoding (RFC 3986, section 2.1) from one buffer into another.</summary>
    internal static class PercentDecoder
    {
        /// <summary>Decodes strictly: a percent sign without two hex digits, a NUL (plain or encoded) and bytes that are not
        /// UTF-8 fail.</summary>
        /// <param name="plusIsSpace">The form encoding writes a space as a plus sign.</param>
        /// <param name="output">Room for <paramref name="count"/> bytes from 0 on; may be the source when its offset is not
        /// negative, since nothing grows.</param>
        /// <returns>Bytes written, or -1.</returns>
        public static int Decode(byte[] source, int offset, int count, bool plusIsSpace, byte[] output)
        {
            int end = offset + count;
            int length = 0;
            bool beyondAscii = false;
            while (offset < end)
            {
                int b = source[offset++];
                if (b == '%')
                {
                    if (end - offset < 2) return -1;
                    int high = HexValue(source[offset]);
                    int low = HexValue(source[offset + 1]);
                    if (high < 0 || low < 0) return -1;
                    offset += 2;
                    b = high << 4 | low;
                }
                else if (b == '+' && plusIsSpace) b = ' ';
                if (b == 0) return -1;
                if (b >= 0x80) beyondAscii = true;
                output[length++] = (byte)b;
            }
            return beyondAscii && !Utf8.IsValid(output, 0, length) ? -1 : length;
        }

        /// <summary>Value of a hex digit, or -1.</summary>
        public static int HexValue(int digit)
        {
            if (digit >= '0' && digit <= '9') return digit - '0';
            if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
            if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
            return -1;
        }
    }
}
