namespace Camera.Accounts
{
    /// <summary>Bytes as lower-case hexadecimal digits, as RFC 7616 (section 3.4.1, KD and H) hashes them.</summary>
    internal static class LowerHex
    {
        private const string Digits = "0123456789abcdef";

        /// <summary>Two characters a byte.</summary>
        public static string Encode(byte[] data, int offset, int count)
        {
            char[] text = new char[2 * count];
            for (int i = 0; i < count; i++)
            {
                text[2 * i] = Digits[data[offset + i] >> 4];
                text[2 * i + 1] = Digits[data[offset + i] & 15];
            }

            return new string(text);
        }

        /// <summary>Reads exactly <paramref name="data"/>'s length of bytes, digits of either case.</summary>
        public static bool TryDecode(string text, byte[] data)
        {
            if (text.Length != 2 * data.Length)
            {
                return false;
            }

            for (int i = 0; i < text.Length; i++)
            {
                int digit = Digit(text[i]);
                if (digit < 0)
                {
                    return false;
                }

                data[i / 2] = (byte)((data[i / 2] << 4) | digit);
            }

            return true;
        }

        private static int Digit(char c)
        {
            if (c >= '0' && c <= '9')
            {
                return c - '0';
            }

            if (c >= 'a' && c <= 'f')
            {
                return c - 'a' + 10;
            }

            return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        }
    }
}
