using System;

namespace Camera.Cryptography
{
    /// <summary>An RSA public key of a size that is taken; immutable.</summary>
    public sealed class RsaPublicKey
    {
        private RsaPublicKey(byte[] modulus, uint exponent)
        {
            Modulus = modulus;
            Exponent = exponent;
            BitLength = 8 * modulus.Length - Division.LeadingZeros((uint)modulus[0] << 24);
        }

        /// <summary>n, big-endian without leading zeros; not to be changed.</summary>
        public byte[] Modulus { get; }

        /// <summary>e: odd, 3 or more.</summary>
        public uint Exponent { get; }

        /// <summary>Bits of the modulus.</summary>
        public int BitLength { get; }

        /// <summary>Makes a key of its numbers, big-endian, unsigned, any number of leading zeros; they are copied.</summary>
        /// <param name="key">The key when the status is <see cref="RsaKeyStatus.Ok"/>, else null.</param>
        public static RsaKeyStatus TryCreate(byte[] modulus, byte[] exponent, out RsaPublicKey key)
        {
            if (modulus == null || exponent == null)
            {
                throw new ArgumentException("modulus");
            }

            key = null;
            byte[] n = Natural.Trim(modulus);
            byte[] e = Natural.Trim(exponent);
            if (e.Length == 0 || e.Length > 4 || (e[e.Length - 1] & 1) == 0 || (e.Length == 1 && e[0] < 3))
            {
                return RsaKeyStatus.BadExponent;
            }

            if (n.Length > RsaLimits.MaximumBits / 8)
            {
                return RsaKeyStatus.TooLarge;
            }

            if (n.Length < RsaLimits.MinimumBits / 8 || (n.Length == RsaLimits.MinimumBits / 8 && n[0] < 0x80))
            {
                return RsaKeyStatus.TooSmall;
            }

            if ((n[n.Length - 1] & 1) == 0)
            {
                return RsaKeyStatus.BadModulus;
            }

            key = new RsaPublicKey(n, Limbs.FromBytes(e, 1)[0]);
            return RsaKeyStatus.Ok;
        }
    }
}
