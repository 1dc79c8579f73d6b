namespace Camera.Certificates
{
    /// <summary>Bits of keyUsage (RFC 5280 section 4.2.1.3): bit n of the BIT STRING is 1 &lt;&lt; n.</summary>
    public static class KeyUsages
    {
        /// <summary>Signs handshakes: what ECDHE suites and TLS 1.3 need of a server.</summary>
        public const int DigitalSignature = 1 << 0;

        /// <summary>Signs certificates.</summary>
        public const int KeyCertSign = 1 << 5;

        private static readonly string[] Names =
        {
            "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement", "keyCertSign", "cRLSign",
            "encipherOnly", "decipherOnly"
        };

        /// <summary>The names of the bits, separated by commas.</summary>
        public static string ToText(int usages)
        {
            string text = "";
            for (int i = 0; i < Names.Length; i++)
            {
                if ((usages & (1 << i)) != 0)
                {
                    text += (text.Length == 0 ? "" : ", ") + Names[i];
                }
            }

            return text;
        }
    }
}
