namespace Camera.Accounts
{
    /// <summary>By what a client counts: its address, or the /64 of its IPv6 address, which is what one subscriber has (RFC 6177).</summary>
    internal static class ClientNetwork
    {
        private const int Groups = 8;
        private const int NetworkGroups = 4;
        private const string Mapped = "::ffff:"; // RFC 4291, section 2.5.5.2: an IPv4 client of a listener for both

        /// <summary>The text to count by, the same for all addresses of a subscriber and for nobody else's.</summary>
        /// <param name="address">As the network stack writes it (RFC 5952).</param>
        public static string Of(string address)
        {
            int dot = address.IndexOf('.');
            if (dot >= 0 && address.StartsWith(Mapped))
            {
                return address.Substring(Mapped.Length);
            }

            if (address.IndexOf(':') < 0 || address.StartsWith("fe80:"))
            {
                return address; // all of a link shares that /64
            }

            string[] parts = address.Split(':');
            int before = 0; // groups before the "::", or all
            while (before < parts.Length && parts[before].Length > 0)
            {
                before++;
            }

            int after = 0; // groups behind it
            while (after < parts.Length - before && parts[parts.Length - 1 - after].Length > 0)
            {
                after++;
            }

            int left = Groups - (dot < 0 ? 0 : 1) - after; // four numbers with dots are two groups
            string network = string.Empty;
            for (int i = 0; i < NetworkGroups; i++)
            {
                string group = i < before ? parts[i] : i < left || i - left >= after ? "0" : parts[parts.Length - after + i - left];
                network += group + ":";
            }

            return network;
        }
    }
}
