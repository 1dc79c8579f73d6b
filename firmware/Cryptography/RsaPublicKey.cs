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
        }

        /// <summary>n, big-endian without leading zeros; not to be changed.</summary>
        public byte[] Modulus { get; }

        /// <summary>e: odd, 3 or more.</summary>
        public uint Exponent { get; }

        /// <summary>Bits of the modulus.</summary>
        public int BitLength => throw new NotImplementedException();

        /// <summary>Makes a key of its numbers, big-endian, unsigned, any number of leading zeros.</summary>
        /// <param name="key">The key when the status is <see cref="RsaKeyStatus.Ok"/>, else null.</param>
        public static RsaKeyStatus TryCreate(byte[] modulus, byte[] exponent, out RsaPublicKey key)
        {
            throw new NotImplementedException();
        }
    }
}
