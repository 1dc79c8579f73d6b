namespace Camera.Http
{
    /// <summary>A field of a form as bytes, for secrets: a string cannot be wiped.</summary>
    public static class FormBytes
    {
        /// <summary>Finds the first field of a name in the body of a form.</summary>
        /// <param name="name">ASCII letters; looked for as they stand, not percent-encoded.</param>
        /// <param name="value">The decoded bytes, UTF-8 without NUL, for the caller to wipe; null when there is no such field.</param>
        /// <returns><see cref="RejectionReason.None"/> or <see cref="RejectionReason.BadForm"/>.</returns>
        public static RejectionReason Find(byte[] body, string name, out byte[] value)
        {
            value = null;
            byte[] wanted = System.Text.Encoding.UTF8.GetBytes(name + "=");
            for (int start = 0; start < body.Length;)
            {
                int end = System.Array.IndexOf(body, (byte)'&', start, body.Length - start);
                if (end < 0) end = body.Length;
                if (StartsWith(body, start, end, wanted))
                    return Decode(body, start + wanted.Length, end, out value) ? RejectionReason.None : RejectionReason.BadForm;
                start = end + 1;
            }
            return RejectionReason.None;
        }

        private static bool StartsWith(byte[] body, int start, int end, byte[] wanted)
        {
            int i = 0;
            while (i < wanted.Length && start + i < end && body[start + i] == wanted[i]) i++;
            return i == wanted.Length;
        }

        private static bool Decode(byte[] body, int start, int end, out byte[] value)
        {
            byte[] decoded = new byte[end - start];
            int length = PercentDecoder.Decode(body, start, decoded.Length, true, decoded);
            value = null;
            if (length >= 0)
            {
                value = new byte[length];
                System.Array.Copy(decoded, value, length);
            }
            System.Array.Clear(decoded, 0, decoded.Length);
            return length >= 0;
        }
    }
}
