namespace Camera.Cryptography
{
    /// <summary>Makes an RSA key with e = 65537 of probable primes (FIPS 186-5, A.1.3).</summary>
    public sealed class RsaKeyGenerator : KeyGenerator
    {
        /// <summary>Prepares; the work is done by the steps.</summary>
        /// <param name="bits">2048 or 3072.</param>
        public RsaKeyGenerator(IEntropy entropy, int bits)
        {
        }

        /// <summary>The key once the status is <see cref="KeyGenerationStatus.Done"/>, else null.</summary>
        public RsaPrivateKey Key { get; private set; }
    }
}
