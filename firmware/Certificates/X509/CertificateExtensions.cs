using System.Collections;

namespace Camera.Certificates
{
    /// <summary>
    /// The extensions of a certificate, or those that a request asks for (RFC 5280 section 4.2). What is not known is skipped; the first
    /// such one that is critical is told.
    /// </summary>
    public sealed class CertificateExtensions
    {
        private readonly ArrayList _names = new ArrayList();
        private readonly ArrayList _seen = new ArrayList();

        /// <summary>basicConstraints is there.</summary>
        public bool HasBasicConstraints { get; private set; }

        /// <summary>basicConstraints says CA:TRUE.</summary>
        public bool IsCa { get; private set; }

        /// <summary>CA certificates that may follow below this one; -1 when not limited.</summary>
        public int PathLength { get; private set; } = -1;

        /// <summary>Bits of <see cref="KeyUsages"/>; -1 when the extension is not there.</summary>
        public int KeyUsage { get; private set; } = -1;

        /// <summary>extendedKeyUsage is there.</summary>
        public bool HasExtendedKeyUsage { get; private set; }

        /// <summary>extendedKeyUsage names serverAuth, or any.</summary>
        public bool AllowsServerAuth { get; private set; }

        /// <summary>subjectKeyIdentifier, or null.</summary>
        public byte[] SubjectKeyIdentifier { get; private set; }

        /// <summary>The keyIdentifier of authorityKeyIdentifier, or null.</summary>
        public byte[] AuthorityKeyIdentifier { get; private set; }

        /// <summary>nameConstraints is there.</summary>
        public bool HasNameConstraints { get; private set; }

        /// <summary>The TLS feature extension asks for a stapled OCSP response (RFC 7633), which this device cannot give.</summary>
        public bool MustStaple { get; private set; }

        /// <summary>Dotted identifier of the first critical extension that is not understood, or null.</summary>
        public string UnknownCritical { get; private set; }

        /// <summary>Subject alternative names.</summary>
        public int AlternativeNameCount => _names.Count;

        /// <summary>A subject alternative name.</summary>
        public AlternativeName GetAlternativeName(int index)
        {
            return (AlternativeName)_names[index];
        }

        /// <summary>Reads the next element, an Extensions; a failure is the reader's.</summary>
        public bool TryRead(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence) || !reader.HasMore)
            {
                return reader.Fail(DerError.BadExtension);
            }

            while (reader.HasMore)
            {
                if (!ReadExtension(reader))
                {
                    return false;
                }
            }

            return reader.TryLeave();
        }

        private bool ReadExtension(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return false;
            }

            string id = Oids.ToDotted(reader.Data, reader.ContentStart, reader.ContentLength);
            int which = Oids.Under(reader, Oids.CertificateExtension);
            bool isTlsFeature = reader.Is(Oids.TlsFeature);
            if (_seen.Contains(id))
            {
                return reader.Fail(DerError.DuplicateExtension);
            }

            if (_seen.Count == CertificateLimits.MaxExtensions)
            {
                return reader.Fail(DerError.TooMany);
            }

            _seen.Add(id);
            bool critical = false;
            if (reader.IsNext(DerTag.Boolean) && !reader.TryReadBoolean(out critical))
            {
                return false;
            }

            bool known = IsRead(which) || isTlsFeature;
            if (!known)
            {
                if (critical && UnknownCritical == null)
                {
                    UnknownCritical = id;
                }

                return reader.TryRead(DerTag.OctetString) && reader.TryLeave();
            }

            if (!reader.TryEnter(DerTag.OctetString) || !ReadValue(reader, which))
            {
                return reader.Fail(DerError.BadExtension);
            }

            // The TLS stack of the board does not know these two: critical, they make it refuse the certificate.
            if (critical && UnknownCritical == null && (isTlsFeature || which == 30))
            {
                UnknownCritical = id;
            }

            return reader.TryLeave() && reader.TryLeave();
        }

        // id-ce of RFC 5280 section 4.2.1
        private static bool IsRead(int which)
        {
            return which == 14 || which == 15 || which == 17 || which == 19 || which == 30 || which == 35 || which == 37;
        }

        private bool ReadValue(DerReader reader, int which)
        {
            switch (which)
            {
                case 14:
                    SubjectKeyIdentifier = reader.TryRead(DerTag.OctetString) ? ReadIdentifier(reader) : null;
                    return SubjectKeyIdentifier != null;
                case 15:
                    int usage;
                    bool read = reader.TryReadNamedBits(DerTag.BitString, out usage);
                    KeyUsage = usage;
                    return read;
                case 17:
                    return ReadNames(reader);
                case 19:
                    return ReadBasicConstraints(reader);
                case 30:
                    HasNameConstraints = true;
                    return reader.IsNext(DerTag.Sequence) && reader.TrySkip();
                case 35:
                    return ReadAuthorityKeyIdentifier(reader);
                case 37:
                    return ReadExtendedKeyUsage(reader);
                default:
                    return ReadTlsFeature(reader);
            }
        }

        private static byte[] ReadIdentifier(DerReader reader)
        {
            bool fits = reader.ContentLength > 0 && reader.ContentLength <= CertificateLimits.MaxKeyIdentifier;
            return fits ? reader.CopyContent() : null;
        }

        private bool ReadNames(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            while (reader.HasMore)
            {
                AlternativeName name;
                if (_names.Count == CertificateLimits.MaxAlternativeNames)
                {
                    return reader.Fail(DerError.TooMany);
                }

                if (!AlternativeName.TryRead(reader, out name))
                {
                    return false;
                }

                _names.Add(name);
            }

            return reader.TryLeave();
        }

        private bool ReadBasicConstraints(DerReader reader)
        {
            HasBasicConstraints = true;
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            // cA FALSE is the default and not to be written; some do.
            bool isCa = false;
            if (reader.IsNext(DerTag.Boolean) && !reader.TryReadBoolean(out isCa))
            {
                return false;
            }

            IsCa = isCa;
            if (reader.HasMore)
            {
                int length;
                if (!isCa || !reader.TryReadSmallInteger(255, out length))
                {
                    return false;
                }

                PathLength = length;
            }

            return reader.TryLeave();
        }

        private bool ReadAuthorityKeyIdentifier(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            if (reader.IsNext(DerTag.Context))
            {
                reader.TryRead();
                AuthorityKeyIdentifier = ReadIdentifier(reader);
                if (AuthorityKeyIdentifier == null)
                {
                    return false;
                }
            }

            while (reader.HasMore)
            {
                reader.TrySkip(); // authorityCertIssuer, authorityCertSerialNumber: not used
            }

            return reader.TryLeave();
        }

        private bool ReadExtendedKeyUsage(DerReader reader)
        {
            HasExtendedKeyUsage = true;
            if (!reader.TryEnter(DerTag.Sequence) || !reader.HasMore)
            {
                return false;
            }

            while (reader.HasMore)
            {
                if (!reader.TryReadObjectIdentifier())
                {
                    return false;
                }

                AllowsServerAuth |= reader.Is(Oids.ServerAuth) || reader.Is(Oids.AnyExtendedKeyUsage);
            }

            return reader.TryLeave();
        }

        private bool ReadTlsFeature(DerReader reader)
        {
            const int statusRequest = 5; // RFC 6066 section 8
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            while (reader.HasMore)
            {
                int feature;
                if (!reader.TryReadSmallInteger(65535, out feature))
                {
                    return false;
                }

                MustStaple |= feature == statusRequest;
            }

            return reader.TryLeave();
        }
    }
}
