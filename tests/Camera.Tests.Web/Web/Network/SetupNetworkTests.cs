using Camera.Web.Network;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Network
{
    [TestClass]
    public class SetupNetworkTests
    {
        [TestMethod]
        [DataRow(0x12, 0x34, "camera-4660")]
        [DataRow(0x00, 0x07, "camera-0007")]
        [DataRow(0xFF, 0xFF, "camera-5535")]
        public void IsNamedAfterTheRadio(int fifth, int sixth, string name)
        {
            byte[] address = new byte[] { 0x24, 0x6F, 0x28, 0x01, (byte)fifth, (byte)sixth };
            Assert.AreEqual(name, SetupNetwork.NameOf(address));
            Assert.IsTrue(WifiCredentials.IsName(name));
        }

        [TestMethod]
        public void HasANameWithoutAnAddressToo()
        {
            Assert.AreEqual("camera-0000", SetupNetwork.NameOf(null));
            Assert.AreEqual("camera-0000", SetupNetwork.NameOf(new byte[0]));
        }

        [TestMethod]
        public void LetsInWhoKnowsTheNetwork()
        {
            Assert.IsTrue(WifiCredentials.TryCreate("Home", "correct horse", out WifiCredentials home));
            Assert.IsTrue(WifiCredentials.TryCreate("Cafe", "", out WifiCredentials open));
            Assert.AreEqual("battery staple", SetupNetwork.PasswordOf("battery staple", home));
            Assert.AreEqual("correct horse", SetupNetwork.PasswordOf(null, home));
            Assert.AreEqual("", SetupNetwork.PasswordOf(null, open));
            Assert.AreEqual("", SetupNetwork.PasswordOf(null, null));
        }
    }
}
