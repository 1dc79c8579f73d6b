namespace Camera.Cryptography
{
    /// <summary>What is wrong with an RSA key.</summary>
    public enum RsaKeyStatus
    {
        /// <summary>Nothing.</summary>
        Ok,

        /// <summary>The modulus has fewer than <see cref="RsaLimits.MinimumBits"/> bits.</summary>
        TooSmall,

        /// <summary>The modulus has more than <see cref="RsaLimits.MaximumBits"/> bits.</summary>
        TooLarge,

        /// <summary>The modulus is even.</summary>
        BadModulus,

        /// <summary>The public exponent is even, less than 3 or above 2^32 - 1.</summary>
        BadExponent,

        /// <summary>The private numbers do not belong together.</summary>
        Inconsistent,
    }
}
