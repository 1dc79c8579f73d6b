namespace Camera.Http
{
    /// <summary>Which of gzip and identity a client takes (Accept-Encoding: RFC 9110, section 12.5.3), as weights of 0 (refused) to
    /// 1000.</summary>
    internal static class AcceptEncoding
    {
        private const int Unset = -1;

        /// <summary>Reads the header's value.</summary>
        /// <param name="value">Null when the header is absent: then every coding is acceptable, and what is not gzip
        /// is the safer guess.</param>
        public static void Read(string value, out int gzip, out int identity)
        {
            gzip = Unset;
            identity = Unset;
            int any = Unset;
            string[] items = value == null ? new string[0] : value.Split(',');
            for (int i = 0; i < items.Length; i++)
            {
                string[] parts = items[i].Split(';');
                string coding = parts[0].Trim().ToLower();
                int weight = parts.Length > 1 ? WeightOf(parts[1].Trim()) : 1000;
                if (coding == "gzip" || coding == "x-gzip") gzip = weight; // RFC 9110, section 8.4.1.3
                else if (coding == "identity") identity = weight;
                else if (coding == "*") any = weight;
            }
            if (value == null) gzip = 1;
            if (gzip == Unset) gzip = any == Unset ? 0 : any;
            // Identity is acceptable unless excluded, also by a star of weight 0
            if (identity == Unset) identity = any == 0 ? 0 : 1;
        }

        // weight = "q=" ( "0" [ "." 0*3DIGIT ] / "1" [ "." 0*3"0" ] ); what is not one counts as not wanted
        private static int WeightOf(string text)
        {
            if (text.Length < 3 || text.Length > 7 || text[0] != 'q' && text[0] != 'Q' || text[1] != '=') return 0;
            if (text.Length > 3 && text[3] != '.') return 0;
            int weight = 0;
            for (int i = 2; i < 7; i++)
            {
                if (i == 3) continue;
                int digit = i < text.Length ? text[i] - '0' : 0;
                if (digit < 0 || digit > 9) return 0;
                weight = weight * 10 + digit;
            }
            return weight > 1000 ? 0 : weight;
        }
    }
}
