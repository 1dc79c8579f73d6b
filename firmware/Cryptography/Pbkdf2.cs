using System;

namespace Camera.Cryptography
{
    /// <summary>Keys from passwords: PBKDF2 with HMAC-SHA-256 (RFC 8018, 5.2).</summary>
    public static class Pbkdf2
    {
        private const int HashLength = 32;
        private const int BlockLength = 64; // of SHA-256

        /// <summary>Derives a key. The time grows with <paramref name="iterations"/> times the blocks of 32 bytes.</summary>
        /// <param name="password">Of any length; one longer than a block costs one hash more, not one an iteration.</param>
        /// <param name="iterations">1 or more; the caller bounds it.</param>
        /// <param name="length">Bytes wanted, 1 or more.</param>
        /// <returns>New bytes, for the caller to wipe.</returns>
        public static byte[] DeriveSha256(IHmac hmac, byte[] password, byte[] salt, int iterations, int length)
        {
            if (hmac == null || password == null || salt == null || iterations < 1 || length < 1)
            {
                throw new ArgumentException("hmac");
            }

            bool isLong = password.Length > BlockLength;
            byte[] secret = isLong ? Sha256.Hash(password) : password; // as HMAC itself would each time: RFC 2104, section 2
            byte[] key = new byte[length];
            byte[] seed = new byte[salt.Length + 4];
            byte[] sum = new byte[HashLength];
            Array.Copy(salt, 0, seed, 0, salt.Length);
            int block = 0;
            for (int done = 0; done < length; done += HashLength)
            {
                block++;
                for (int i = 0; i < 4; i++)
                {
                    seed[salt.Length + i] = (byte)(block >> (24 - 8 * i));
                }

                byte[] u = hmac.HashSha256(secret, seed);
                Array.Copy(u, 0, sum, 0, HashLength);
                for (int i = 1; i < iterations; i++)
                {
                    byte[] next = hmac.HashSha256(secret, u);
                    Array.Clear(u, 0, HashLength);
                    u = next;
                    for (int j = 0; j < HashLength; j++)
                    {
                        sum[j] ^= u[j];
                    }
                }

                Array.Copy(sum, 0, key, done, length - done < HashLength ? length - done : HashLength);
                Array.Clear(u, 0, HashLength);
            }

            Array.Clear(sum, 0, HashLength);
            if (isLong)
            {
                Array.Clear(secret, 0, HashLength);
            }

            return key;
        }
    }
}
