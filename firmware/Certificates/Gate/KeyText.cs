using System.Text;

namespace Camera.Certificates
{
    /// <summary>Names a key so that two can be told apart.</summary>
    public static class KeyText
    {
        private const string Digits = "0123456789abcdef";
        private const int Shown = 8;

        /// <summary>Kind, size and the first bytes of the fingerprint: EC P-256, 1f:8b:...</summary>
        public static string Of(PublicKeyInfo key)
        {
            return key.Describe() + " " + Hex(key.Fingerprint(), Shown);
        }

        /// <summary>Bytes in hexadecimal with colons.</summary>
        public static string Hex(byte[] bytes)
        {
            return Hex(bytes, bytes.Length);
        }

        private static string Hex(byte[] bytes, int count)
        {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++)
            {
                text.Append(i == 0 ? "" : ":").Append(Digits[bytes[i] >> 4]).Append(Digits[bytes[i] & 15]);
            }

            return text.ToString();
        }
    }
}
