namespace Camera.Tests.Certificates
{
    /// <summary>Bytes written as hexadecimal digits, spaces between them or not.</summary>
    internal static class Hex
    {
        public static byte[] Bytes(string text)
        {
            var bytes = new byte[text.Length / 2];
            int count = 0;
            int high = -1;
            foreach (char c in text)
            {
                if (c == ' ')
                {
                    continue;
                }

                int digit = c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
                if (high < 0)
                {
                    high = digit;
                }
                else
                {
                    bytes[count++] = (byte)((high << 4) | digit);
                    high = -1;
                }
            }

            var exact = new byte[count];
            System.Array.Copy(bytes, exact, count);
            return exact;
        }
    }
}
