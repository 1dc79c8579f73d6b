using System.Text;

namespace Camera.Certificates
{
    /// <summary>The fields of a subject to be certified. All but the common name may be empty or null, and are left out then.</summary>
    public sealed class SubjectFields
    {
        // Upper bounds in characters: X.520 (ub-common-name and its sisters), repeated in RFC 5280 appendix A.1.
        private const int MaxCommonName = 64;
        private const int MaxPlace = 128;
        private const int MaxOrganization = 64;

        /// <summary>1 to 64 characters: the host name of the camera, as a rule.</summary>
        public string CommonName;

        /// <summary>Two letters (ISO 3166); written in upper case.</summary>
        public string Country;

        /// <summary>At most 128 characters.</summary>
        public string State;

        /// <summary>At most 128 characters.</summary>
        public string Locality;

        /// <summary>At most 64 characters.</summary>
        public string Organization;

        /// <summary>At most 64 characters.</summary>
        public string OrganizationalUnit;

        /// <summary>Checks every field.</summary>
        /// <returns>What is wrong with the first that is not right.</returns>
        public SubjectError Validate()
        {
            int name = Utf8.CountCharacters(CommonName);
            int state = Utf8.CountCharacters(State);
            int locality = Utf8.CountCharacters(Locality);
            int organization = Utf8.CountCharacters(Organization);
            int unit = Utf8.CountCharacters(OrganizationalUnit);
            return name < 0 || state < 0 || locality < 0 || organization < 0 || unit < 0 ? SubjectError.Characters
                : name == 0 || name > MaxCommonName ? SubjectError.CommonNameLength
                : !IsCountry(Country) ? SubjectError.Country
                : state > MaxPlace ? SubjectError.StateLength
                : locality > MaxPlace ? SubjectError.LocalityLength
                : organization > MaxOrganization ? SubjectError.OrganizationLength
                : unit > MaxOrganization ? SubjectError.OrganizationalUnitLength
                : SubjectError.None;
        }

        /// <summary>Writes the Name, the largest unit first as X.520 orders them.</summary>
        internal void Write(DerWriter writer)
        {
            writer.Begin(DerTag.Sequence);
            if (!string.IsNullOrEmpty(Country))
            {
                // RFC 5280 appendix A.1: X520countryName is a PrintableString.
                Write(writer, Oids.Country, DerTag.PrintableString, Country.ToUpper());
            }

            Write(writer, Oids.State, DerTag.Utf8String, State);
            Write(writer, Oids.Locality, DerTag.Utf8String, Locality);
            Write(writer, Oids.Organization, DerTag.Utf8String, Organization);
            Write(writer, Oids.OrganizationalUnit, DerTag.Utf8String, OrganizationalUnit);
            Write(writer, Oids.CommonName, DerTag.Utf8String, CommonName);
            writer.End();
        }

        private static void Write(DerWriter writer, byte[] attribute, int tag, string text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return;
            }

            writer.Begin(DerTag.Set);
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, attribute);
            writer.Write(tag, Encoding.UTF8.GetBytes(text));
            writer.End();
            writer.End();
        }

        private static bool IsCountry(string text)
        {
            return string.IsNullOrEmpty(text) || (text.Length == 2 && IsLetter(text[0]) && IsLetter(text[1]));
        }

        private static bool IsLetter(char c)
        {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }
    }
}
