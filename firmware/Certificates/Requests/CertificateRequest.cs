namespace Camera.Certificates
{
    /// <summary>A certificate signing request, PKCS#10 (RFC 2986 section 4), parsed from the caller's bytes, which must not change
    /// after.</summary>
    public sealed class CertificateRequest
    {
        private readonly byte[] _data;
        private int _signedStart;
        private int _signedLength;
        private SignatureAlgorithm _algorithm;
        private byte[] _signature;

        private CertificateRequest(byte[] data)
        {
            _data = data;
        }

        /// <summary>Whose key it is.</summary>
        public DistinguishedName Subject { get; private set; }

        /// <summary>The key.</summary>
        public PublicKeyInfo PublicKey { get; private set; }

        /// <summary>The extensions asked for; none when the request does not have extensionRequest.</summary>
        public CertificateExtensions Extensions { get; } = new CertificateExtensions();

        /// <summary>The algorithm of its signature.</summary>
        public SignatureAlgorithm SignatureAlgorithm => _algorithm;

        /// <summary>Parses the whole range as one request.</summary>
        /// <param name="request">The request, or null.</param>
        /// <param name="error">Why there is none.</param>
        public static bool TryParse(byte[] data, int offset, int count, out CertificateRequest request, out DerError error)
        {
            DerReader reader = new DerReader(data, offset, count);
            CertificateRequest read = new CertificateRequest(data);
            request = read.Read(reader) && reader.TryFinish() ? read : null;
            error = reader.Error;
            return request != null;
        }

        /// <summary>The signature verifies with the request's own key.</summary>
        public bool IsSignatureValid()
        {
            return _algorithm.Verify(PublicKey, _data, _signedStart, _signedLength, _signature);
        }

        private bool Read(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence) || !ReadSigned(reader) || !SignatureAlgorithm.TryRead(reader, out _algorithm)
                || !reader.TryReadBitString())
            {
                return false;
            }

            _signature = ByteRange.Copy(_data, reader.ContentStart + 1, reader.ContentLength - 1);
            return reader.TryLeave();
        }

        // CertificationRequestInfo (RFC 2986 section 4.1)
        private bool ReadSigned(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            _signedStart = reader.ElementStart;
            _signedLength = reader.ElementLength;
            int version;
            DistinguishedName subject;
            PublicKeyInfo key;
            if (!reader.TryReadSmallInteger(255, out version))
            {
                return false;
            }

            if (version != 0)
            {
                return reader.Fail(DerError.BadVersion);
            }

            if (!DistinguishedName.TryRead(reader, out subject) || !PublicKeyInfo.TryRead(reader, out key))
            {
                return false;
            }

            Subject = subject;
            PublicKey = key;

            // Not optional in the standard; left out by some when empty.
            return (!reader.HasMore || ReadAttributes(reader)) && reader.TryLeave();
        }

        private bool ReadAttributes(DerReader reader)
        {
            if (!reader.TryEnterSetOf(DerTag.ContextConstructed))
            {
                return false;
            }

            bool found = false;
            int count = 0;
            while (reader.HasMore)
            {
                if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
                {
                    return false;
                }

                if (++count > CertificateLimits.MaxAttributes)
                {
                    return reader.Fail(DerError.TooMany);
                }

                if (!reader.Is(Oids.ExtensionRequest))
                {
                    _ = reader.IsNext(DerTag.Set) ? reader.TrySkip() : reader.Fail(DerError.UnexpectedTag);
                }
                else if (found)
                {
                    return reader.Fail(DerError.DuplicateExtension);
                }
                else if (!reader.TryEnterSetOf(DerTag.Set) || !Extensions.TryRead(reader) || !reader.TryLeave())
                {
                    return false;
                }
                else
                {
                    found = true;
                }

                if (!reader.TryLeave())
                {
                    return false;
                }
            }

            return reader.TryLeave();
        }
    }
}
