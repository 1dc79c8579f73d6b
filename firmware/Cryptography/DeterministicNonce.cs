using System;

namespace Camera.Cryptography
{
    /// <summary>The nonces of ECDSA by RFC 6979, 3.2, with HMAC-SHA-256 on P-256, where hash, scalar and order all have 256 bits.</summary>
    internal sealed class DeterministicNonce
    {
        private const int Length = 32;
        private readonly IHmac _hmac;
        private byte[] _key = new byte[Length];
        private byte[] _value = new byte[Length];

        /// <param name="privateKey">32 bytes.</param>
        /// <param name="hash">32 bytes, already modulo the order (bits2octets, 2.3.4).</param>
        internal DeterministicNonce(IHmac hmac, byte[] privateKey, byte[] hash)
        {
            _hmac = hmac;
            for (int i = 0; i < Length; i++)
            {
                _value[i] = 1;
            }

            byte[] seed = new byte[Length + 1 + 2 * Length];
            Array.Copy(privateKey, 0, seed, Length + 1, Length);
            Array.Copy(hash, 0, seed, Length + 1 + Length, Length);
            Update(seed, 0); // steps d, e
            Update(seed, 1); // steps f, g
            Array.Clear(seed, 0, seed.Length);
        }

        /// <summary>The next nonce, 1 to n-1 (step h).</summary>
        internal void Next(uint[] nonce)
        {
            while (true)
            {
                _value = Replace(_value, _hmac.HashSha256(_key, _value));
                Limbs.Load(nonce, _value, 0, Length);
                bool fits = !Limbs.IsZero(nonce) && Limbs.IsLess(nonce, EcCurve.P256.Order);

                // K and V for a further nonce, should this one not do.
                byte[] seed = new byte[Length + 1];
                Update(seed, 0);
                Array.Clear(seed, 0, seed.Length);
                if (fits)
                {
                    return;
                }
            }
        }

        /// <summary>Overwrites everything.</summary>
        internal void Wipe()
        {
            Array.Clear(_key, 0, Length);
            Array.Clear(_value, 0, Length);
        }

        // K = HMAC(K, V || mark || rest of the seed), V = HMAC(K, V).
        private void Update(byte[] seed, byte mark)
        {
            Array.Copy(_value, 0, seed, 0, Length);
            seed[Length] = mark;
            _key = Replace(_key, _hmac.HashSha256(_key, seed));
            _value = Replace(_value, _hmac.HashSha256(_key, _value));
        }

        private static byte[] Replace(byte[] old, byte[] by)
        {
            Array.Clear(old, 0, old.Length);
            return by;
        }
    }
}
