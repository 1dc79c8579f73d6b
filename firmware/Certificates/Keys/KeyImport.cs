using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>Takes a private key from a file: PEM or DER; PKCS#8, plain or encrypted, SEC1 or PKCS#1.</summary>
    public static class KeyImport
    {
        /// <summary>Reads the one private key in the bytes. Certificates and parameters beside it are passed over.</summary>
        /// <param name="passphrase">UTF-8 bytes; null when none was given.</param>
        /// <param name="key">The key, for the caller to wipe, or null.</param>
        public static KeyImportError TryRead(
            byte[] file, int offset, int count, byte[] passphrase, IHmac hmac, IAes aes, out PrivateKey key)
        {
            key = null;
            if (count > CertificateLimits.MaxInput)
            {
                return KeyImportError.TooBig;
            }

            if (!PemReader.IsPem(file, offset, count))
            {
                byte[] der = ByteRange.Copy(file, offset, count);
                KeyImportError error = ReadDer(der, IsEncrypted(der), passphrase, hmac, aes, out key);
                ByteRange.Wipe(der);
                return error;
            }

            byte[] found = null;
            bool encrypted = false;
            PemReader pem = new PemReader(file, offset, count);
            while (pem.TryRead())
            {
                if (!IsKey(pem.Label))
                {
                    continue;
                }

                if (found != null)
                {
                    ByteRange.Wipe(pem.Content);
                    ByteRange.Wipe(found);
                    return KeyImportError.SeveralKeys;
                }

                found = pem.Content;
                encrypted = pem.Label == PemLabel.EncryptedPrivateKey;
            }

            KeyImportError result = pem.Error == PemError.HasHeaders ? KeyImportError.UnsupportedEncryption
                : pem.Error != PemError.None ? KeyImportError.Malformed
                : found == null ? KeyImportError.NoKey
                : ReadDer(found, encrypted, passphrase, hmac, aes, out key);
            ByteRange.Wipe(found);
            return result;
        }

        /// <summary>Reads the one private key in a text: PEM, or DER in base64 with white space anywhere.</summary>
        /// <param name="passphrase">UTF-8 bytes; null when none was given.</param>
        /// <param name="key">The key, for the caller to wipe, or null.</param>
        public static KeyImportError TryReadText(byte[] text, byte[] passphrase, IHmac hmac, IAes aes, out PrivateKey key)
        {
            if (PemReader.IsPem(text, 0, text.Length))
            {
                return TryRead(text, 0, text.Length, passphrase, hmac, aes, out key);
            }

            key = null;
            byte[] der = Base64.Decode(text, 0, text.Length);
            if (der == null || der.Length == 0)
            {
                return KeyImportError.NoKey;
            }

            KeyImportError error = TryRead(der, 0, der.Length, passphrase, hmac, aes, out key);
            ByteRange.Wipe(der);
            return error;
        }

        private static bool IsKey(string label)
        {
            return label == PemLabel.PrivateKey || label == PemLabel.EncryptedPrivateKey
                || label == PemLabel.EcPrivateKey || label == PemLabel.RsaPrivateKey;
        }

        // An encrypted key begins with its algorithm, every other with its version.
        private static bool IsEncrypted(byte[] der)
        {
            DerReader reader = new DerReader(der, 0, der.Length);
            return reader.TryEnter(DerTag.Sequence) && reader.IsNext(DerTag.Sequence);
        }

        private static KeyImportError ReadDer(
            byte[] der, bool encrypted, byte[] passphrase, IHmac hmac, IAes aes, out PrivateKey key)
        {
            key = null;
            if (!encrypted)
            {
                return PrivateKeyReader.Read(der, out key);
            }

            byte[] plain;
            KeyImportError error = EncryptedKey.TryDecrypt(der, passphrase, hmac, aes, out plain);
            if (error != KeyImportError.None)
            {
                return error;
            }

            error = PrivateKeyReader.Read(plain, out key);
            ByteRange.Wipe(plain);
            return error;
        }
    }
}
