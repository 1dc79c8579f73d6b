using System;
using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>The key of an identity: EC P-256 or RSA. Wipe it after use.</summary>
    public sealed class PrivateKey
    {
        private PrivateKey(EcKeyPair ec, RsaPrivateKey rsa)
        {
            Ec = ec;
            Rsa = rsa;
            byte[] encoded = Pkcs8.EncodePublic(ec == null ? null : ec.PublicKey, rsa == null ? null : rsa.PublicKey);
            PublicKeyInfo info;
            DerReader reader = new DerReader(encoded, 0, encoded.Length);
            PublicKeyInfo.TryRead(reader, out info);
            PublicKey = info;
        }

        /// <summary>The EC key, or null.</summary>
        public EcKeyPair Ec { get; }

        /// <summary>The RSA key, or null.</summary>
        public RsaPrivateKey Rsa { get; }

        /// <summary>It is an RSA key.</summary>
        public bool IsRsa => Rsa != null;

        /// <summary>Its public key; stays readable after <see cref="Wipe"/>.</summary>
        public PublicKeyInfo PublicKey { get; }

        /// <summary>Takes over a generated or imported EC key.</summary>
        public static PrivateKey From(EcKeyPair key)
        {
            return new PrivateKey(key ?? throw new ArgumentNullException(nameof(key)), null);
        }

        /// <summary>Takes over a generated or imported RSA key.</summary>
        public static PrivateKey From(RsaPrivateKey key)
        {
            return new PrivateKey(null, key ?? throw new ArgumentNullException(nameof(key)));
        }

        /// <summary>Signs with SHA-256: ECDSA as a DER value, or RSASSA-PKCS1-v1_5.</summary>
        /// <returns>False when the computation is faulty.</returns>
        public bool TrySign(IHmac hmac, byte[] data, out byte[] signature)
        {
            byte[] hash = Sha256.Hash(data);
            if (IsRsa)
            {
                return Cryptography.Rsa.TrySignPkcs1(Rsa, hash, out signature);
            }

            byte[] r = new byte[32];
            byte[] s = new byte[32];
            Ecdsa.Sign(hmac, Ec, hash, r, s);
            DerWriter writer = new DerWriter(80);
            writer.Begin(DerTag.Sequence);
            writer.WriteUnsigned(r, 0, r.Length);
            writer.WriteUnsigned(s, 0, s.Length);
            writer.End();
            signature = writer.ToArray();
            return true;
        }

        /// <summary>Overwrites the private numbers.</summary>
        public void Wipe()
        {
            if (IsRsa)
            {
                Rsa.Wipe();
            }
            else
            {
                Ec.Wipe();
            }
        }
    }
}
