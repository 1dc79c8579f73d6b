using System;

namespace Camera.Cryptography
{
    /// <summary>ECDSA (FIPS 186-5, 6).</summary>
    public static class Ecdsa
    {
        /// <summary>Signs a SHA-256 hash on P-256, with the deterministic nonce of RFC 6979 by HMAC-SHA-256.</summary>
        /// <param name="hash">32 bytes.</param>
        /// <param name="r">Takes 32 bytes, big-endian.</param>
        /// <param name="s">Takes 32 bytes, big-endian.</param>
        public static void Sign(IHmac hmac, EcKeyPair key, byte[] hash, byte[] r, byte[] s)
        {
            throw new NotImplementedException();
        }

        /// <summary>Verifies a signature of any of the curves over a hash of any length.</summary>
        /// <param name="r">Big-endian, unsigned, any number of leading zeros.</param>
        /// <param name="s">The same.</param>
        /// <returns>False for every signature that is not valid, whatever is wrong with it.</returns>
        public static bool Verify(EcPublicKey key, byte[] hash, byte[] r, byte[] s)
        {
            throw new NotImplementedException();
        }
    }
}
