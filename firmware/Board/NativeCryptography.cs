using System.Security.Cryptography;
using Camera.Cryptography;

namespace Camera.Board
{
    /// <summary>HMAC by the platform.</summary>
    internal sealed class NativeHmac : IHmac
    {
        /// <inheritdoc/>
        public byte[] HashSha256(byte[] key, byte[] data)
        {
            return HMACSHA256.HashData(key, data);
        }
    }

    /// <summary>AES by the platform.</summary>
    internal sealed class NativeAes : IAes
    {
        /// <inheritdoc/>
        public byte[] EncryptCbc(byte[] key, byte[] iv, byte[] data)
        {
            return Create(key, iv).Encrypt(data);
        }

        /// <inheritdoc/>
        public byte[] DecryptCbc(byte[] key, byte[] iv, byte[] data)
        {
            return Create(key, iv).Decrypt(data);
        }

        private static Aes Create(byte[] key, byte[] iv)
        {
            return new Aes(CipherMode.CBC) { Key = key, IV = iv };
        }
    }
}
