using System.Text;

namespace Camera.Accounts
{
    /// <summary>The value of a parameter whose name ends with an asterisk (RFC 8187, section 3.2.1):
    /// <c>UTF-8'language'percent-encoded</c>; so a user name of any script stands in <c>username*</c> (RFC 7616, section 3.4).</summary>
    internal static class ExtendedValue
    {
        /// <summary>Decodes a value.</summary>
        /// <returns>Null when it is of another charset, not well formed, or has a NUL.</returns>
        public static string Decode(string text)
        {
            int first = text.IndexOf('\'');
            int second = first < 0 ? -1 : text.IndexOf('\'', first + 1);
            if (second < 0 || text.Substring(0, first).ToUpper() != "UTF-8")
            {
                return null;
            }

            char[] value = text.Substring(second + 1).ToCharArray();
            byte[] bytes = new byte[value.Length];
            byte[] octet = new byte[1];
            int count = 0;
            for (int i = 0; i < value.Length; i++)
            {
                if (value[i] <= ' ' || value[i] >= 0x7F)
                {
                    return null; // RFC 8187 has ASCII here; a byte cut from another letter would be a third one
                }

                octet[0] = (byte)value[i];
                if (value[i] == '%')
                {
                    octet[0] = 0;
                    if (i + 2 >= value.Length || !LowerHex.TryDecode(new string(value, i + 1, 2), octet))
                    {
                        return null;
                    }

                    i += 2;
                }

                if (octet[0] == 0)
                {
                    return null;
                }

                bytes[count++] = octet[0];
            }

            return Encoding.UTF8.GetString(bytes, 0, count);
        }
    }
}
