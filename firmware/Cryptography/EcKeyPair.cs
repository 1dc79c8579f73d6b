using System;

namespace Camera.Cryptography
{
    /// <summary>A private scalar of P-256 with its public point.</summary>
    public sealed class EcKeyPair
    {
        private EcKeyPair(byte[] privateKey, EcPublicKey publicKey)
        {
            PrivateKey = privateKey;
            PublicKey = publicKey;
        }

        /// <summary>The scalar d, 32 bytes big-endian, 1 to n-1; zeros after <see cref="Wipe"/>. Not to be changed.</summary>
        public byte[] PrivateKey { get; }

        /// <summary>The public point d·G.</summary>
        public EcPublicKey PublicKey { get; }

        /// <summary>Makes a pair of a scalar; the public point is computed.</summary>
        /// <param name="privateKey">32 bytes, copied.</param>
        /// <returns>False when the scalar is not 1 to n-1 or not of 32 bytes.</returns>
        public static bool TryCreate(byte[] privateKey, out EcKeyPair keyPair)
        {
            throw new NotImplementedException();
        }

        /// <summary>Overwrites the scalar.</summary>
        public void Wipe()
        {
            Array.Clear(PrivateKey, 0, PrivateKey.Length);
        }
    }
}
