namespace Camera.Cryptography
{
    /// <summary>Sizes of RSA keys that are taken.</summary>
    public static class RsaLimits
    {
        /// <summary>Below 2048 bits a key is weak (SP 800-131A).</summary>
        public const int MinimumBits = 2048;

        /// <summary>The largest modulus: that of the public roots in use; a verification takes 4 times that of 2048 bits.</summary>
        public const int MaximumBits = 4096;
    }
}
