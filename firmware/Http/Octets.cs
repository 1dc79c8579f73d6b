namespace Camera.Http
{
    /// <summary>What an octet may be in a request (RFC 9110, section 5.5 and 5.6.2; RFC 3986, section 2), one table look-up each.</summary>
    internal static class Octets
    {
        /// <summary>Part of a token: method, header name.</summary>
        public const int Token = 1;

        /// <summary>Part of a request target. More than RFC 3986 lists, because browsers send some of it as it is in queries;
        /// never a space, control, <c>#</c>, quote, angle bracket, backslash or anything beyond ASCII.</summary>
        public const int Target = 2;

        /// <summary>Part of a header value: visible, space, tab, or beyond ASCII.</summary>
        public const int Value = 4;

        /// <summary>Part of a host name or IPv4 address.</summary>
        public const int Host = 8;

        /// <summary>The classes of each octet, bits.</summary>
        public static readonly byte[] Classes = MakeClasses();

        /// <summary>Small letter of an ASCII capital, else the octet.</summary>
        public static int ToLower(int octet) => octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;

        /// <summary>The range is this ASCII text but for the case of letters.</summary>
        public static bool EqualIgnoringCase(byte[] buffer, int offset, int count, string text)
        {
            if (count != text.Length) return false;
            for (int i = 0; i < count; i++)
                if (ToLower(buffer[offset + i]) != ToLower(text[i])) return false;
            return true;
        }

        /// <summary>The two texts are the same but for the case of ASCII letters.</summary>
        public static bool EqualIgnoringCase(string one, string other)
        {
            if (one.Length != other.Length) return false;
            for (int i = 0; i < one.Length; i++)
                if (ToLower(one[i]) != ToLower(other[i])) return false;
            return true;
        }

        private static byte[] MakeClasses()
        {
            byte[] classes = new byte[256];
            for (int c = 0x21; c < 0x7F; c++) classes[c] = Target | Value;
            for (int c = 0x80; c < 0x100; c++) classes[c] = Value;
            classes[' '] = Value;
            classes['\t'] = Value;
            classes['"'] = Value;
            classes['#'] = Value;
            classes['<'] = Value;
            classes['>'] = Value;
            classes['\\'] = Value;
            for (int c = '0'; c <= '9'; c++) classes[c] |= Token | Host;
            for (int c = 'a'; c <= 'z'; c++)
            {
                classes[c] |= Token | Host;
                classes[c - 32] |= Token | Host;
            }
            string tokenMarks = "!#$%&'*+-.^_`|~";
            for (int i = 0; i < tokenMarks.Length; i++) classes[tokenMarks[i]] |= Token;
            string hostMarks = "-._~";
            for (int i = 0; i < hostMarks.Length; i++) classes[hostMarks[i]] |= Host;
            return classes;
        }
    }
}
