namespace Camera.Certificates
{
    /// <summary>Kinds of public keys in certificates. Values are kept in flash.</summary>
    public enum KeyKind
    {
        /// <summary>An algorithm or curve that is not known here.</summary>
        Unsupported = 0,

        /// <summary>EC on P-256.</summary>
        EcP256 = 1,

        /// <summary>EC on P-384.</summary>
        EcP384 = 2,

        /// <summary>EC on P-521.</summary>
        EcP521 = 3,

        /// <summary>RSA; the size tells its strength.</summary>
        Rsa = 4,

        /// <summary>EC on a curve below 256 bits: P-192 or P-224.</summary>
        WeakEc = 5
    }
}
