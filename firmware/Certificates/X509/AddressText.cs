using System;
using System.Text;

namespace Camera.Certificates
{
    /// <summary>IP addresses as text: IPv4 in four decimal parts, IPv6 by RFC 4291 section 2.2, written by RFC 5952.</summary>
    public static class AddressText
    {
        /// <summary>Reads an address without zone, port or brackets.</summary>
        /// <returns>4 or 16 bytes, or null.</returns>
        public static byte[] Parse(string text)
        {
            if (text == null || text.Length > 45)
            {
                return null;
            }

            return text.IndexOf(':') < 0 ? ParseV4(text, 0, text.Length) : ParseV6(text);
        }

        /// <summary>The address as text.</summary>
        /// <param name="address">4 or 16 bytes.</param>
        public static string ToText(byte[] address)
        {
            StringBuilder text = new StringBuilder();
            if (address.Length == 4)
            {
                for (int i = 0; i < 4; i++)
                {
                    text.Append(i == 0 ? "" : ".").Append(((int)address[i]).ToString());
                }

                return text.ToString();
            }

            int runStart;
            int run = LongestZeroRun(address, out runStart);
            for (int group = 0; group < 8; group++)
            {
                if (run > 1 && group == runStart)
                {
                    text.Append("::");
                    group += run - 1;
                    continue;
                }

                bool first = group == 0 || (run > 1 && group == runStart + run);
                text.Append(first ? "" : ":").Append(Hex((address[2 * group] << 8) | address[2 * group + 1]));
            }

            return text.ToString();
        }

        private static string Hex(int value)
        {
            string text = value.ToString("X4").ToLower();
            int zeros = 0;
            while (zeros < 3 && text[zeros] == '0')
            {
                zeros++;
            }

            return text.Substring(zeros);
        }

        private static int LongestZeroRun(byte[] address, out int start)
        {
            int best = 0;
            int run = 0;
            start = 0;
            for (int group = 0; group < 8; group++)
            {
                run = address[2 * group] == 0 && address[2 * group + 1] == 0 ? run + 1 : 0;
                if (run > best)
                {
                    best = run;
                    start = group + 1 - run;
                }
            }

            return best;
        }

        private static byte[] ParseV4(string text, int at, int end)
        {
            byte[] address = new byte[4];
            for (int part = 0; part < 4; part++)
            {
                int value = 0;
                int digits = 0;
                for (; at < end && text[at] >= '0' && text[at] <= '9'; at++)
                {
                    // A leading zero is octal to some readers (RFC 6943 section 3.1.1).
                    if (digits > 0 && value == 0)
                    {
                        return null;
                    }

                    value = value * 10 + (text[at] - '0');
                    digits++;
                    if (value > 255)
                    {
                        return null;
                    }
                }

                bool last = part == 3;
                if (digits == 0 || (last ? at != end : at >= end || text[at] != '.'))
                {
                    return null;
                }

                at++;
                address[part] = (byte)value;
            }

            return address;
        }

        private static byte[] ParseV6(string text)
        {
            byte[] address = new byte[16];
            int count = 0;
            int gap = -1;
            int at = 0;
            if (text[0] == ':')
            {
                if (text.Length < 2 || text[1] != ':')
                {
                    return null;
                }

                gap = 0;
                at = 2;
            }

            while (at < text.Length)
            {
                int end = text.IndexOf(':', at);
                end = end < 0 ? text.Length : end;
                if (end == at)
                {
                    // The second colon of "::".
                    if (gap >= 0)
                    {
                        return null;
                    }

                    gap = count;
                    at++;
                    continue;
                }

                if (end == text.Length && text.IndexOf('.', at) >= 0)
                {
                    byte[] tail = ParseV4(text, at, end);
                    if (tail == null || count > 12)
                    {
                        return null;
                    }

                    tail.CopyTo(address, count);
                    count += 4;
                    break;
                }

                int value = HexValue(text, at, end);
                if (value < 0 || count > 14)
                {
                    return null;
                }

                address[count++] = (byte)(value >> 8);
                address[count++] = (byte)value;
                at = end + 1;
                if (at == text.Length)
                {
                    return null; // a single colon at the end
                }
            }

            if (gap < 0)
            {
                return count == 16 ? address : null;
            }

            return count <= 14 ? Spread(address, gap, count) : null;
        }

        private static byte[] Spread(byte[] address, int gap, int count)
        {
            byte[] spread = new byte[16];
            Array.Copy(address, 0, spread, 0, gap);
            Array.Copy(address, gap, spread, 16 - (count - gap), count - gap);
            return spread;
        }

        private static int HexValue(string text, int at, int end)
        {
            int value = end - at > 4 ? -1 : 0;
            for (; at < end && value >= 0; at++)
            {
                char c = text[at];
                int digit = c >= '0' && c <= '9' ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
                value = digit < 0 ? -1 : (value << 4) | digit;
            }

            return value;
        }
    }
}
