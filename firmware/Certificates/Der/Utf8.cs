using System;
using System.Text;

namespace Camera.Certificates
{
    /// <summary>UTF-8 by code points: the board's strings are UTF-8 inside and end at a NUL, so text from outside is checked and
    /// built as bytes.</summary>
    internal sealed class Utf8
    {
        private const string Hex = "0123456789ABCDEF";

        private const int Replacement = 0xFFFD; // what the desktop's encoder writes for half a surrogate pair

        private byte[] _bytes;
        private int _count;

        public Utf8(int capacity)
        {
            _bytes = new byte[capacity + 8];
        }

        /// <summary>The next code point, or -1 when the form is not the shortest, not complete or not a character (RFC 3629).
        /// </summary>
        public static int Next(byte[] data, ref int offset, int end)
        {
            int lead = data[offset++];
            if (lead < 0x80)
            {
                return lead;
            }

            int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
            if (lead < 0xC2 || lead > 0xF4 || end - offset < more)
            {
                return -1;
            }

            int code = lead & (0x3F >> more);
            for (int i = 0; i < more; i++)
            {
                int octet = data[offset++];
                if ((octet & 0xC0) != 0x80)
                {
                    return -1;
                }

                code = (code << 6) | (octet & 0x3F);
            }

            int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
            return code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF) ? -1 : code;
        }

        /// <summary>A control character (Unicode category Cc), or not a character at all.</summary>
        public static bool IsControl(int code)
        {
            return code < 0x20 || (code >= 0x7F && code <= 0x9F);
        }

        /// <summary>The character may be shown as it is: it does not break a line, change the direction of writing or hide.</summary>
        public static bool IsPrintable(int code)
        {
            return !IsControl(code)
                && code != 0x200E && code != 0x200F // direction marks
                && (code < 0x2028 || code > 0x202E) // line and paragraph separators, direction overrides
                && (code < 0x2060 || code > 0x206F) // invisible operators, direction isolates
                && code != 0xFEFF;
        }

        /// <summary>Characters of a text, as Unicode counts them, not units of UTF-16.</summary>
        /// <returns>-1 when one is a control character or the replacement of what was not text. 0 for null.</returns>
        public static int CountCharacters(string text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return 0;
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int count = 0;
            for (int at = 0; at < bytes.Length; count++)
            {
                int code = Next(bytes, ref at, bytes.Length);
                if (IsControl(code) || code == Replacement)
                {
                    return -1;
                }
            }

            return count;
        }

        public void Append(int code)
        {
            if (_bytes.Length - _count < 12)
            {
                byte[] larger = new byte[_bytes.Length * 2 + 12];
                Array.Copy(_bytes, 0, larger, 0, _count);
                _bytes = larger;
            }

            int start = _count;
            if (code < 0x80)
            {
                _bytes[_count++] = (byte)code;
            }
            else if (code < 0x800)
            {
                _bytes[_count++] = (byte)(0xC0 | (code >> 6));
                _bytes[_count++] = (byte)(0x80 | (code & 0x3F));
            }
            else if (code < 0x10000)
            {
                _bytes[_count++] = (byte)(0xE0 | (code >> 12));
                _bytes[_count++] = (byte)(0x80 | ((code >> 6) & 0x3F));
                _bytes[_count++] = (byte)(0x80 | (code & 0x3F));
            }
            else
            {
                _bytes[_count++] = (byte)(0xF0 | (code >> 18));
                _bytes[_count++] = (byte)(0x80 | ((code >> 12) & 0x3F));
                _bytes[_count++] = (byte)(0x80 | ((code >> 6) & 0x3F));
                _bytes[_count++] = (byte)(0x80 | (code & 0x3F));
            }

            if (!IsPrintable(code))
            {
                Escape(start);
            }
        }

        public override string ToString()
        {
            return _count == 0 ? "" : Encoding.UTF8.GetString(_bytes, 0, _count);
        }

        private void Escape(int start)
        {
            int octets = _count - start;
            for (int i = octets - 1; i >= 0; i--)
            {
                int octet = _bytes[start + i];
                _bytes[start + 3 * i] = (byte)'\\';
                _bytes[start + 3 * i + 1] = (byte)Hex[octet >> 4];
                _bytes[start + 3 * i + 2] = (byte)Hex[octet & 15];
            }

            _count = start + 3 * octets;
        }
    }
}
