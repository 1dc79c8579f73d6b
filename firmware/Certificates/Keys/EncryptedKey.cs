using System;
using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>PKCS#8 EncryptedPrivateKeyInfo (RFC 5958 section 3) by PBES2 (RFC 8018 section 6.2) with PBKDF2-HMAC-SHA-256 and
    /// AES-CBC: what OpenSSL and browsers write by default.</summary>
    public static class EncryptedKey
    {
        private const int BlockLength = 16;
        private const int SaltLength = 16;
        private const int WrittenKeyLength = 32;

        /// <summary>Encrypts a PKCS#8 key with AES-256.</summary>
        /// <param name="passphrase">UTF-8 bytes.</param>
        /// <param name="iterations">1 to <see cref="CertificateLimits.MaxIterations"/>.</param>
        /// <returns>The DER; null when the source of randomness is not ready.</returns>
        /// <exception cref="ArgumentException">The iterations or the length of the passphrase are out of bounds.</exception>
        public static byte[] Encrypt(byte[] pkcs8, byte[] passphrase, int iterations, IEntropy entropy, IHmac hmac, IAes aes)
        {
            if (iterations < 1 || iterations > CertificateLimits.MaxIterations
                || passphrase.Length < CertificateLimits.MinPassphrase || passphrase.Length > CertificateLimits.MaxPassphrase)
            {
                throw new ArgumentException("passphrase or iterations");
            }

            byte[] salt = new byte[SaltLength];
            byte[] iv = new byte[BlockLength];
            if (!entropy.TryFill(salt, 0, salt.Length) || !entropy.TryFill(iv, 0, iv.Length))
            {
                return null;
            }

            byte[] padded = Pad(pkcs8);
            byte[] secret = Pbkdf2.DeriveSha256(hmac, passphrase, salt, iterations, WrittenKeyLength);
            byte[] encrypted = aes.EncryptCbc(secret, iv, padded);
            ByteRange.Wipe(secret);
            ByteRange.Wipe(padded);
            return Write(salt, iterations, iv, encrypted);
        }

        /// <summary>Decrypts.</summary>
        /// <param name="pkcs8">The key, for the caller to wipe, or null.</param>
        public static KeyImportError TryDecrypt(byte[] der, byte[] passphrase, IHmac hmac, IAes aes, out byte[] pkcs8)
        {
            pkcs8 = null;
            byte[] salt;
            byte[] iv;
            byte[] encrypted;
            int iterations;
            int keyLength;
            KeyImportError error = EncryptedKeyReader.Read(der, out salt, out iterations, out keyLength, out iv, out encrypted);
            if (error != KeyImportError.None)
            {
                return error;
            }

            if (passphrase == null)
            {
                return KeyImportError.PassphraseNeeded;
            }

            if (passphrase.Length > CertificateLimits.MaxPassphrase)
            {
                return KeyImportError.PassphraseTooLong;
            }

            byte[] secret = Pbkdf2.DeriveSha256(hmac, passphrase, salt, iterations, keyLength);
            byte[] padded = aes.DecryptCbc(secret, iv, encrypted);
            ByteRange.Wipe(secret);
            pkcs8 = Unpad(padded);
            ByteRange.Wipe(padded);

            // One wrong passphrase in 256 leaves a padding that looks right; a key begins with a SEQUENCE.
            if (pkcs8 != null && pkcs8.Length > 0 && pkcs8[0] == DerTag.Sequence)
            {
                return KeyImportError.None;
            }

            ByteRange.Wipe(pkcs8);
            pkcs8 = null;
            return KeyImportError.WrongPassphrase;
        }

        private static byte[] Write(byte[] salt, int iterations, byte[] iv, byte[] encrypted)
        {
            DerWriter writer = new DerWriter(encrypted.Length + 160);
            writer.Begin(DerTag.Sequence);
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, Oids.Pbes2);
            writer.Begin(DerTag.Sequence);

            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, Oids.Pbkdf2);
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.OctetString, salt);
            writer.WriteInteger(iterations);
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, Oids.HmacSha256);
            writer.WriteNull(); // RFC 8018 appendix B.1.2
            writer.End();
            writer.End();
            writer.End();

            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.ObjectIdentifier, Oids.Aes256Cbc);
            writer.Write(DerTag.OctetString, iv);
            writer.End();

            writer.End();
            writer.End();
            writer.Write(DerTag.OctetString, encrypted);
            writer.End();
            return writer.ToArray();
        }

        // RFC 8018 section 6.1.1, step 4
        private static byte[] Pad(byte[] data)
        {
            int padding = BlockLength - data.Length % BlockLength;
            byte[] padded = new byte[data.Length + padding];
            data.CopyTo(padded, 0);
            for (int i = data.Length; i < padded.Length; i++)
            {
                padded[i] = (byte)padding;
            }

            return padded;
        }

        private static byte[] Unpad(byte[] padded)
        {
            int padding = padded[padded.Length - 1];
            bool right = padding >= 1 && padding <= BlockLength;
            for (int i = padded.Length - padding; right && i < padded.Length; i++)
            {
                right = padded[i] == padding;
            }

            return right ? ByteRange.Copy(padded, 0, padded.Length - padding) : null;
        }
    }
}
