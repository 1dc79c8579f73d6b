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
