using Camera.Certificates;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    [TestClass]
    public class KeyTests
    {
        [TestMethod]
        public void Pkcs8AndSec1AreTheSameKey()
        {
            PrivateKey key = Keys.Camera();
            byte[] sec1 = Samples.Der(Samples.KeySec1);
            PrivateKey same;
            Check(KeyImportError.None, sec1, out same);
            Assert.IsTrue(key.PublicKey.IsSameKey(same.PublicKey));
            CollectionAssert.AreEqual(Samples.Der(Samples.Key), Pkcs8.Encode(key));
            Assert.AreEqual("EC P-256", key.PublicKey.Describe());
            Assert.AreEqual(256, key.PublicKey.Bits);
        }

        // GnuTLS writes the private key as an integer: 31 bytes for one that begins with a zero, 33 for one whose top bit is set.
        [TestMethod]
        [DataRow("MHYCAQEEHzjXA1icq7K7Tue/4t772Z44IKJY9KTnvFv19x8nLFWgCgYIKoZIzj0DAQehRANCAAQjA0Aca+lYKMf2sfFVMlJwFZO2A5L1"
            + "aPPY2I3L5P+4JHylzSVhfMMC+Ui4gXm9in+uhtpdgieZlKuF6D9jMkjE")]
        [DataRow("MHgCAQEEIQC1R2rLK/fFyMC0zaPRRKw5LV4gXCOcu4NFQB49B9BigKAKBggqhkjOPQMBB6FEA0IABEvZQmJFjZyJBkQuXUC15wYHSo4B"
            + "j2JFkhA7BRtkGW3qDxtMKAOpcCsQltTFOEdghcm68nDEW73r0S89xQA12lM=")]
        public void Sec1OfAnotherLengthIsTaken(string base64)
        {
            PrivateKey key;
            Check(KeyImportError.None, Samples.Der(base64), out key);
        }

        [TestMethod]
        public void TheKeyIsFoundAmongOtherBlocks()
        {
            string pem = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + Samples.Pem(Samples.Leaf)
                + "-----BEGIN EC PRIVATE KEY-----\n" + Samples.KeySec1 + "\n-----END EC PRIVATE KEY-----\n";
            PrivateKey key;
            Check(KeyImportError.None, Samples.Bytes(pem), out key);
            Assert.IsTrue(key.PublicKey.IsSameKey(Keys.Camera().PublicKey));
            Check(KeyImportError.SeveralKeys, Samples.Bytes(pem + pem), out key);
            Check(KeyImportError.NoKey, Samples.Bytes(Samples.Pem(Samples.Leaf)), out key);
        }

        [TestMethod]
        public void WrongKeysAreRefused()
        {
            PrivateKey key;
            byte[] der = Samples.Der(Samples.Key);
            der[der.Length - 1] ^= 1; // the public point
            Check(KeyImportError.Inconsistent, der, out key);
            der = Samples.Der(Samples.Key);
            der[22] ^= 1; // the curve: P-256 ends in 07
            Check(KeyImportError.UnsupportedKey, der, out key);
            der = Samples.Der(Samples.Key);
            for (int i = 0; i < 32; i++)
            {
                der[36 + i] = 0xFF; // above the order
            }

            Check(KeyImportError.Inconsistent, der, out key);
            Check(KeyImportError.Malformed, new byte[] { 0x30, 0x00 }, out key);
            Check(KeyImportError.Malformed, new byte[0], out key);
            Check(KeyImportError.TooBig, new byte[CertificateLimits.MaxInput + 1], out key);
            Check(
                KeyImportError.UnsupportedEncryption,
                Samples.Bytes("-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END EC PRIVATE KEY-----"),
                out key);
        }

        [TestMethod]
        public void AWipedKeyIsZero()
        {
            PrivateKey key = Keys.Camera();
            key.Wipe();
            CollectionAssert.AreEqual(new byte[32], key.Ec.PrivateKey);
        }

        private static void Check(KeyImportError expected, byte[] file, out PrivateKey key)
        {
            Assert.AreEqual((int)expected, (int)KeyImport.TryRead(file, 0, file.Length, null, Keys.Hmac, null, out key));
            Assert.AreEqual(expected == KeyImportError.None, key != null);
        }
    }
}
