namespace Camera.Certificates
{
    /// <summary>Writes the extensions (RFC 5280 section 4.2.1) that a server's certificate, and the request for one, have.</summary>
    internal static class ExtensionWriter
    {
        private const byte SubjectKeyIdentifier = 14;
        private const byte KeyUsage = 15;
        private const byte SubjectAltName = 17;
        private const byte BasicConstraints = 19;
        private const byte ExtendedKeyUsage = 37;

        /// <summary>subjectAltName, keyUsage and extendedKeyUsage; the first only when there are names.</summary>
        public static void WriteServer(DerWriter writer, AlternativeNames names, bool isRsa)
        {
            if (names.Count > 0)
            {
                Begin(writer, SubjectAltName, false);
                names.Write(writer);
                End(writer);
            }

            // An EC key signs handshakes; an RSA key also takes the key exchange of old clients (RFC 5480 section 3, RFC 4055 section 1.2).
            Begin(writer, KeyUsage, true);
            byte[] bits = isRsa ? new byte[] { 5, 0xA0 } : new byte[] { 7, 0x80 };
            writer.Write(DerTag.BitString, bits);
            End(writer);

            Begin(writer, ExtendedKeyUsage, false);
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, Oids.ServerAuth);
            writer.End();
            End(writer);
        }

        /// <summary>basicConstraints with the default, CA:FALSE. Critical, as those of public CAs.</summary>
        public static void WriteNotCa(DerWriter writer)
        {
            Begin(writer, BasicConstraints, true);
            writer.Begin(DerTag.Sequence);
            writer.End();
            End(writer);
        }

        /// <summary>subjectKeyIdentifier.</summary>
        public static void WriteKeyIdentifier(DerWriter writer, byte[] identifier)
        {
            Begin(writer, SubjectKeyIdentifier, false);
            writer.Write(DerTag.OctetString, identifier);
            End(writer);
        }

        private static void Begin(DerWriter writer, byte which, bool critical)
        {
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, new byte[] { Oids.CertificateExtension[0], Oids.CertificateExtension[1], which });
            if (critical)
            {
                writer.WriteTrue();
            }

            writer.Begin(DerTag.OctetString);
        }

        private static void End(DerWriter writer)
        {
            writer.End();
            writer.End();
        }
    }
}
