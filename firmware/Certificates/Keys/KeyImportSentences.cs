namespace Camera.Certificates
{
    /// <summary>Says in a sentence why a private key is not taken.</summary>
    public static class KeyImportSentences
    {
        /// <summary>The sentence.</summary>
        public static string Of(KeyImportError error)
        {
            switch (error)
            {
                case KeyImportError.None: return "The key can be imported.";
                case KeyImportError.TooBig: return "The file is too big.";
                case KeyImportError.NoKey: return "There is no private key in the file.";
                case KeyImportError.SeveralKeys: return "There is more than one private key in the file.";
                case KeyImportError.Malformed: return "The key cannot be read: the file is damaged, or not a key.";
                case KeyImportError.UnsupportedKey: return "The key is of a kind that is not supported: EC P-256 and RSA are.";
                case KeyImportError.WeakKey: return "The key is too weak: RSA needs 2048 bits at least.";
                case KeyImportError.KeyTooLarge: return "The key is too large: RSA may have 4096 bits at most.";
                case KeyImportError.Inconsistent: return "The numbers of the key do not belong together.";
                case KeyImportError.PassphraseNeeded: return "The key is encrypted: its passphrase is needed.";
                case KeyImportError.WrongPassphrase: return "The passphrase is wrong.";
                case KeyImportError.PassphraseTooLong: return "The passphrase is too long.";
                case KeyImportError.UnsupportedEncryption:
                    return "The key is encrypted in a way that is not supported: PBES2 with PBKDF2-HMAC-SHA-256 and AES-CBC is.";
                default: return "The passphrase is stretched too much: " + CertificateLimits.MaxIterations.ToString()
                    + " rounds of PBKDF2 are taken at most.";
            }
        }
    }
}
