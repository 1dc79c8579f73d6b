namespace Camera.Web.Access
{
    /// <summary>Tells the addresses of a local network from those of the internet, by their text.</summary>
    internal static class LocalAddress
    {
        private const string MappedPrefix = "::ffff:";

        /// <summary>Loopback, private (RFC 1918), link-local (RFC 3927, RFC 4291) or unique local (RFC 4193).</summary>
        public static bool IsLocal(string address)
        {
            if (address.IndexOf(':') < 0)
            {
                return IsLocal4(address);
            }

            // an IPv4 address in IPv6's clothes: RFC 4291, section 2.5.5.2
            return address.IndexOf('.') > 0
                ? address.ToLower().StartsWith(MappedPrefix) && IsLocal4(address.Substring(MappedPrefix.Length)) : IsLocal6(address);
        }

        /// <summary>Four decimal numbers, or an IPv6 address in brackets as a Host has it (RFC 3986, section 3.2.2).</summary>
        public static bool IsLiteral(string host)
        {
            if (host.Length > 2 && host[0] == '[')
            {
                return host[host.Length - 1] == ']';
            }

            return TryParse4(host, new int[4]);
        }

        private static bool IsLocal4(string address)
        {
            int[] parts = new int[4];
            if (!TryParse4(address, parts))
            {
                return false;
            }

            switch (parts[0])
            {
                case 10:
                case 127: return true;
                case 169: return parts[1] == 254;
                case 172: return parts[1] >= 16 && parts[1] <= 31;
                case 192: return parts[1] == 168;
                default: return false;
            }
        }

        private static bool IsLocal6(string address)
        {
            string text = address.ToLower();
            if (text == "::1")
            {
                return true;
            }

            int colon = text.IndexOf(':');
            if (colon != 4)
            {
                return false;
            }

            // fe80::/10 and fc00::/7
            return text.StartsWith("fe8") || text.StartsWith("fe9") || text.StartsWith("fea") || text.StartsWith("feb")
                || text.StartsWith("fc") || text.StartsWith("fd");
        }

        private static bool TryParse4(string text, int[] parts)
        {
            string[] pieces = text.Split('.');
            if (pieces.Length != 4)
            {
                return false;
            }

            for (int i = 0; i < 4; i++)
            {
                if (pieces[i].Length < 1 || pieces[i].Length > 3 || !WholeNumber.TryRead(pieces[i], out parts[i]) || parts[i] > 255)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
