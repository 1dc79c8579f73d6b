namespace Camera.Certificates
{
    /// <summary>What the gate says to a certificate that is to be installed: in the order of the checks, the first that fails.</summary>
    public enum GateReason
    {
        /// <summary>It may be installed.</summary>
        Accepted,

        /// <summary>The file is empty.</summary>
        Empty,

        /// <summary>More than <see cref="CertificateLimits.MaxInput"/> bytes. Number: the limit.</summary>
        TooBig,

        /// <summary>There is no certificate in it. Fact: what there is instead, or null.</summary>
        NoCertificate,

        /// <summary>A certificate or its PEM cannot be read. Number: which certificate, from 1 on. Fact: what is wrong.</summary>
        Malformed,

        /// <summary>More than <see cref="CertificateLimits.MaxChain"/> certificates. Number: the limit.</summary>
        TooManyCertificates,

        /// <summary>A certificate is in it twice. Subject: which.</summary>
        Duplicate,

        /// <summary>A key of a kind that is not supported. Subject: whose; fact: the kind.</summary>
        UnsupportedKey,

        /// <summary>A key that is too weak. Subject: whose; fact: the kind and size.</summary>
        WeakKey,

        /// <summary>A signature algorithm that is not supported. Subject: of which; fact: the algorithm.</summary>
        UnsupportedSignature,

        /// <summary>A signature with MD5 or SHA-1. Subject: of which; fact: the algorithm.</summary>
        WeakSignature,

        /// <summary>None is for the current key, but one is for the previous key. Subject: which.</summary>
        PreviousKey,

        /// <summary>None is for the current key. Subject: the one at the end of the chain; fact: its key; other: the current key.
        /// </summary>
        WrongKey,

        /// <summary>A critical extension that is not understood. Subject: of which; fact: its identifier.</summary>
        UnknownCriticalExtension,

        /// <summary>The certificate of the current key is one of a CA. Subject: which.</summary>
        CaCertificate,

        /// <summary>It is not for a TLS server. Subject: which; fact: the extension that says so.</summary>
        NotServerCertificate,

        /// <summary>It asks for OCSP stapling, which the camera cannot do. Subject: which.</summary>
        MustStaple,

        /// <summary>A certificate does not belong to the chain. Subject: where the chain ends; other: who issued that one;
        /// fact: the certificate that is left over.</summary>
        BrokenChain,

        /// <summary>A certificate that may not sign others has signed one. Subject: which; other: the one that it signed.</summary>
        IssuerNotCa,

        /// <summary>A signature is wrong. Subject: of which; other: the issuer.</summary>
        BadSignature,

        /// <summary>A certificate ends before it begins. Subject: which.</summary>
        BadDates,

        /// <summary>A certificate is not valid yet. Subject: which; time: from when on.</summary>
        NotYetValid,

        /// <summary>A certificate has expired. Subject: which; time: since when.</summary>
        Expired
    }
}
