namespace Camera.Cryptography
{
    /// <summary>AES (FIPS 197) in CBC mode without padding, by the device's native code.</summary>
    public interface IAes
    {
        /// <summary>Encrypts whole blocks.</summary>
        /// <param name="key">16, 24 or 32 bytes.</param>
        /// <param name="iv">16 bytes.</param>
        /// <param name="data">A multiple of 16 bytes.</param>
        /// <returns>New bytes, as many as <paramref name="data"/>.</returns>
        byte[] EncryptCbc(byte[] key, byte[] iv, byte[] data);

        /// <summary>Decrypts whole blocks; the same shapes.</summary>
        byte[] DecryptCbc(byte[] key, byte[] iv, byte[] data);
    }
}
