using System;
using System.Text;
using Camera.Cryptography;

namespace Camera.Tests.Cryptography
{
    /// <summary>Values of the tests: bytes from hexadecimal digits, hashes by their bits.</summary>
    internal static class Octets
    {
        public static byte[] Of(string digits)
        {
            char[] text = digits.ToCharArray();
            byte[] bytes = new byte[text.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)(Value(text[2 * i]) << 4 | Value(text[2 * i + 1]));
            }

            return bytes;
        }

        public static HashAlgorithm Algorithm(int bits)
        {
            return bits == 256 ? HashAlgorithm.Sha256 : bits == 384 ? HashAlgorithm.Sha384 : HashAlgorithm.Sha512;
        }

        public static byte[] HashOf(int bits, string message)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(message);
            return HashFunction.Hash(Algorithm(bits), bytes, 0, bytes.Length);
        }

        private static int Value(char digit)
        {
            return digit <= '9' ? digit - '0' : digit - 'a' + 10;
        }
    }
}
