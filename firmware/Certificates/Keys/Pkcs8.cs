using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>Writes keys: SubjectPublicKeyInfo (RFC 5280 section 4.1) and PKCS#8 PrivateKeyInfo (RFC 5208 section 5).</summary>
    public static class Pkcs8
    {
        private const int Capacity = 2600; // RSA-4096
        private const int PublicCapacity = 600;

        /// <summary>The key as PKCS#8, an EC key with its public point, which TLS stacks want. For the caller to wipe.</summary>
        public static byte[] Encode(PrivateKey key)
        {
            DerWriter writer = new DerWriter(Capacity);
            writer.Begin(DerTag.Sequence);
            writer.WriteInteger(0);
            WriteAlgorithm(writer, key.IsRsa);
            writer.Begin(DerTag.OctetString);
            if (key.IsRsa)
            {
                WriteRsa(writer, key.Rsa);
            }
            else
            {
                WriteEc(writer, key.Ec);
            }

            writer.End();
            writer.End();
            byte[] encoded = writer.ToArray();
            writer.Wipe();
            return encoded;
        }

        /// <summary>SubjectPublicKeyInfo of the one that is not null.</summary>
        internal static byte[] EncodePublic(EcPublicKey ec, RsaPublicKey rsa)
        {
            DerWriter writer = new DerWriter(PublicCapacity);
            writer.Begin(DerTag.Sequence);
            WriteAlgorithm(writer, rsa != null);
            writer.BeginBitString();
            if (rsa != null)
            {
                writer.Begin(DerTag.Sequence);
                WritePublicNumbers(writer, rsa);
                writer.End();
            }
            else
            {
                byte[] point = ec.Encode();
                writer.WriteRaw(point, 0, point.Length);
            }

            writer.End();
            writer.End();
            return writer.ToArray();
        }

        private static void WriteAlgorithm(DerWriter writer, bool isRsa)
        {
            writer.Begin(DerTag.Sequence);
            if (isRsa)
            {
                writer.Write(DerTag.ObjectIdentifier, Oids.RsaEncryption);
                writer.WriteNull(); // RFC 3279 section 2.3.1
            }
            else
            {
                writer.Write(DerTag.ObjectIdentifier, Oids.EcPublicKey);
                writer.Write(DerTag.ObjectIdentifier, Oids.P256);
            }

            writer.End();
        }

        // ECPrivateKey (RFC 5915 section 3); the curve stands outside.
        private static void WriteEc(DerWriter writer, EcKeyPair key)
        {
            writer.Begin(DerTag.Sequence);
            writer.WriteInteger(1);
            writer.Write(DerTag.OctetString, key.PrivateKey);
            writer.Begin(DerTag.ContextConstructed + 1);
            writer.WriteBitString(key.PublicKey.Encode());
            writer.End();
            writer.End();
        }

        // RSAPrivateKey (RFC 8017 appendix A.1.2)
        private static void WriteRsa(DerWriter writer, RsaPrivateKey key)
        {
            writer.Begin(DerTag.Sequence);
            writer.WriteInteger(0);
            WritePublicNumbers(writer, key.PublicKey);
            writer.WriteUnsigned(key.D, 0, key.D.Length);
            writer.WriteUnsigned(key.P, 0, key.P.Length);
            writer.WriteUnsigned(key.Q, 0, key.Q.Length);
            writer.WriteUnsigned(key.DP, 0, key.DP.Length);
            writer.WriteUnsigned(key.DQ, 0, key.DQ.Length);
            writer.WriteUnsigned(key.QInv, 0, key.QInv.Length);
            writer.End();
        }

        private static void WritePublicNumbers(DerWriter writer, RsaPublicKey key)
        {
            uint e = key.Exponent;
            byte[] exponent = { (byte)(e >> 24), (byte)(e >> 16), (byte)(e >> 8), (byte)e };
            writer.WriteUnsigned(key.Modulus, 0, key.Modulus.Length);
            writer.WriteUnsigned(exponent, 0, exponent.Length);
        }
    }
}
