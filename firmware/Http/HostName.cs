namespace Camera.Http
{
    /// <summary>Shape of a Host value: <c>uri-host [":" port]</c> (RFC 9110, section 7.2), narrowed to what names and addresses really
    /// consist of: letters, digits, <c>- . _ ~</c>, or an IPv6 address in brackets. Not empty.</summary>
    internal static class HostName
    {
        public static bool IsValid(byte[] buffer, int start, int length)
        {
            int end = start + length;
            int at = start;
            if (length > 0 && buffer[at] == '[')
            {
                at++;
                while (at < end && (PercentDecoder.HexValue(buffer[at]) >= 0 || buffer[at] == ':' || buffer[at] == '.')) at++;
                if (at == end || buffer[at] != ']' || at == start + 1) return false;
                at++;
            }
            else
            {
                while (at < end && (Octets.Classes[buffer[at]] & Octets.Host) != 0) at++;
                if (at == start) return false;
            }
            return at == end || IsPort(buffer, at, end);
        }

        // ":" and up to five digits, which may be none (RFC 3986, section 3.2.3)
        private static bool IsPort(byte[] buffer, int at, int end)
        {
            if (buffer[at] != ':' || end - at > 6) return false;
            for (at++; at < end; at++)
                if (buffer[at] < '0' || buffer[at] > '9') return false;
            return true;
        }
    }
}
