namespace Camera.Certificates
{
    /// <summary>Why a private key is not taken.</summary>
    public enum KeyImportError
    {
        /// <summary>It is.</summary>
        None,

        /// <summary>More than <see cref="CertificateLimits.MaxInput"/> bytes.</summary>
        TooBig,

        /// <summary>There is no private key in it.</summary>
        NoKey,

        /// <summary>There is more than one private key in it.</summary>
        SeveralKeys,

        /// <summary>It is not well formed.</summary>
        Malformed,

        /// <summary>Neither EC P-256 nor RSA.</summary>
        UnsupportedKey,

        /// <summary>RSA with too few bits.</summary>
        WeakKey,

        /// <summary>RSA with too many bits.</summary>
        KeyTooLarge,

        /// <summary>The numbers of the key do not belong together.</summary>
        Inconsistent,

        /// <summary>It is encrypted, and no passphrase was given.</summary>
        PassphraseNeeded,

        /// <summary>The passphrase is wrong.</summary>
        WrongPassphrase,

        /// <summary>The passphrase is longer than <see cref="CertificateLimits.MaxPassphrase"/> bytes.</summary>
        PassphraseTooLong,

        /// <summary>It is encrypted in another way than PBES2 with PBKDF2-HMAC-SHA-256 and AES-CBC.</summary>
        UnsupportedEncryption,

        /// <summary>More rounds of PBKDF2 than <see cref="CertificateLimits.MaxIterations"/>.</summary>
        TooManyIterations
    }
}
