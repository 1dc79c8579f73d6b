using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>Wraps what is to be signed: SEQUENCE { toBeSigned, signatureAlgorithm, signature }, the same for certificates and
    /// requests.</summary>
    internal static class SignedWriter
    {
        private const int Overhead = 560; // the largest signature, 4096 bits, and the headers

        public static void WriteAlgorithm(DerWriter writer, PrivateKey key)
        {
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, key.IsRsa ? Oids.RsaSha256 : Oids.EcdsaSha256);
            if (key.IsRsa)
            {
                writer.WriteNull(); // RFC 4055 section 5; absent for ECDSA, RFC 5758 section 3.2
            }

            writer.End();
        }

        /// <returns>The encoding, or null when the computation is faulty.</returns>
        public static byte[] Sign(byte[] toBeSigned, PrivateKey key, IHmac hmac)
        {
            byte[] signature;
            if (!key.TrySign(hmac, toBeSigned, out signature))
            {
                return null;
            }

            DerWriter writer = new DerWriter(toBeSigned.Length + Overhead);
            writer.Begin(DerTag.Sequence);
            writer.WriteRaw(toBeSigned, 0, toBeSigned.Length);
            WriteAlgorithm(writer, key);
            writer.WriteBitString(signature);
            writer.End();
            return writer.ToArray();
        }
    }
}
