namespace System.Security.Cryptography
{
    public enum CipherMode
    {
        CBC = 1,
    }

    public class HMACSHA256
    {
        internal HMACSHA256()
        {
        }

        public static byte[] HashData(byte[] key, byte[] source)
        {
            using (HMAC hmac = HMAC.Create("HMACSHA256"))
            {
                hmac.Key = key;
                return hmac.ComputeHash(source);
            }
        }
    }

    public class Aes
    {
        public Aes(CipherMode mode) => Mode = mode;

        public byte[] Key { get; set; }

        public byte[] IV { get; set; }

        internal CipherMode Mode { get; }

        public byte[] Encrypt(byte[] data) => Transform(data, true);

        public byte[] Decrypt(byte[] data) => Transform(data, false);

        private byte[] Transform(byte[] data, bool encrypt)
        {
            using (SymmetricAlgorithm aes = SymmetricAlgorithm.Create("AES"))
            {
                aes.Padding = PaddingMode.None; // the mode is CBC unless set otherwise
                aes.Key = Key;
                aes.IV = IV;
                using (ICryptoTransform transform = encrypt ? aes.CreateEncryptor() : aes.CreateDecryptor())
                {
                    return transform.TransformFinalBlock(data, 0, data.Length);
                }
            }
        }
    }
}
