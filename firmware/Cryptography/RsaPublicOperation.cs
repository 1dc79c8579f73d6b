using System;

namespace Camera.Cryptography
{
    /// <summary>s^e modulo n (RFC 8017, 5.2.2). Its time depends on all three, which are public.</summary>
    internal static class RsaPublicOperation
    {
        /// <summary>The power.</summary>
        /// <param name="s">Below n, as many limbs as n.</param>
        internal static uint[] Compute(RsaPublicKey key, uint[] s)
        {
            Montgomery modulus = new Montgomery(Limbs.FromBytes(key.Modulus, s.Length));
            uint[] factor = new uint[s.Length];
            uint[] result = new uint[s.Length];
            modulus.ToMontgomery(factor, s);
            Array.Copy(factor, 0, result, 0, s.Length);
            uint bit = 0x80000000u >> Division.LeadingZeros(key.Exponent);
            for (bit >>= 1; bit != 0; bit >>= 1)
            {
                modulus.Square(result, result);
                if ((key.Exponent & bit) != 0)
                {
                    // e is odd: the last multiplication takes the plain s and so leaves Montgomery's form.
                    modulus.Multiply(result, result, bit == 1 ? s : factor);
                }
            }

            return result;
        }

        /// <summary>The encoded message of a signature, as many bytes as the modulus, or null when the signature is not a number below the
        /// modulus in exactly as many bytes.</summary>
        internal static byte[] Open(RsaPublicKey key, byte[] signature)
        {
            int length = key.Modulus.Length;
            if (signature.Length != length)
            {
                return null;
            }

            int n = Limbs.ForBits(key.BitLength);
            uint[] s = Limbs.FromBytes(signature, n);
            if (!Limbs.IsLess(s, Limbs.FromBytes(key.Modulus, n)))
            {
                return null;
            }

            byte[] encoded = new byte[length];
            Limbs.Store(Compute(key, s), encoded, 0, length);
            return encoded;
        }
    }
}
