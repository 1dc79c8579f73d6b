namespace Camera.Certificates
{
    /// <summary>Labels of PEM blocks.</summary>
    public static class PemLabel
    {
        /// <summary>An X.509 certificate (RFC 7468 section 5).</summary>
        public const string Certificate = "CERTIFICATE";

        /// <summary>The same, as old tools name it (RFC 7468 section 5.1).</summary>
        public const string OldCertificate = "X509 CERTIFICATE";

        /// <summary>A PKCS#10 request (RFC 7468 section 7).</summary>
        public const string CertificateRequest = "CERTIFICATE REQUEST";

        /// <summary>The same, as Microsoft's and older tools name it (RFC 7468 section 7).</summary>
        public const string NewCertificateRequest = "NEW CERTIFICATE REQUEST";

        /// <summary>A PKCS#8 key (RFC 7468 section 10).</summary>
        public const string PrivateKey = "PRIVATE KEY";

        /// <summary>An encrypted PKCS#8 key (RFC 7468 section 11).</summary>
        public const string EncryptedPrivateKey = "ENCRYPTED PRIVATE KEY";

        /// <summary>A SEC1 key (RFC 5915 section 4).</summary>
        public const string EcPrivateKey = "EC PRIVATE KEY";

        /// <summary>A PKCS#1 key (RFC 8017 appendix A.1.2).</summary>
        public const string RsaPrivateKey = "RSA PRIVATE KEY";
    }
}
