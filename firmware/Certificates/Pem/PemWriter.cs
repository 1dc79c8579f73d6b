using System.Text;

namespace Camera.Certificates
{
    /// <summary>Writes PEM (RFC 7468): lines of 64 characters that end in LF.</summary>
    public static class PemWriter
    {
        private const int BytesPerLine = 48;

        /// <summary>One block, as bytes: a key never gets into a string.</summary>
        public static byte[] Write(string label, byte[] der)
        {
            byte[] begin = Encoding.UTF8.GetBytes("-----BEGIN " + label + "-----\n");
            byte[] end = Encoding.UTF8.GetBytes("-----END " + label + "-----\n");
            int lines = (der.Length + BytesPerLine - 1) / BytesPerLine;
            byte[] text = new byte[begin.Length + (der.Length + 2) / 3 * 4 + lines + end.Length];
            begin.CopyTo(text, 0);
            int at = begin.Length;
            for (int i = 0; i < der.Length; i += BytesPerLine)
            {
                int left = der.Length - i;
                at += Base64.Encode(der, i, left < BytesPerLine ? left : BytesPerLine, text, at);
                text[at++] = (byte)'\n';
            }

            end.CopyTo(text, at);
            return text;
        }

        /// <summary>One block as text: for what is public.</summary>
        public static string WriteText(string label, byte[] der)
        {
            byte[] text = Write(label, der);
            return Encoding.UTF8.GetString(text, 0, text.Length);
        }
    }
}
