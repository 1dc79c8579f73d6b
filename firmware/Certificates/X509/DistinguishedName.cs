using System.Text;

namespace Camera.Certificates
{
    /// <summary>A Name (RFC 5280 section 4.1.2.4) as it was read: attributes in their order, texts safe to show.</summary>
    public sealed class DistinguishedName
    {
        private readonly string[] _labels = new string[CertificateLimits.MaxAttributes];
        private readonly string[] _values = new string[CertificateLimits.MaxAttributes];

        private DistinguishedName()
        {
        }

        /// <summary>Where its encoding starts.</summary>
        public int Start { get; private set; }

        /// <summary>Bytes of its encoding.</summary>
        public int Length { get; private set; }

        /// <summary>Attributes in it.</summary>
        public int Count { get; private set; }

        /// <summary>The common name, or null.</summary>
        public string CommonName => Find("CN");

        /// <summary>What to call the subject in a sentence: the common name, else the whole name.</summary>
        public string Title => CommonName ?? (Count == 0 ? "(no name)" : ToString());

        /// <summary>Reads the next element; a failure is the reader's.</summary>
        public static bool TryRead(DerReader reader, out DistinguishedName name)
        {
            DistinguishedName read = new DistinguishedName();
            name = read.Read(reader) ? read : null;
            return name != null;
        }

        /// <summary>Short name of an attribute, such as CN, or its dotted identifier.</summary>
        public string GetLabel(int index)
        {
            return _labels[index];
        }

        /// <summary>Text of an attribute.</summary>
        public string GetValue(int index)
        {
            return _values[index];
        }

        /// <summary>Text of the first attribute with this label, or null.</summary>
        public string Find(string label)
        {
            for (int i = 0; i < Count; i++)
            {
                if (_labels[i] == label)
                {
                    return _values[i];
                }
            }

            return null;
        }

        /// <summary>The attributes in their order: C=CH, O=Example, CN=camera.</summary>
        public override string ToString()
        {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < Count; i++)
            {
                text.Append(i == 0 ? "" : ", ").Append(_labels[i]).Append('=').Append(_values[i]);
            }

            return text.ToString();
        }

        private bool Read(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            Start = reader.ElementStart;
            Length = reader.ElementLength;
            while (reader.HasMore)
            {
                if (!reader.TryEnterSetOf(DerTag.Set) || !ReadAttribute(reader))
                {
                    return false;
                }

                while (reader.HasMore)
                {
                    ReadAttribute(reader);
                }

                reader.TryLeave();
            }

            return reader.TryLeave();
        }

        private bool ReadAttribute(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return false;
            }

            if (Count == CertificateLimits.MaxAttributes)
            {
                return reader.Fail(DerError.TooMany);
            }

            string text;
            _labels[Count] = LabelOf(reader);
            if (!reader.TryRead())
            {
                return false;
            }

            if (!DerText.TryDecode(reader, out text))
            {
                return reader.Fail(DerError.BadText);
            }

            _values[Count++] = text;
            return reader.TryLeave();
        }

        // RFC 4514 section 3, and what tools show besides.
        private static string LabelOf(DerReader reader)
        {
            return reader.Is(Oids.CommonName) ? "CN"
                : reader.Is(Oids.Country) ? "C"
                : reader.Is(Oids.State) ? "ST"
                : reader.Is(Oids.Locality) ? "L"
                : reader.Is(Oids.Organization) ? "O"
                : reader.Is(Oids.OrganizationalUnit) ? "OU"
                : reader.Is(Oids.EmailAddress) ? "emailAddress"
                : reader.Is(Oids.DomainComponent) ? "DC"
                : Oids.ToDotted(reader.Data, reader.ContentStart, reader.ContentLength);
        }
    }
}
