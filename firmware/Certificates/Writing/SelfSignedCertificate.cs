using System;
using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>Writes self-signed server certificates: version 3 (RFC 5280).</summary>
    public static class SelfSignedCertificate
    {
        private const int SerialLength = 16;
        private const int Capacity = 1024;

        /// <summary>Makes a certificate.</summary>
        /// <param name="subject">Subject and issuer; must be valid.</param>
        /// <param name="names">Host names and addresses.</param>
        /// <param name="notBefore">Valid from: seconds as of <see cref="DerTime"/>, 1950 or later.</param>
        /// <param name="days">1 to <see cref="CertificateLimits.MaxDays"/>. The last second is counted in (RFC 5280
        /// section 4.1.2.5), so it lasts exactly that long.</param>
        /// <returns>The certificate as DER; null when the source of randomness is not ready, or the computation is faulty.</returns>
        /// <exception cref="ArgumentException">The subject or the dates are not valid.</exception>
        public static byte[] Create(
            PrivateKey key, SubjectFields subject, AlternativeNames names, long notBefore, int days, IEntropy entropy, IHmac hmac)
        {
            if (subject.Validate() != SubjectError.None || days < 1 || days > CertificateLimits.MaxDays)
            {
                throw new ArgumentException("subject or days");
            }

            byte[] serial = new byte[SerialLength];
            if (!TryFillSerial(entropy, serial))
            {
                return null;
            }

            long notAfter = notBefore + days * DerTime.Day - 1;
            DerWriter writer = new DerWriter(Capacity);
            writer.Begin(DerTag.Sequence);
            writer.Begin(DerTag.ContextConstructed);
            writer.WriteInteger(2); // version 3
            writer.End();
            writer.WriteUnsigned(serial, 0, serial.Length);
            SignedWriter.WriteAlgorithm(writer, key);
            subject.Write(writer);
            writer.Begin(DerTag.Sequence);
            writer.WriteTime(notBefore);
            writer.WriteTime(notAfter < DerTime.Last ? notAfter : DerTime.Last);
            writer.End();
            subject.Write(writer);
            byte[] publicKey = key.PublicKey.Encode();
            writer.WriteRaw(publicKey, 0, publicKey.Length);
            writer.Begin(DerTag.ContextConstructed + 3);
            writer.Begin(DerTag.Sequence);
            ExtensionWriter.WriteServer(writer, names, key.IsRsa);
            ExtensionWriter.WriteNotCa(writer);
            ExtensionWriter.WriteKeyIdentifier(writer, key.PublicKey.KeyIdentifier());
            writer.End();
            writer.End();
            writer.End();
            return SignedWriter.Sign(writer.ToArray(), key, hmac);
        }

        // 128 random bits; zero is not a serial number (RFC 5280 section 4.1.2.2).
        private static bool TryFillSerial(IEntropy entropy, byte[] serial)
        {
            if (!entropy.TryFill(serial, 0, serial.Length))
            {
                return false;
            }

            for (int i = 0; i < serial.Length; i++)
            {
                if (serial[i] != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
