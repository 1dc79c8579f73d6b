namespace Camera.Certificates
{
    /// <summary>Reads the parameters of an EncryptedPrivateKeyInfo (RFC 5958 section 3, RFC 8018 appendix A).</summary>
    internal static class EncryptedKeyReader
    {
        private const int BlockLength = 16;

        public static KeyImportError Read(
            byte[] der, out byte[] salt, out int iterations, out int keyLength, out byte[] iv, out byte[] encrypted)
        {
            salt = null;
            iterations = 0;
            keyLength = 0;
            iv = null;
            encrypted = null;
            DerReader reader = new DerReader(der, 0, der.Length);
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return KeyImportError.Malformed;
            }

            if (!reader.Is(Oids.Pbes2))
            {
                return KeyImportError.UnsupportedEncryption;
            }

            if (!reader.TryEnter(DerTag.Sequence))
            {
                return KeyImportError.Malformed;
            }

            int statedLength;
            KeyImportError error = ReadDerivation(reader, out salt, out iterations, out statedLength);
            error = error == KeyImportError.None ? ReadCipher(reader, out keyLength, out iv) : error;
            if (error != KeyImportError.None)
            {
                return error;
            }

            bool read = reader.TryLeave() && reader.TryLeave() && reader.TryRead(DerTag.OctetString);
            if (!read || (statedLength != 0 && statedLength != keyLength))
            {
                return KeyImportError.Malformed;
            }

            encrypted = reader.CopyContent();
            bool whole = reader.TryLeave() && reader.TryFinish() && encrypted.Length > 0 && encrypted.Length % BlockLength == 0;
            return whole ? KeyImportError.None : KeyImportError.Malformed;
        }

        // PBKDF2-params (RFC 8018 appendix A.2). The default of the function is HMAC-SHA-1, which is not taken.
        private static KeyImportError ReadDerivation(DerReader reader, out byte[] salt, out int iterations, out int keyLength)
        {
            salt = null;
            iterations = 0;
            keyLength = 0;
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return KeyImportError.Malformed;
            }

            if (!reader.Is(Oids.Pbkdf2))
            {
                return KeyImportError.UnsupportedEncryption;
            }

            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryRead(DerTag.OctetString)
                || reader.ContentLength > CertificateLimits.MaxSalt)
            {
                return KeyImportError.Malformed;
            }

            salt = reader.CopyContent();
            int offset;
            int count;
            if (!reader.TryReadUnsigned(out offset, out count) || count == 0)
            {
                return KeyImportError.Malformed;
            }

            for (int i = 0; i < count && iterations <= CertificateLimits.MaxIterations; i++)
            {
                iterations = (iterations << 8) | reader.Data[offset + i];
            }

            if (iterations < 1)
            {
                return KeyImportError.Malformed;
            }

            if (iterations > CertificateLimits.MaxIterations)
            {
                return KeyImportError.TooManyIterations;
            }

            if (reader.IsNext(DerTag.Integer) && !reader.TryReadSmallInteger(32, out keyLength))
            {
                return KeyImportError.Malformed;
            }

            if (!reader.HasMore)
            {
                return reader.Error == DerError.None ? KeyImportError.UnsupportedEncryption : KeyImportError.Malformed;
            }

            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return KeyImportError.Malformed;
            }

            if (!reader.Is(Oids.HmacSha256))
            {
                return KeyImportError.UnsupportedEncryption;
            }

            bool whole = (!reader.HasMore || reader.TryReadNull()) && reader.TryLeave() && reader.TryLeave() && reader.TryLeave();
            return whole ? KeyImportError.None : KeyImportError.Malformed;
        }

        private static KeyImportError ReadCipher(DerReader reader, out int keyLength, out byte[] iv)
        {
            keyLength = 0;
            iv = null;
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return KeyImportError.Malformed;
            }

            keyLength = reader.Is(Oids.Aes256Cbc) ? 32 : reader.Is(Oids.Aes128Cbc) ? 16 : 0;
            if (keyLength == 0)
            {
                return KeyImportError.UnsupportedEncryption;
            }

            if (!reader.TryRead(DerTag.OctetString) || reader.ContentLength != BlockLength)
            {
                return KeyImportError.Malformed;
            }

            iv = reader.CopyContent();
            return reader.TryLeave() ? KeyImportError.None : KeyImportError.Malformed;
        }
    }
}
