using System;

namespace Camera.Cryptography
{
    /// <summary>A private scalar of P-256 with its public point.</summary>
    public sealed class EcKeyPair
    {
        private const int Length = 32;

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
            if (privateKey == null)
            {
                throw new ArgumentException("privateKey");
            }

            keyPair = null;
            if (privateKey.Length != Length)
            {
                return false;
            }

            uint[] scalar = Limbs.FromBytes(privateKey, Length / 4);
            if (!Limbs.IsZero(scalar) && Limbs.IsLess(scalar, EcCurve.P256.Order))
            {
                uint[] x = new uint[Length / 4];
                uint[] y = new uint[Length / 4];
                P256Comb.Multiply(scalar, x, y);
                TryAssemble(scalar, x, y, out keyPair);
            }

            Array.Clear(scalar, 0, scalar.Length);
            return keyPair != null;
        }

        // Fails only when the computation of the point went wrong: the point is proved to be on the curve.
        internal static bool TryAssemble(uint[] scalar, uint[] x, uint[] y, out EcKeyPair keyPair)
        {
            byte[] xBytes = new byte[Length];
            byte[] yBytes = new byte[Length];
            Limbs.Store(x, xBytes, 0, Length);
            Limbs.Store(y, yBytes, 0, Length);
            keyPair = null;
            if (!EcPublicKey.TryCreate(EcCurve.P256, xBytes, yBytes, out EcPublicKey publicKey))
            {
                return false;
            }

            byte[] privateKey = new byte[Length];
            Limbs.Store(scalar, privateKey, 0, Length);
            keyPair = new EcKeyPair(privateKey, publicKey);
            return true;
        }

        /// <summary>Overwrites the scalar.</summary>
        public void Wipe()
        {
            Array.Clear(PrivateKey, 0, PrivateKey.Length);
        }
    }
}
