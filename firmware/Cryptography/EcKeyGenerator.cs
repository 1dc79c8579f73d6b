namespace Camera.Cryptography
{
    /// <summary>Makes a P-256 key pair by rejection sampling (FIPS 186-5, A.2.2).</summary>
    public sealed class EcKeyGenerator : KeyGenerator
    {
        /// <summary>Prepares; the work is done by the steps.</summary>
        public EcKeyGenerator(IEntropy entropy)
        {
        }

        /// <summary>The key pair once the status is <see cref="KeyGenerationStatus.Done"/>, else null.</summary>
        public EcKeyPair KeyPair { get; private set; }
    }
}
