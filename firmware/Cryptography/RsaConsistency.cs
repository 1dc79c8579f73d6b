using System;

namespace Camera.Cryptography
{
    /// <summary>Whether the numbers of an RSA private key belong together (RFC 8017, 3.2).</summary>
    internal static class RsaConsistency
    {
        internal static bool Holds(RsaPrivateKey key)
        {
            int n = Limbs.ForBits(key.PublicKey.BitLength);
            int half = (n + 1) / 2;
            if (WordsOf(key.P) != half || WordsOf(key.Q) != half || WordsOf(key.D) > n || WordsOf(key.DP) > half || WordsOf(key.DQ) > half
                || WordsOf(key.QInv) > half)
            {
                return false;
            }

            uint[] p = Limbs.FromBytes(key.P, half);
            uint[] q = Limbs.FromBytes(key.Q, half);
            uint[] d = Limbs.FromBytes(key.D, 2 * half);
            uint[] product = new uint[2 * half];
            Limbs.Multiply(product, p, q);
            bool holds = Limbs.AreEqual(product, Limbs.FromBytes(key.PublicKey.Modulus, 2 * half))
                && Limbs.IsLess(d, product)
                && IsInverse(Limbs.FromBytes(key.QInv, half), q, p, product);

            // p and q are odd, since n is.
            p[0]--;
            q[0]--;
            uint[] e = { key.PublicKey.Exponent };
            holds = holds
                && IsExponent(Limbs.FromBytes(key.DP, half), d, p, e, product)
                && IsExponent(Limbs.FromBytes(key.DQ, half), d, q, e, product);
            Array.Clear(p, 0, half);
            Array.Clear(q, 0, half);
            Array.Clear(d, 0, d.Length);
            Array.Clear(product, 0, product.Length);
            return holds;
        }

        // exponent = d modulo m, and e·exponent = 1 modulo m.
        private static bool IsExponent(uint[] exponent, uint[] d, uint[] m, uint[] e, uint[] scratch)
        {
            Array.Copy(d, 0, scratch, 0, d.Length);
            Division.Remainder(scratch, m);
            bool equal = IsLower(scratch, exponent);
            bool inverse = IsInverse(exponent, e, m, new uint[exponent.Length + 1]);
            Array.Clear(exponent, 0, exponent.Length);
            return equal && inverse;
        }

        // a below m, and a·b = 1 modulo m.
        private static bool IsInverse(uint[] a, uint[] b, uint[] m, uint[] scratch)
        {
            if (!Limbs.IsLess(a, m))
            {
                return false;
            }

            Limbs.Multiply(scratch, a, b);
            Division.Remainder(scratch, m);
            bool one = IsLower(scratch, new uint[] { 1 });
            Array.Clear(scratch, 0, scratch.Length);
            return one;
        }

        // The number a, of more limbs, is b.
        private static bool IsLower(uint[] a, uint[] b)
        {
            uint difference = 0;
            for (int i = 0; i < a.Length; i++)
            {
                difference |= i < b.Length ? a[i] ^ b[i] : a[i];
            }

            return difference == 0;
        }

        private static int WordsOf(byte[] trimmed)
        {
            return (trimmed.Length + 3) / 4;
        }
    }
}
