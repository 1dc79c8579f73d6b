using System.Text;

namespace Camera.Certificates
{
    /// <summary>Object identifiers, as the content of their DER encoding, each with its dotted form and source.</summary>
    public static class Oids
    {
        /// <summary>2.5.4.3 (X.520).</summary>
        public static readonly byte[] CommonName = { 0x55, 0x04, 0x03 };

        /// <summary>2.5.4.6 (X.520).</summary>
        public static readonly byte[] Country = { 0x55, 0x04, 0x06 };

        /// <summary>2.5.4.7 (X.520).</summary>
        public static readonly byte[] Locality = { 0x55, 0x04, 0x07 };

        /// <summary>2.5.4.8 (X.520).</summary>
        public static readonly byte[] State = { 0x55, 0x04, 0x08 };

        /// <summary>2.5.4.10 (X.520).</summary>
        public static readonly byte[] Organization = { 0x55, 0x04, 0x0A };

        /// <summary>2.5.4.11 (X.520).</summary>
        public static readonly byte[] OrganizationalUnit = { 0x55, 0x04, 0x0B };

        /// <summary>1.2.840.113549.1.9.1, emailAddress (PKCS#9, RFC 2985).</summary>
        public static readonly byte[] EmailAddress = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x01 };

        /// <summary>0.9.2342.19200300.100.1.25, domainComponent (RFC 4519).</summary>
        public static readonly byte[] DomainComponent = { 0x09, 0x92, 0x26, 0x89, 0x93, 0xF2, 0x2C, 0x64, 0x01, 0x19 };

        /// <summary>2.5.29: the arc of the extensions of X.509 and RFC 5280 section 4.2.1; the third octet tells which.</summary>
        public static readonly byte[] CertificateExtension = { 0x55, 0x1D };

        /// <summary>1.3.6.1.5.5.7.1.24, TLS feature (RFC 7633).</summary>
        public static readonly byte[] TlsFeature = { 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x18 };

        /// <summary>1.3.6.1.5.5.7.3.1, id-kp-serverAuth (RFC 5280 section 4.2.1.12).</summary>
        public static readonly byte[] ServerAuth = { 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01 };

        /// <summary>2.5.29.37.0, anyExtendedKeyUsage (RFC 5280 section 4.2.1.12).</summary>
        public static readonly byte[] AnyExtendedKeyUsage = { 0x55, 0x1D, 0x25, 0x00 };

        /// <summary>1.2.840.113549.1.9.14, extensionRequest (RFC 2985 section 5.4.2).</summary>
        public static readonly byte[] ExtensionRequest = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x0E };

        /// <summary>1.2.840.10045.2.1, id-ecPublicKey (RFC 5480 section 2.1.1).</summary>
        public static readonly byte[] EcPublicKey = { 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01 };

        /// <summary>1.2.840.10045.3.1.7, secp256r1 (RFC 5480 section 2.1.1.1).</summary>
        public static readonly byte[] P256 = { 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07 };

        /// <summary>1.3.132.0.34, secp384r1 (RFC 5480 section 2.1.1.1).</summary>
        public static readonly byte[] P384 = { 0x2B, 0x81, 0x04, 0x00, 0x22 };

        /// <summary>1.3.132.0.35, secp521r1 (RFC 5480 section 2.1.1.1).</summary>
        public static readonly byte[] P521 = { 0x2B, 0x81, 0x04, 0x00, 0x23 };

        /// <summary>1.2.840.10045.3.1.1, secp192r1 (RFC 5480 section 2.1.1.1): only to be refused by its name.</summary>
        public static readonly byte[] P192 = { 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x01 };

        /// <summary>1.3.132.0.33, secp224r1 (RFC 5480 section 2.1.1.1): only to be refused by its name.</summary>
        public static readonly byte[] P224 = { 0x2B, 0x81, 0x04, 0x00, 0x21 };

        /// <summary>1.2.840.113549.1.1: the arc of PKCS#1 (RFC 8017 appendix C); the octet after it tells which.</summary>
        public static readonly byte[] Pkcs1 = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01 };

        /// <summary>1.2.840.113549.1.1.1, rsaEncryption (RFC 8017 appendix A.1).</summary>
        public static readonly byte[] RsaEncryption = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01 };

        /// <summary>1.2.840.113549.1.1.8, id-mgf1 (RFC 8017 appendix A.2.3).</summary>
        public static readonly byte[] Mgf1 = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x08 };

        /// <summary>1.2.840.113549.1.1.10, id-RSASSA-PSS (RFC 8017 appendix A.2.3).</summary>
        public static readonly byte[] RsaPss = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0A };

        /// <summary>1.2.840.113549.1.1.11, sha256WithRSAEncryption (RFC 4055 section 5).</summary>
        public static readonly byte[] RsaSha256 = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B };

        /// <summary>1.2.840.10045.4: the arc of ECDSA (RFC 3279 section 2.2.3); 1 after it is with SHA-1.</summary>
        public static readonly byte[] Ecdsa = { 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04 };

        /// <summary>1.2.840.10045.4.3: the arc of ECDSA with SHA-2 (RFC 5758 section 3.2); the octet after it tells which.</summary>
        public static readonly byte[] EcdsaSha2 = { 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03 };

        /// <summary>1.2.840.10045.4.3.2, ecdsa-with-SHA256 (RFC 5758 section 3.2).</summary>
        public static readonly byte[] EcdsaSha256 = { 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02 };

        /// <summary>2.16.840.1.101.3.4.2: the arc of SHA-2 (RFC 5754 section 2); the octet after it tells which.</summary>
        public static readonly byte[] Sha2 = { 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02 };

        /// <summary>1.2.840.113549.1.5.13, id-PBES2 (RFC 8018 appendix A.4).</summary>
        public static readonly byte[] Pbes2 = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0D };

        /// <summary>1.2.840.113549.1.5.12, id-PBKDF2 (RFC 8018 appendix A.2).</summary>
        public static readonly byte[] Pbkdf2 = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0C };

        /// <summary>1.2.840.113549.2.9, id-hmacWithSHA256 (RFC 8018 appendix B.1.2).</summary>
        public static readonly byte[] HmacSha256 = { 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x02, 0x09 };

        /// <summary>2.16.840.1.101.3.4.1.42, aes256-CBC-PAD (RFC 8018 appendix B.2.5).</summary>
        public static readonly byte[] Aes256Cbc = { 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2A };

        /// <summary>2.16.840.1.101.3.4.1.2, aes128-CBC-PAD (RFC 8018 appendix B.2.5).</summary>
        public static readonly byte[] Aes128Cbc = { 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x02 };

        /// <summary>The identifier read last is <paramref name="arc"/> and one octet more.</summary>
        /// <returns>That octet, or -1.</returns>
        internal static int Under(DerReader reader, byte[] arc)
        {
            bool under = reader.ContentLength == arc.Length + 1
                && ByteRange.Equal(reader.Data, reader.ContentStart, arc, 0, arc.Length);
            return under ? reader.Data[reader.ContentStart + arc.Length] : -1;
        }

        /// <summary>The dotted form of a well-formed identifier; an arc beyond 63 bits is shown as "?".</summary>
        public static string ToDotted(byte[] data, int offset, int count)
        {
            StringBuilder text = new StringBuilder();
            long arc = 0;
            bool tooLarge = false;
            for (int i = 0; i < count; i++)
            {
                int octet = data[offset + i];
                tooLarge |= arc >> 56 != 0;
                arc = (arc << 7) | (long)(octet & 0x7F);
                if (octet >= 0x80)
                {
                    continue;
                }

                if (text.Length == 0)
                {
                    long root = arc < 40 ? 0 : arc < 80 ? 1 : 2;
                    text.Append(root);
                    arc -= root * 40;
                }

                text.Append('.').Append(tooLarge ? "?" : arc.ToString());
                arc = 0;
                tooLarge = false;
            }

            return text.ToString();
        }
    }
}
