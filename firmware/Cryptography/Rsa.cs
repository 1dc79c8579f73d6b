using System;

namespace Camera.Cryptography
{
    /// <summary>RSA signatures (RFC 8017).</summary>
    public static class Rsa
    {
        /// <summary>Signs a SHA-256 hash by RSASSA-PKCS1-v1_5 (8.2.1). The result is verified before it is released.</summary>
        /// <param name="hash">32 bytes.</param>
        /// <param name="signature">As many bytes as the modulus has, or null.</param>
        /// <returns>False when the result does not verify: the key or the computation is faulty.</returns>
        public static bool TrySignPkcs1(RsaPrivateKey key, byte[] hash, out byte[] signature)
        {
            if (key == null || hash == null || hash.Length != Sha256.HashLength)
            {
                throw new ArgumentException("hash");
            }

            int length = key.PublicKey.Modulus.Length;
            byte[] encoded = RsaEncoding.Pkcs1(HashAlgorithm.Sha256, hash, length);
            RsaPrivateOperation operation = new RsaPrivateOperation(
                key, Limbs.FromBytes(encoded, Limbs.ForBits(key.PublicKey.BitLength)));
            while (operation.Step())
            {
            }

            uint[] result = operation.Finish();
            signature = null;
            if (result == null)
            {
                return false;
            }

            signature = new byte[length];
            Limbs.Store(result, signature, 0, length);
            return true;
        }

        /// <summary>Verifies RSASSA-PKCS1-v1_5 (8.2.2) by comparing with the one encoding that is right.</summary>
        /// <returns>False for every signature that is not valid, whatever is wrong with it.</returns>
        public static bool VerifyPkcs1(RsaPublicKey key, HashAlgorithm algorithm, byte[] hash, byte[] signature)
        {
            Check(key, algorithm, hash, signature);
            byte[] encoded = RsaPublicOperation.Open(key, signature);
            return encoded != null && FixedTime.AreEqual(encoded, RsaEncoding.Pkcs1(algorithm, hash, encoded.Length));
        }

        /// <summary>Verifies RSASSA-PSS (8.1.2) with MGF1 and the trailer 0xBC.</summary>
        /// <param name="algorithm">The hash of the message and of the encoding.</param>
        /// <param name="maskAlgorithm">The hash of MGF1.</param>
        /// <param name="saltLength">Bytes of salt, exactly.</param>
        /// <returns>False for every signature that is not valid, whatever is wrong with it.</returns>
        public static bool VerifyPss(
            RsaPublicKey key, HashAlgorithm algorithm, HashAlgorithm maskAlgorithm, int saltLength, byte[] hash, byte[] signature)
        {
            Check(key, algorithm, hash, signature);
            byte[] encoded = RsaPublicOperation.Open(key, signature);
            return encoded != null
                && RsaEncoding.IsPss(algorithm, maskAlgorithm, saltLength, hash, encoded, key.BitLength - 1);
        }

        private static void Check(RsaPublicKey key, HashAlgorithm algorithm, byte[] hash, byte[] signature)
        {
            if (key == null || hash == null || hash.Length != HashFunction.LengthOf(algorithm) || signature == null)
            {
                throw new ArgumentException("hash");
            }
        }
    }
}
