using Camera.Certificates;
using Camera.Cryptography;
using Camera.Tests.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    /// <summary>Keys, and what signs with them.</summary>
    internal static class Keys
    {
        public static readonly IHmac Hmac = new ManagedHmac();

        public static PrivateKey Camera()
        {
            return Read(Samples.Key);
        }

        public static PrivateKey Other()
        {
            return Read(Samples.OtherKey);
        }

        private static PrivateKey Read(string base64)
        {
            byte[] der = Samples.Der(base64);
            PrivateKey key;
            Assert.AreEqual(
                (int)KeyImportError.None, (int)KeyImport.TryRead(der, 0, der.Length, null, Hmac, null, out key));
            return key;
        }
    }
}
