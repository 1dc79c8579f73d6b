namespace Camera.Certificates
{
    /// <summary>Why a text is not PEM.</summary>
    public enum PemError
    {
        /// <summary>Nothing is wrong.</summary>
        None,

        /// <summary>A BEGIN line is not whole, or its label is longer than <see cref="CertificateLimits.MaxPemLabel"/>.</summary>
        BadBegin,

        /// <summary>There is no END line, or it has another label.</summary>
        BadEnd,

        /// <summary>A character is not of base64, or the padding is wrong.</summary>
        BadBase64,

        /// <summary>The block has headers, as OpenSSL's old encrypted keys do (RFC 1421).</summary>
        HasHeaders,

        /// <summary>More blocks than <see cref="CertificateLimits.MaxPemBlocks"/>.</summary>
        TooMany
    }
}
