using System;
using System.Security.Cryptography.X509Certificates;

namespace Camera.Board
{
    /// <summary>The certificate and key that a TLS listener shows, in the form of the platform.</summary>
    internal sealed class TlsIdentity
    {
        private readonly byte[] _key;

        private TlsIdentity(X509Certificate2 certificate, byte[] key)
        {
            Certificate = certificate;
            _key = key;
        }

        /// <summary>The chain with its key.</summary>
        public X509Certificate2 Certificate { get; }

        /// <summary>Its key has been wiped.</summary>
        public bool IsWiped { get; private set; }

        /// <summary>Takes copies of both texts.</summary>
        /// <returns>Null when the platform refuses them.</returns>
        public static TlsIdentity TryCreate(byte[] chainPem, byte[] keyPem)
        {
            byte[] key = WithEnd(keyPem);
            try
            {
                return new TlsIdentity(new X509Certificate2(WithEnd(chainPem), key, string.Empty), key);
            }
            catch (Exception exception)
            {
                // the platform throws what its TLS library's error happens to be mapped to
                BoardLog.Write("TLS refuses the certificate or its key: " + BoardLog.Describe(exception));
                Array.Clear(key, 0, key.Length);
                return null;
            }
        }

        /// <summary>Overwrites the key: no handshake is possible from here on. Those that are done need it no more.</summary>
        public void Wipe()
        {
            IsWiped = true;
            Array.Clear(_key, 0, _key.Length);
        }

        // The TLS library takes a text for PEM only when a NUL ends it.
        private static byte[] WithEnd(byte[] pem)
        {
            byte[] text = new byte[pem.Length + 1];
            Array.Copy(pem, text, pem.Length);
            return text;
        }
    }
}
