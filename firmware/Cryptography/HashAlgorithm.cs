namespace Camera.Cryptography
{
    /// <summary>The hash functions of FIPS 180-4 that certificates use today.</summary>
    public enum HashAlgorithm
    {
        /// <summary>SHA-256: 32 bytes.</summary>
        Sha256,

        /// <summary>SHA-384: 48 bytes.</summary>
        Sha384,

        /// <summary>SHA-512: 64 bytes.</summary>
        Sha512,
    }
}
