using System;
using System.Text;
using Camera.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Cryptography
{
    /// <summary>PBKDF2 by RFC 7914, 11, and by OpenSSL; the comparison in fixed time.</summary>
    [TestClass]
    public class Pbkdf2Tests
    {
        [DataRow("passwd", "salt", 1,
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783")]
        [DataRow("Password", "NaCl", 5, "fbb63287da971c6b37f2c301a5aaf2ab7dfc328a54512db929ff24f3b3ad7ad8eecbcf6fe7591692")]
        [TestMethod]
        public void DerivesTheExamples(string password, string salt, int iterations, string expected)
        {
            byte[] key = Octets.Of(expected);
            CollectionAssert.AreEqual(key, Pbkdf2.DeriveSha256(
                new ManagedHmac(), Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(salt), iterations, key.Length));
        }

        // HMAC hashes a key longer than a block each time; here it comes hashed already. Expected by OpenSSL.
        [DataRow(64, "e970785ed7b4137bfa7915989029ef053cee3d86b2aec7f8e3d1cd97ce7ee8a0")]
        [DataRow(65, "4abe56816482ef650146050d29558cd59341cd58b537cfb469383b71cb52b99e")]
        [DataRow(256, "5ae63ee1e4b0f4b1db8b6672b12910e2fe802247ab6b2fd75742e92924a88e73")]
        [TestMethod]
        public void ALongPasswordCostsNoMore(int characters, string expected)
        {
            byte[] password = new byte[characters];
            for (int i = 0; i < characters; i++)
            {
                password[i] = (byte)('a' + i % 26);
            }

            KeyLengths hmac = new KeyLengths();
            byte[] key = Pbkdf2.DeriveSha256(hmac, password, Encoding.UTF8.GetBytes("salt"), 3, 32);
            CollectionAssert.AreEqual(Octets.Of(expected), key);
            Assert.IsTrue(hmac.Longest <= 64);
            Assert.AreEqual('a', (char)password[0], "the caller's is the caller's");
        }

        private sealed class KeyLengths : IHmac
        {
            private readonly ManagedHmac _hmac = new ManagedHmac();

            public int Longest { get; private set; }

            public byte[] HashSha256(byte[] key, byte[] data)
            {
                Longest = key.Length > Longest ? key.Length : Longest;
                return _hmac.HashSha256(key, data);
            }
        }

        [TestMethod]
        public void RefusesNoIterations()
        {
            Assert.ThrowsException(
                typeof(ArgumentException), () => Pbkdf2.DeriveSha256(new ManagedHmac(), new byte[1], new byte[1], 0, 32));
        }

        [DataRow("", "", true)]
        [DataRow("00ff", "00ff", true)]
        [DataRow("00ff", "00fe", false)]
        [DataRow("80ff", "00ff", false)]
        [DataRow("00ff", "00ff00", false)]
        [TestMethod]
        public void Compares(string a, string b, bool equal)
        {
            Assert.AreEqual(equal, FixedTime.AreEqual(Octets.Of(a), Octets.Of(b)));
        }
    }
}
