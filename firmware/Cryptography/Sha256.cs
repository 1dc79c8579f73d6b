using System;

namespace Camera.Cryptography
{
    /// <summary>SHA-256 (FIPS 180-4, 6.2).</summary>
    public sealed class Sha256 : HashFunction
    {
        /// <summary>Bytes of the result.</summary>
        public const int HashLength = 32;

        // The first 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2).
        private static readonly uint[] Constants =
        {
            0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
            0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
            0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
            0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
            0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
            0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
            0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
            0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
        };

        private readonly uint[] _state = new uint[8];
        private readonly uint[] _schedule = new uint[64];

        /// <summary>Ready for the first byte.</summary>
        public Sha256()
            : base(HashLength, 64)
        {
            SetInitialState();
        }

        /// <summary>The hash of a whole array, at once.</summary>
        public static byte[] Hash(byte[] data)
        {
            if (data == null)
            {
                throw new ArgumentException("data");
            }

            return Hash(HashAlgorithm.Sha256, data, 0, data.Length);
        }

        /// <inheritdoc/>
        protected override void SetInitialState()
        {
            uint[] h = _state;
            h[0] = 0x6a09e667;
            h[1] = 0xbb67ae85;
            h[2] = 0x3c6ef372;
            h[3] = 0xa54ff53a;
            h[4] = 0x510e527f;
            h[5] = 0x9b05688c;
            h[6] = 0x1f83d9ab;
            h[7] = 0x5be0cd19;
            Array.Clear(_schedule, 0, _schedule.Length);
        }

        /// <inheritdoc/>
        protected override byte StateByte(int index)
        {
            return (byte)(_state[index >> 2] >> (24 - 8 * (index & 3)));
        }

        /// <inheritdoc/>
        protected override void Compress(byte[] buffer, int offset)
        {
            uint[] w = _schedule;
            uint[] k = Constants;
            for (int i = 0; i < 16; i++)
            {
                w[i] = (uint)buffer[offset] << 24 | (uint)buffer[offset + 1] << 16 | (uint)buffer[offset + 2] << 8 | buffer[offset + 3];
                offset += 4;
            }

            for (int i = 16; i < 64; i++)
            {
                uint x = w[i - 15];
                uint y = w[i - 2];
                w[i] = ((x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3) + w[i - 16]
                    + ((y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ y >> 10) + w[i - 7];
            }

            uint[] s = _state;
            uint a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
            for (int i = 0; i < 64; i++)
            {
                uint t = h + ((e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)) + (g ^ (e & (f ^ g))) + k[i] + w[i];
                h = g;
                g = f;
                f = e;
                e = d + t;
                t += ((a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)) + ((a & b) | (c & (a | b)));
                d = c;
                c = b;
                b = a;
                a = t;
            }

            s[0] += a;
            s[1] += b;
            s[2] += c;
            s[3] += d;
            s[4] += e;
            s[5] += f;
            s[6] += g;
            s[7] += h;
        }
    }
}
