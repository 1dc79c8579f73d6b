using System;

namespace Camera.Certificates
{
    /// <summary>Reads the certificates of a file: PEM with whatever is around it, or one certificate as DER.</summary>
    internal static class CertificateFile
    {
        /// <summary>Reads them.</summary>
        /// <param name="certificates">Those of the file in its order, or null.</param>
        /// <returns>Why not, or null.</returns>
        public static GateResult Read(byte[] file, int offset, int count, out Certificate[] certificates)
        {
            certificates = null;
            if (count == 0)
            {
                return new GateResult(GateReason.Empty);
            }

            if (count > CertificateLimits.MaxInput)
            {
                return new GateResult(GateReason.TooBig) { Number = CertificateLimits.MaxInput };
            }

            return PemReader.IsPem(file, offset, count)
                ? ReadPem(file, offset, count, out certificates)
                : ReadDer(file, offset, count, out certificates);
        }

        private static GateResult ReadPem(byte[] file, int offset, int count, out Certificate[] certificates)
        {
            certificates = null;
            Certificate[] found = new Certificate[CertificateLimits.MaxChain];
            int number = 0;
            string otherLabel = null;
            PemReader pem = new PemReader(file, offset, count);
            while (pem.TryRead())
            {
                if (pem.Label != PemLabel.Certificate && pem.Label != PemLabel.OldCertificate)
                {
                    otherLabel = otherLabel ?? pem.Label;
                    ByteRange.Wipe(pem.Content); // a key has nothing to do here
                    continue;
                }

                if (number == found.Length)
                {
                    return new GateResult(GateReason.TooManyCertificates) { Number = found.Length };
                }

                DerError error;
                if (!Certificate.TryParse(pem.Content, 0, pem.Content.Length, out found[number++], out error))
                {
                    return Malformed(number, DerErrorText.Of(error));
                }
            }

            if (pem.Error != PemError.None)
            {
                return Malformed(number + 1, DerErrorText.Of(pem.Error));
            }

            if (number == 0)
            {
                return new GateResult(GateReason.NoCertificate) { Fact = otherLabel };
            }

            certificates = new Certificate[number];
            Array.Copy(found, certificates, number);
            return null;
        }

        private static GateResult ReadDer(byte[] file, int offset, int count, out Certificate[] certificates)
        {
            certificates = null;
            DerReader reader = new DerReader(file, offset, count);
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return reader.Error == DerError.UnexpectedTag
                    ? new GateResult(GateReason.NoCertificate)
                    : Malformed(1, DerErrorText.Of(reader.Error));
            }

            // A certificate begins with a SEQUENCE, PKCS#7 with its content type, keys and PKCS#12 with a version.
            if (!reader.IsNext(DerTag.Sequence))
            {
                return new GateResult(GateReason.NoCertificate)
                {
                    Fact = reader.IsNext(DerTag.ObjectIdentifier) ? "PKCS7" : "PRIVATE KEY or PKCS12"
                };
            }

            DerError error;
            Certificate certificate;
            if (Certificate.TryParse(file, offset, count, out certificate, out error))
            {
                certificates = new[] { certificate };
                return null;
            }

            DerError ignored;
            CertificateRequest request;
            return CertificateRequest.TryParse(file, offset, count, out request, out ignored)
                ? new GateResult(GateReason.NoCertificate) { Fact = PemLabel.CertificateRequest }
                : Malformed(1, DerErrorText.Of(error));
        }

        private static GateResult Malformed(int number, string fact)
        {
            return new GateResult(GateReason.Malformed) { Number = number, Fact = fact };
        }
    }
}
