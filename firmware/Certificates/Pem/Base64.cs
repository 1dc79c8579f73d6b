namespace Camera.Certificates
{
    /// <summary>Base64 (RFC 4648 section 4) on bytes: no string ever holds a key.</summary>
    internal static class Base64
    {
        private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

        /// <summary>Encodes into <paramref name="target"/>, padded.</summary>
        /// <returns>Characters written.</returns>
        public static int Encode(byte[] data, int offset, int count, byte[] target, int at)
        {
            int start = at;
            int end = offset + count;
            for (; offset < end; offset += 3)
            {
                int left = end - offset;
                int group = (data[offset] << 16) | (left > 1 ? data[offset + 1] << 8 : 0) | (left > 2 ? data[offset + 2] : 0);
                target[at++] = (byte)Alphabet[group >> 18];
                target[at++] = (byte)Alphabet[(group >> 12) & 63];
                target[at++] = left > 1 ? (byte)Alphabet[(group >> 6) & 63] : (byte)'=';
                target[at++] = left > 2 ? (byte)Alphabet[group & 63] : (byte)'=';
            }

            return at - start;
        }

        /// <summary>Decodes with white space anywhere, and nothing else that is not of the alphabet; the padding must be there,
        /// and the bits that it leaves unused zero.</summary>
        /// <returns>New bytes, or null.</returns>
        public static byte[] Decode(byte[] text, int offset, int end)
        {
            byte[] bytes = new byte[(end - offset) / 4 * 3 + 3];
            int count = 0;
            int group = 0;
            int digits = 0;
            int padding = 0;
            bool good = true;
            for (; offset < end && good; offset++)
            {
                int c = text[offset];
                if (IsSpace(c))
                {
                    continue;
                }

                if (c == '=')
                {
                    padding++;
                    continue;
                }

                int digit = Value(c);
                good = digit >= 0 && padding == 0;
                group = (group << 6) | digit;
                digits++;
                if (digits == 4)
                {
                    bytes[count++] = (byte)(group >> 16);
                    bytes[count++] = (byte)(group >> 8);
                    bytes[count++] = (byte)group;
                    group = 0;
                    digits = 0;
                }
            }

            if (digits == 2 && padding == 2 && (group & 15) == 0)
            {
                bytes[count++] = (byte)(group >> 4);
            }
            else if (digits == 3 && padding == 1 && (group & 3) == 0)
            {
                bytes[count++] = (byte)(group >> 10);
                bytes[count++] = (byte)(group >> 2);
            }
            else
            {
                good &= digits == 0 && padding == 0;
            }

            byte[] result = good ? ByteRange.Copy(bytes, 0, count) : null;
            ByteRange.Wipe(bytes);
            return result;
        }

        public static bool IsSpace(int c)
        {
            return c == ' ' || (c >= 9 && c <= 13);
        }

        private static int Value(int c)
        {
            if (c >= 'a')
            {
                return c <= 'z' ? c - 'a' + 26 : -1;
            }

            if (c >= 'A')
            {
                return c <= 'Z' ? c - 'A' : -1;
            }

            if (c >= '0')
            {
                return c <= '9' ? c - '0' + 52 : -1;
            }

            return c == '+' ? 62 : c == '/' ? 63 : -1;
        }
    }
}
