using System;

namespace Camera.Cryptography
{
    /// <summary>The numbers of an RSA key from its primes (FIPS 186-5, A.1.1). Divisions take a time that depends on the numbers: this happens
    /// once in the life of a key.</summary>
    internal static class RsaKeyAssembly
    {
        private const int LeastDistance = 100; // |p - q| > 2^(bits/2 - 100)

        /// <summary>Whether two primes differ within their first 100 bits.</summary>
        internal static bool AreFarApart(uint[] p, uint[] q)
        {
            uint[] difference = new uint[p.Length];
            if (Limbs.Subtract(difference, p, q) != 0)
            {
                Limbs.Subtract(difference, q, p);
            }

            // More than 2^(bits - 100): a bit from there on is set, and not that one alone.
            int bit = 32 * p.Length - LeastDistance;
            uint above = 0;
            for (int i = (bit >> 5) + 1; i < p.Length; i++)
            {
                above |= difference[i];
            }

            above |= difference[bit >> 5] >> (bit & 31);
            Array.Clear(difference, 0, difference.Length);
            return above > 1;
        }

        /// <summary>Makes the key.</summary>
        /// <param name="qInv">1/q modulo p.</param>
        /// <returns>False when d is not above 2^(bits/2).</returns>
        internal static bool TryAssemble(uint[] p, uint[] q, uint[] qInv, int bits, out RsaPrivateKey key)
        {
            int half = p.Length;
            uint[] n = new uint[2 * half];
            Limbs.Multiply(n, p, q);
            uint[] p1 = (uint[])p.Clone();
            uint[] q1 = (uint[])q.Clone();
            p1[0]--;
            q1[0]--;
            uint[] d = PrivateExponent(p1, q1);
            uint upper = 0;
            for (int i = bits / 64; i < d.Length; i++)
            {
                upper |= d[i];
            }

            key = null;
            if (upper != 0)
            {
                byte[] e = { 1, 0, 1 };
                RsaPublicKey.TryCreate(Natural.FromLimbs(n), e, out RsaPublicKey publicKey);
                key = new RsaPrivateKey(
                    publicKey, Natural.FromLimbs(d), Natural.FromLimbs(p), Natural.FromLimbs(q), Modulo(d, p1), Modulo(d, q1), Natural.FromLimbs(qInv));
            }

            Array.Clear(p1, 0, half);
            Array.Clear(q1, 0, half);
            Array.Clear(d, 0, d.Length);
            return key != null;
        }

        // d = 1/e modulo m, the least common multiple of p - 1 and q - 1. With t = -1/m modulo e, which is prime, 1 + t·m is a multiple of e,
        // and d the quotient.
        private static uint[] PrivateExponent(uint[] p1, uint[] q1)
        {
            const uint E = RsaKeyGenerator.PublicExponent;
            uint[] product = new uint[2 * p1.Length];
            Limbs.Multiply(product, p1, q1);
            uint[] multiple = new uint[product.Length + 1];
            uint[] rest = (uint[])q1.Clone();
            uint[] common = (uint[])p1.Clone();
            for (int twos = BinaryEuclid.CommonDivisor(common, rest); twos > 0; twos--)
            {
                Limbs.Halve(product);
            }

            uint[] divisor = Trim(common);
            Division.Divide(product, divisor, multiple);

            ulong power = Division.Remainder(multiple, E);
            ulong inverse = 1;
            for (uint exponent = E - 2; exponent != 0; exponent >>= 1)
            {
                inverse = (exponent & 1) != 0 ? inverse * power % E : inverse;
                power = power * power % E;
            }

            ulong t = 1;
            ulong factor = E - inverse;
            for (int i = 0; i < multiple.Length; i++)
            {
                t += factor * multiple[i];
                multiple[i] = (uint)t;
                t >>= 32;
            }

            uint[] d = new uint[multiple.Length];
            Division.Divide(multiple, new uint[] { E }, d);
            Array.Clear(product, 0, product.Length);
            Array.Clear(rest, 0, rest.Length);
            Array.Clear(common, 0, common.Length);
            Array.Clear(divisor, 0, divisor.Length);
            Array.Clear(multiple, 0, multiple.Length);
            return d;
        }

        private static uint[] Trim(uint[] a)
        {
            int length = a.Length;
            while (length > 0 && a[length - 1] == 0)
            {
                length--;
            }

            uint[] trimmed = new uint[length];
            Array.Copy(a, 0, trimmed, 0, length);
            return trimmed;
        }

        private static byte[] Modulo(uint[] a, uint[] m)
        {
            uint[] rest = (uint[])a.Clone();
            Division.Remainder(rest, m);
            byte[] bytes = Natural.FromLimbs(rest);
            Array.Clear(rest, 0, rest.Length);
            return bytes;
        }
    }
}
