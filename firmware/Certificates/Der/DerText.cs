using System.Text;

namespace Camera.Certificates
{
    /// <summary>
    /// Decodes the string types of certificates into text that is safe to show: control characters, and those that change the
    /// direction of writing or are not seen, come out as \XX for each byte of their UTF-8 (RFC 4514 section 2.4).
    /// </summary>
    public static class DerText
    {
        /// <summary>Decodes the content of the element read last by its type.</summary>
        /// <returns>False for a type that is no string, wrong characters, or more than
        /// <see cref="CertificateLimits.MaxText"/> bytes.</returns>
        public static bool TryDecode(DerReader reader, out string text)
        {
            return TryDecode(reader.Tag, reader.Data, reader.ContentStart, reader.ContentLength, out text);
        }

        internal static bool TryDecode(int tag, byte[] data, int offset, int count, out string text)
        {
            text = null;
            int width = tag == DerTag.BmpString ? 2 : tag == DerTag.UniversalString ? 4 : 1;
            if (!IsString(tag) || count > CertificateLimits.MaxText || count % width != 0)
            {
                return false;
            }

            Utf8 output = new Utf8(count);
            int end = offset + count;
            while (offset < end)
            {
                int code;
                switch (tag)
                {
                    case DerTag.Utf8String:
                        code = Utf8.Next(data, ref offset, end);
                        break;
                    case DerTag.TeletexString: // in practice Latin-1
                        code = data[offset++];
                        break;
                    case DerTag.BmpString:
                        code = NextUtf16(data, ref offset, end);
                        break;
                    case DerTag.UniversalString:
                        code = data[offset] != 0 ? -1 : (data[offset + 1] << 16) | (data[offset + 2] << 8) | data[offset + 3];
                        offset += 4;
                        break;
                    default: // the subsets of ASCII; which of its characters is not checked, as CAs do not always
                        code = data[offset] < 0x80 ? data[offset] : -1;
                        offset++;
                        break;
                }

                if (code < 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
                {
                    return false;
                }

                output.Append(code);
            }

            text = output.ToString();
            return true;
        }

        private static bool IsString(int tag)
        {
            return tag == DerTag.Utf8String || tag == DerTag.PrintableString || tag == DerTag.Ia5String || tag == DerTag.TeletexString
                || tag == DerTag.BmpString || tag == DerTag.UniversalString || tag == DerTag.NumericString
                || tag == DerTag.VisibleString;
        }

        // A BMPString has no surrogates; UTF-16 is what some write into it.
        private static int NextUtf16(byte[] data, ref int offset, int end)
        {
            int unit = (data[offset] << 8) | data[offset + 1];
            offset += 2;
            if (unit < 0xD800 || unit > 0xDBFF || offset == end)
            {
                return unit;
            }

            int low = (data[offset] << 8) | data[offset + 1];
            if (low < 0xDC00 || low > 0xDFFF)
            {
                return -1;
            }

            offset += 2;
            return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        }
    }
}
