namespace Camera.Certificates
{
    /// <summary>Why bytes are not what was expected: of the encoding first, of certificates, requests and keys after it.</summary>
    public enum DerError
    {
        /// <summary>Nothing is wrong.</summary>
        None,

        /// <summary>The data end too early.</summary>
        Truncated,

        /// <summary>Bytes are left over.</summary>
        TrailingData,

        /// <summary>Another element was expected.</summary>
        UnexpectedTag,

        /// <summary>A length is indefinite, not minimal or beyond <see cref="CertificateLimits.MaxElement"/>.</summary>
        BadLength,

        /// <summary>Deeper than <see cref="CertificateLimits.MaxDepth"/>.</summary>
        TooDeep,

        /// <summary>An INTEGER is empty, not minimal, negative or too large.</summary>
        BadInteger,

        /// <summary>A BOOLEAN is neither 00 nor FF.</summary>
        BadBoolean,

        /// <summary>A BIT STRING has a wrong count of unused bits, or bits set among them.</summary>
        BadBitString,

        /// <summary>An OBJECT IDENTIFIER is empty, cut or not minimal.</summary>
        BadObjectIdentifier,

        /// <summary>The elements of a SET OF are not in order.</summary>
        UnorderedSet,

        /// <summary>A date or time does not exist or is not in the form of RFC 5280.</summary>
        BadTime,

        /// <summary>A text is not of its type's characters, or longer than <see cref="CertificateLimits.MaxText"/>.</summary>
        BadText,

        /// <summary>The version is not one that is known, or does not go with the contents.</summary>
        BadVersion,

        /// <summary>The serial number is longer than <see cref="CertificateLimits.MaxSerial"/>.</summary>
        BadSerialNumber,

        /// <summary>The signature algorithm outside differs from the signed one.</summary>
        AlgorithmMismatch,

        /// <summary>The parameters of an algorithm are not as its standard says.</summary>
        BadAlgorithm,

        /// <summary>A public key is malformed.</summary>
        BadPublicKey,

        /// <summary>An extension is there twice.</summary>
        DuplicateExtension,

        /// <summary>An extension is malformed.</summary>
        BadExtension,

        /// <summary>More names, attributes or extensions than the limit.</summary>
        TooMany
    }
}
