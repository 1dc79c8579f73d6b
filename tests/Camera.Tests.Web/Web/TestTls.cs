using System.Text;
using Camera.Cryptography;
using Camera.Http;
using Camera.Web;

namespace Camera.Tests.Web
{
    /// <summary>TLS that encrypts nothing, and remembers what it was given.</summary>
    internal sealed class TestTls : ITlsFactory
    {
        /// <summary>Refuses every certificate.</summary>
        public bool Refuses;

        /// <summary>The chain served last, PEM.</summary>
        public string Chain = "";

        public bool TryDecorate(IListener plain, byte[] chainPem, byte[] keyPem, out IListener encrypted)
        {
            encrypted = Refuses ? null : plain;
            if (!Refuses)
            {
                Chain = Encoding.UTF8.GetString(chainPem, 0, chainPem.Length);
            }

            return !Refuses;
        }
    }

    /// <summary>Stands in for AES: mixes the key in, and comes back only with the same one.</summary>
    internal sealed class QuickAes : IAes
    {
        public byte[] EncryptCbc(byte[] key, byte[] iv, byte[] data)
        {
            byte[] mixed = new byte[data.Length];
            for (int i = 0; i < data.Length; i++)
            {
                mixed[i] = (byte)(data[i] ^ key[i % key.Length] ^ iv[i % iv.Length]);
            }

            return mixed;
        }

        public byte[] DecryptCbc(byte[] key, byte[] iv, byte[] data)
        {
            return EncryptCbc(key, iv, data);
        }
    }
}
