using System;

namespace Camera.Accounts
{
    /// <summary>
    /// MD5 (RFC 1321), only for Digest with recorders that know no better (RFC 7616, section 3.2 keeps it for that). Broken as a
    /// hash; nothing else may use it.
    /// </summary>
    internal static class Md5
    {
        /// <summary>Bytes of a hash.</summary>
        public const int Length = 16;

        private const int BlockSize = 64;

        // RFC 1321, section 3.4: shifts of the four rounds, four a round.
        private static readonly byte[] s_shifts = { 7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21 };

        // T[i] = floor(2^32 |sin(i + 1)|), RFC 1321, section 3.4.
        private static readonly uint[] s_sines =
        {
            0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
            0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
            0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
            0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
            0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
            0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
            0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
            0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
        };

        /// <summary>Hashes the whole of <paramref name="data"/>.</summary>
        /// <returns>16 new bytes.</returns>
        public static byte[] Hash(byte[] data)
        {
            // message, 0x80, zeros, bit length in 8 bytes, little-endian (sections 3.1 and 3.2)
            int padded = ((data.Length + 8) / BlockSize + 1) * BlockSize;
            byte[] message = new byte[padded];
            Array.Copy(data, message, data.Length);
            message[data.Length] = 0x80;
            long bits = (long)data.Length * 8;
            for (int i = 0; i < 8; i++)
            {
                message[padded - 8 + i] = (byte)(bits >> (8 * i));
            }

            uint[] state = { 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476 };
            uint[] words = new uint[16];
            for (int block = 0; block < padded; block += BlockSize)
            {
                for (int i = 0; i < 16; i++)
                {
                    words[i] = BitConverter.ToUInt32(message, block + 4 * i);
                }

                Compress(state, words);
            }

            Array.Clear(message, 0, message.Length);
            byte[] hash = new byte[Length];
            for (int i = 0; i < Length; i++)
            {
                hash[i] = (byte)(state[i / 4] >> (8 * (i % 4)));
            }

            return hash;
        }

        private static void Compress(uint[] state, uint[] words)
        {
            uint a = state[0];
            uint b = state[1];
            uint c = state[2];
            uint d = state[3];
            for (int i = 0; i < 64; i++)
            {
                uint f;
                int word;
                int round = i >> 4;
                if (round == 0)
                {
                    f = (b & c) | (~b & d);
                    word = i;
                }
                else if (round == 1)
                {
                    f = (d & b) | (~d & c);
                    word = (5 * i + 1) & 15;
                }
                else if (round == 2)
                {
                    f = b ^ c ^ d;
                    word = (3 * i + 5) & 15;
                }
                else
                {
                    f = c ^ (b | ~d);
                    word = (7 * i) & 15;
                }

                f += a + s_sines[i] + words[word];
                a = d;
                d = c;
                c = b;
                int shift = s_shifts[round * 4 + (i & 3)];
                b += (f << shift) | (f >> (32 - shift));
            }

            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
        }
    }
}
