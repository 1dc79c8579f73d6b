namespace Camera.Certificates
{
    /// <summary>An X.509 certificate (RFC 5280 section 4.1), parsed from the caller's bytes, which must not change after.</summary>
    public sealed class Certificate
    {
        private readonly byte[] _data;
        private int _signedStart;
        private int _signedLength;
        private byte[] _signature;

        private Certificate(byte[] data)
        {
            _data = data;
        }

        /// <summary>1 or 3 (2 is hardly ever seen).</summary>
        public int Version { get; private set; } = 1;

        /// <summary>Content of the INTEGER; of any sign, as RFC 5280 section 4.1.2.2 asks of readers.</summary>
        public byte[] SerialNumber { get; private set; }

        /// <summary>The algorithm that the issuer signed with.</summary>
        public SignatureAlgorithm SignatureAlgorithm { get; private set; }

        /// <summary>Who signed.</summary>
        public DistinguishedName Issuer { get; private set; }

        /// <summary>Valid from: seconds as of <see cref="DerTime"/>.</summary>
        public long NotBefore { get; private set; }

        /// <summary>Valid until, inclusive.</summary>
        public long NotAfter { get; private set; }

        /// <summary>Whose key it is.</summary>
        public DistinguishedName Subject { get; private set; }

        /// <summary>The key.</summary>
        public PublicKeyInfo PublicKey { get; private set; }

        /// <summary>The extensions; none in version 1.</summary>
        public CertificateExtensions Extensions { get; } = new CertificateExtensions();

        /// <summary>Where the encoding starts in the caller's bytes.</summary>
        public int Start { get; private set; }

        /// <summary>Bytes of the encoding.</summary>
        public int Length { get; private set; }

        /// <summary>Issuer and subject are the same name.</summary>
        public bool IsSelfIssued => IsIssuedBy(this);

        /// <summary>Parses the whole range as one certificate.</summary>
        /// <param name="certificate">The certificate, or null.</param>
        /// <param name="error">Why there is none.</param>
        public static bool TryParse(byte[] data, int offset, int count, out Certificate certificate, out DerError error)
        {
            DerReader reader = new DerReader(data, offset, count);
            bool read = TryRead(reader, out certificate) && reader.TryFinish();
            certificate = read ? certificate : null;
            error = reader.Error;
            return read;
        }

        /// <summary>Reads the next element as a certificate; a failure is the reader's.</summary>
        public static bool TryRead(DerReader reader, out Certificate certificate)
        {
            Certificate read = new Certificate(reader.Data);
            certificate = read.Read(reader) ? read : null;
            return certificate != null;
        }

        /// <summary>The issuer's name is the other's subject, byte for byte as RFC 5280 section 4.1.2.4 asks of CAs, and their key
        /// identifiers do not say otherwise.</summary>
        public bool IsIssuedBy(Certificate issuer)
        {
            byte[] wanted = Extensions.AuthorityKeyIdentifier;
            byte[] found = issuer.Extensions.SubjectKeyIdentifier;
            return Issuer.Length == issuer.Subject.Length
                && ByteRange.Equal(_data, Issuer.Start, issuer._data, issuer.Subject.Start, Issuer.Length)
                && (wanted == null || found == null || ByteRange.Equal(wanted, found));
        }

        /// <summary>The signature verifies with the key.</summary>
        public bool IsSignedBy(PublicKeyInfo key)
        {
            return SignatureAlgorithm.Verify(key, _data, _signedStart, _signedLength, _signature);
        }

        /// <summary>The encoding is the same.</summary>
        public bool IsSame(Certificate other)
        {
            return Length == other.Length && ByteRange.Equal(_data, Start, other._data, other.Start, Length);
        }

        /// <summary>A copy of the encoding.</summary>
        public byte[] Encode()
        {
            return ByteRange.Copy(_data, Start, Length);
        }

        /// <summary>The same certificate over bytes of its own.</summary>
        internal Certificate Detach()
        {
            byte[] copy = Encode();
            Certificate certificate;
            DerError error;
            TryParse(copy, 0, copy.Length, out certificate, out error);
            return certificate;
        }

        private bool Read(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            Start = reader.ElementStart;
            Length = reader.ElementLength;
            SignatureAlgorithm outer;
            if (!ReadSigned(reader) || !SignatureAlgorithm.TryRead(reader, out outer))
            {
                return false;
            }

            // RFC 5280 section 4.1.1.2
            bool same = outer.Length == SignatureAlgorithm.Length
                && ByteRange.Equal(_data, outer.Start, _data, SignatureAlgorithm.Start, outer.Length);
            if (!same)
            {
                return reader.Fail(DerError.AlgorithmMismatch);
            }

            if (!reader.TryReadBitString())
            {
                return false;
            }

            _signature = ByteRange.Copy(_data, reader.ContentStart + 1, reader.ContentLength - 1);
            return reader.TryLeave();
        }

        // TBSCertificate (RFC 5280 section 4.1)
        private bool ReadSigned(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            _signedStart = reader.ElementStart;
            _signedLength = reader.ElementLength;
            if (!ReadVersion(reader) || !reader.TryReadInteger())
            {
                return false;
            }

            SerialNumber = reader.CopyContent();
            if (SerialNumber.Length > CertificateLimits.MaxSerial)
            {
                return reader.Fail(DerError.BadSerialNumber);
            }

            SignatureAlgorithm algorithm;
            DistinguishedName issuer;
            DistinguishedName subject;
            PublicKeyInfo key;
            if (!SignatureAlgorithm.TryRead(reader, out algorithm) || !DistinguishedName.TryRead(reader, out issuer)
                || !ReadValidity(reader) || !DistinguishedName.TryRead(reader, out subject)
                || !PublicKeyInfo.TryRead(reader, out key))
            {
                return false;
            }

            SignatureAlgorithm = algorithm;
            Issuer = issuer;
            Subject = subject;
            PublicKey = key;
            return ReadUniqueIdentifiers(reader) && ReadExtensions(reader) && reader.TryLeave();
        }

        private bool ReadVersion(DerReader reader)
        {
            if (!reader.IsNext(DerTag.ContextConstructed))
            {
                return true;
            }

            int version;
            if (!reader.TryEnter(DerTag.ContextConstructed) || !reader.TryReadSmallInteger(255, out version))
            {
                return false;
            }

            // 0 is the default and not written (X.690 section 11.5).
            Version = version + 1;
            return (version == 1 || version == 2 || reader.Fail(DerError.BadVersion)) && reader.TryLeave();
        }

        private bool ReadValidity(DerReader reader)
        {
            long notBefore;
            long notAfter;
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadTime(out notBefore) || !reader.TryReadTime(out notAfter))
            {
                return false;
            }

            NotBefore = notBefore;
            NotAfter = notAfter;
            return reader.TryLeave();
        }

        // issuerUniqueID [1] and subjectUniqueID [2]: of no use to anybody, and gone from today's certificates.
        private static bool ReadUniqueIdentifiers(DerReader reader)
        {
            for (int n = 1; n <= 2; n++)
            {
                if (reader.IsNext(DerTag.Context + n) && !reader.TryRead())
                {
                    return false;
                }
            }

            return true;
        }

        private bool ReadExtensions(DerReader reader)
        {
            if (!reader.IsNext(DerTag.ContextConstructed + 3))
            {
                return true;
            }

            if (Version != 3)
            {
                return reader.Fail(DerError.BadVersion);
            }

            return reader.TryEnter(DerTag.ContextConstructed + 3) && Extensions.TryRead(reader) && reader.TryLeave();
        }
    }
}
