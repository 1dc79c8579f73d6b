namespace Camera.Certificates
{
    /// <summary>One subject alternative name.</summary>
    public sealed class AlternativeName
    {
        internal AlternativeName(AlternativeNameKind kind, string text)
        {
            Kind = kind;
            Text = text;
        }

        /// <summary>What kind it is.</summary>
        public AlternativeNameKind Kind { get; }

        /// <summary>The name, address, URI or mail address as text.</summary>
        public string Text { get; }

        /// <summary>Reads the next GeneralName (RFC 5280 section 4.2.1.6); a failure is the reader's.</summary>
        public static bool TryRead(DerReader reader, out AlternativeName name)
        {
            name = null;
            if (!reader.TryRead())
            {
                return false;
            }

            switch (reader.Tag)
            {
                case DerTag.Context + 1:
                    return TryText(reader, AlternativeNameKind.Email, out name);
                case DerTag.Context + 2:
                    return TryText(reader, AlternativeNameKind.Dns, out name);
                case DerTag.Context + 6:
                    return TryText(reader, AlternativeNameKind.Uri, out name);
                case DerTag.Context + 7:
                    if (reader.ContentLength != 4 && reader.ContentLength != 16)
                    {
                        return reader.Fail(DerError.BadExtension);
                    }

                    name = new AlternativeName(AlternativeNameKind.Address, AddressText.ToText(reader.CopyContent()));
                    return true;
                default:
                    // otherName, x400Address, directoryName, ediPartyName, registeredID
                    name = new AlternativeName(AlternativeNameKind.Other, "[" + (reader.Tag & 0x1F).ToString() + "]");
                    return (reader.Tag & 0xC0) == DerTag.Context || reader.Fail(DerError.UnexpectedTag);
            }
        }

        private static bool TryText(DerReader reader, AlternativeNameKind kind, out AlternativeName name)
        {
            name = null;
            string text;
            bool decoded = DerText.TryDecode(
                DerTag.Ia5String, reader.Data, reader.ContentStart, reader.ContentLength, out text);
            if (!decoded)
            {
                return reader.Fail(DerError.BadText);
            }

            name = new AlternativeName(kind, text);
            return true;
        }
    }
}
