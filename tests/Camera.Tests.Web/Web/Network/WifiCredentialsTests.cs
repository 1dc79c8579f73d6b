using Camera.Web.Network;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Network
{
    [TestClass]
    public class WifiCredentialsTests
    {
        [TestMethod]
        [DataRow("Home", "12345678", true)]
        [DataRow("Home", "", true)]
        [DataRow(" Käse & Co ", "a b c d e", true)]
        [DataRow("", "12345678", false)]
        [DataRow("Home", "1234567", false)]
        [DataRow("Home", "pässword1", false)]
        [DataRow("Ho\nme", "12345678", false)]
        [DataRow("1234567890123456789012345678901", "", true)]
        [DataRow("12345678901234567890123456789012", "", false)]
        [DataRow("ääääääääääääääää", "", false)]
        public void TakesWhatARadioTakes(string name, string password, bool isAllowed)
        {
            Assert.AreEqual(isAllowed, WifiCredentials.TryCreate(name, password, out WifiCredentials credentials));
            Assert.AreEqual(isAllowed, credentials != null);
        }

        [TestMethod]
        public void BoundsThePassphrase()
        {
            Assert.IsTrue(WifiCredentials.IsPassword(new string('x', 63)));
            Assert.IsFalse(WifiCredentials.IsPassword(new string('x', 64)));
        }

        [TestMethod]
        public void MissingFieldsAreNotAllowedAsNameAndNoneAsPassword()
        {
            Assert.IsFalse(WifiCredentials.TryCreate(null, null, out _));
            Assert.IsTrue(WifiCredentials.TryCreate("Home", null, out WifiCredentials credentials));
            Assert.AreEqual("", credentials.Password);
        }
    }
}
