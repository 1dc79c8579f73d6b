using Camera.Certificates;
using Camera.Cryptography;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>A certificate as JSON, for a person to compare and for programs; times in seconds since 1970.</summary>
    internal static class CertificateJson
    {
        private const int FewDays = 30;

        public static void Write(JsonWriter json, Certificate certificate, CertificateState state, long now)
        {
            json.Property("state", StateName(state));
            if (certificate == null)
            {
                return;
            }

            json.Property("subject", certificate.Subject.ToString());
            json.Property("name", certificate.Subject.Title);
            json.Property("issuer", certificate.Issuer.ToString());
            WriteNames(json, certificate.Extensions);
            json.Property("serial", Hex(certificate.SerialNumber));
            json.Property("notBefore", certificate.NotBefore);
            json.Property("notAfter", certificate.NotAfter);
            json.Property("key", certificate.PublicKey.Describe());
            json.Property("fingerprint", Hex(Sha256.Hash(certificate.Encode())));
            if (now != DerTime.Unknown)
            {
                long days = (certificate.NotAfter - now) / DerTime.Day;
                json.Property("daysLeft", days);
                json.Property("expiresSoon", days <= FewDays);
            }
        }

        public static void WriteNames(JsonWriter json, CertificateExtensions extensions)
        {
            json.Name("names");
            json.BeginArray();
            for (int i = 0; i < extensions.AlternativeNameCount; i++)
            {
                json.Value(extensions.GetAlternativeName(i).Text);
            }

            json.EndArray();
        }

        /// <summary>Bytes as pairs of hexadecimal digits with colons, as browsers show them.</summary>
        public static string Hex(byte[] data)
        {
            const string Digits = "0123456789ABCDEF";
            char[] text = new char[(data.Length * 3) - 1];
            for (int i = 0; i < data.Length; i++)
            {
                if (i > 0)
                {
                    text[(i * 3) - 1] = ':';
                }

                text[i * 3] = Digits[data[i] >> 4];
                text[(i * 3) + 1] = Digits[data[i] & 15];
            }

            return new string(text);
        }

        private static string StateName(CertificateState state)
        {
            switch (state)
            {
                case CertificateState.OtherKey: return "other-key";
                case CertificateState.NotYetValid: return "not-yet-valid";
                case CertificateState.Valid: return "valid";
                case CertificateState.Expired: return "expired";
                default: return "none";
            }
        }
    }
}
