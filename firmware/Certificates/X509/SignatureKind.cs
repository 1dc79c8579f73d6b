namespace Camera.Certificates
{
    /// <summary>Kinds of signature algorithms in certificates.</summary>
    public enum SignatureKind
    {
        /// <summary>Not known here, or with parameters that are not.</summary>
        Unsupported,

        /// <summary>With MD5 or SHA-1: collisions can be made.</summary>
        Weak,

        /// <summary>ECDSA with SHA-2.</summary>
        Ecdsa,

        /// <summary>RSASSA-PKCS1-v1_5 with SHA-2.</summary>
        RsaPkcs1,

        /// <summary>RSASSA-PSS with SHA-2 and MGF1.</summary>
        RsaPss
    }
}
