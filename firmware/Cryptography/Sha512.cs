namespace Camera.Cryptography
{
    /// <summary>SHA-512 (FIPS 180-4, 6.4).</summary>
    public sealed class Sha512 : Sha512Compression
    {
        /// <summary>Bytes of the result.</summary>
        public const int HashLength = 64;

        /// <summary>Ready for the first byte.</summary>
        public Sha512()
            : base(HashLength)
        {
            SetInitialState();
        }

        /// <inheritdoc/>
        protected override void SetInitialState()
        {
            SetState(
                0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
                0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179);
        }
    }
}
