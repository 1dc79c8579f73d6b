namespace Camera.Http
{
    /// <summary>Validity of UTF-8 (RFC 3629): the platforms' decoders differ in what they do with broken bytes, so none
    /// reach them.</summary>
    public static class Utf8
    {
        /// <summary>The range is well-formed: no overlong form, no surrogate, nothing above U+10FFFF, nothing cut.</summary>
        public static bool IsValid(byte[] bytes, int offset, int count)
        {
            int end = offset + count;
            while (offset < end)
            {
                int lead = bytes[offset++];
                if (lead < 0x80) continue;
                int following;
                int low = 0x80;  // the second byte's range is narrower after some leads: RFC 3629, section 4
                int high = 0xBF;
                if (lead >= 0xC2 && lead <= 0xDF) following = 1;
                else if (lead >= 0xE0 && lead <= 0xEF)
                {
                    following = 2;
                    if (lead == 0xE0) low = 0xA0;
                    if (lead == 0xED) high = 0x9F;
                }
                else if (lead >= 0xF0 && lead <= 0xF4)
                {
                    following = 3;
                    if (lead == 0xF0) low = 0x90;
                    if (lead == 0xF4) high = 0x8F;
                }
                else return false;
                if (end - offset < following) return false;
                for (; following > 0; following--)
                {
                    int next = bytes[offset++];
                    if (next < low || next > high) return false;
                    low = 0x80;
                    high = 0xBF;
                }
            }
            return true;
        }
    }
}
