using System;
using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>Writes certificate signing requests: PKCS#10 (RFC 2986).</summary>
    public static class RequestWriter
    {
        private const int Capacity = 1024;

        /// <summary>Makes a request that asks for the names and usages of a server in extensionRequest. There is no basicConstraints
        /// in it: Mbed TLS 3.6 refuses a request with a critical one, and what a leaf gets is the CA's to say.</summary>
        /// <param name="subject">Must be valid.</param>
        /// <returns>The request as DER; null when the computation is faulty.</returns>
        /// <exception cref="ArgumentException">The subject is not valid.</exception>
        public static byte[] Create(PrivateKey key, SubjectFields subject, AlternativeNames names, IHmac hmac)
        {
            if (subject.Validate() != SubjectError.None)
            {
                throw new ArgumentException("subject");
            }

            DerWriter writer = new DerWriter(Capacity);
            writer.Begin(DerTag.Sequence);
            writer.WriteInteger(0); // version 1
            subject.Write(writer);
            byte[] publicKey = key.PublicKey.Encode();
            writer.WriteRaw(publicKey, 0, publicKey.Length);
            writer.Begin(DerTag.ContextConstructed);
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, Oids.ExtensionRequest);
            writer.Begin(DerTag.Set);
            writer.Begin(DerTag.Sequence);
            ExtensionWriter.WriteServer(writer, names, key.IsRsa);
            writer.End();
            writer.End();
            writer.End();
            writer.End();
            writer.End();
            return SignedWriter.Sign(writer.ToArray(), key, hmac);
        }
    }
}
