using System.Collections;
using System.Text;

namespace Camera.Certificates
{
    /// <summary>The subject alternative names to be certified: host names and addresses, each once.</summary>
    public sealed class AlternativeNames
    {
        private const int MaxHostName = 253; // RFC 1035 section 3.1, as text
        private const int MaxLabel = 63;

        private readonly ArrayList _texts = new ArrayList();
        private readonly ArrayList _addresses = new ArrayList();

        /// <summary>Names and addresses in it.</summary>
        public int Count => _texts.Count;

        /// <summary>Adds a host name (RFC 1123 section 2.1; "*." may be in front) or an address. One that is there already is
        /// not added again.</summary>
        /// <returns>False when it is neither, or there are <see cref="CertificateLimits.MaxOwnAlternativeNames"/> already.</returns>
        public bool TryAdd(string text)
        {
            byte[] address = AddressText.Parse(text);
            if (address == null && !IsHostName(text))
            {
                return false;
            }

            string name = address == null ? text.ToLower() : AddressText.ToText(address);
            if (_texts.Contains(name))
            {
                return true;
            }

            if (_texts.Count == CertificateLimits.MaxOwnAlternativeNames)
            {
                return false;
            }

            _texts.Add(name);
            _addresses.Add(address);
            return true;
        }

        /// <summary>The names and addresses as text.</summary>
        public string GetText(int index)
        {
            return (string)_texts[index];
        }

        /// <summary>Writes GeneralNames (RFC 5280 section 4.2.1.6).</summary>
        internal void Write(DerWriter writer)
        {
            writer.Begin(DerTag.Sequence);
            for (int i = 0; i < _texts.Count; i++)
            {
                byte[] address = (byte[])_addresses[i];
                writer.Write(
                    DerTag.Context + (address == null ? 2 : 7), address ?? Encoding.UTF8.GetBytes((string)_texts[i]));
            }

            writer.End();
        }

        private static bool IsHostName(string text)
        {
            if (string.IsNullOrEmpty(text) || text.Length > MaxHostName)
            {
                return false;
            }

            int at = text.StartsWith("*.") ? 2 : 0;
            bool hasLetter = false;
            int start = at;
            for (; at <= text.Length; at++)
            {
                char c = at == text.Length ? '.' : text[at];
                if (c == '.')
                {
                    int length = at - start;
                    if (length == 0 || length > MaxLabel || text[start] == '-' || text[at - 1] == '-')
                    {
                        return false;
                    }

                    start = at + 1;
                    continue;
                }

                bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                hasLetter |= letter;
                if (!letter && c != '-' && (c < '0' || c > '9'))
                {
                    return false;
                }
            }

            return hasLetter; // digits and dots alone would be a wrong address
        }
    }
}
