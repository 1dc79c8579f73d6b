namespace Camera.Web.Push
{
    /// <summary>
    /// What an address for pictures may be: <c>http</c> or <c>https</c>, a host name or IPv4 address, a port, and the path and query of
    /// RFC 3986 (sections 3.3 and 3.4). User information is refused, so that no secret stands in an address; a fragment is, for it is
    /// never sent.
    /// </summary>
    public static class PushAddress
    {
        /// <summary>What is allowed, for people.</summary>
        public const string Allowed = "http:// or https://, a host, and a path, without name and password; up to 256 characters";

        private const string PathCharacters = "/?-._~!$&'()*+,;=:@%"; // beside letters and digits

        /// <summary>The text is such an address.</summary>
        public static bool IsValid(string text)
        {
            int start = StartOfHost(text);
            if (start < 0 || text.Length > PushLimits.AddressLength)
            {
                return false;
            }

            int end = EndOfHost(text, start);
            return IsHost(text.Substring(start, end - start)) && IsPath(text, end);
        }

        /// <summary>Scheme, host and port in lower case: what credentials are given for (RFC 6454, section 4).</summary>
        /// <param name="address">A valid one.</param>
        public static string OriginOf(string address)
        {
            return address.Substring(0, EndOfHost(address, StartOfHost(address))).ToLower();
        }

        /// <summary>The address with its scheme and host in lower case.</summary>
        /// <param name="address">A valid one.</param>
        public static string Normalize(string address)
        {
            string origin = OriginOf(address);
            return origin + address.Substring(origin.Length);
        }

        private static int StartOfHost(string text)
        {
            string lower = text.ToLower();
            return lower.StartsWith("http://") ? 7 : lower.StartsWith("https://") ? 8 : -1;
        }

        private static int EndOfHost(string text, int start)
        {
            int end = text.IndexOfAny(new char[] { '/', '?' }, start);
            return end < 0 ? text.Length : end;
        }

        private static bool IsHost(string text)
        {
            int colon = text.IndexOf(':');
            if (colon >= 0)
            {
                string digits = text.Substring(colon + 1);
                if (!WholeNumber.TryRead(digits, out int port) || port < 1 || port > 65535)
                {
                    return false;
                }
            }

            string[] labels = (colon < 0 ? text : text.Substring(0, colon)).Split('.');
            for (int i = 0; i < labels.Length; i++)
            {
                if (!IsLabel(labels[i]))
                {
                    return false;
                }
            }

            return true;
        }

        // RFC 1123, section 2.1; the underscore is in many a local network.
        private static bool IsLabel(string text)
        {
            if (text.Length < 1 || text.Length > 63 || text[0] == '-' || text[text.Length - 1] == '-')
            {
                return false;
            }

            for (int i = 0; i < text.Length; i++)
            {
                if (!IsLetterOrDigit(text[i]) && text[i] != '-' && text[i] != '_')
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsPath(string text, int start)
        {
            for (int i = start; i < text.Length; i++)
            {
                char c = text[i];
                if (!IsLetterOrDigit(c) && PathCharacters.IndexOf(c) < 0)
                {
                    return false;
                }

                if (c == '%' && (i + 2 >= text.Length || !IsHex(text[i + 1]) || !IsHex(text[i + 2])))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsLetterOrDigit(char c)
        {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }

        private static bool IsHex(char c)
        {
            return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || (c >= '0' && c <= '9');
        }
    }
}
