using Camera.Web.Push;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Push
{
    [TestClass]
    public class PushAddressTests
    {
        [TestMethod]
        [DataRow("http://nas/", "http://nas")]
        [DataRow("https://nas.example", "https://nas.example")]
        [DataRow("HTTPS://Nas.Example:8443/Upload/Front%20door?key=a-b_c.d~e&x=1+2", "https://nas.example:8443")]
        [DataRow("http://192.0.2.1:65535?camera=1", "http://192.0.2.1:65535")]
        [DataRow("http://my_nas/a:b@c;d,e!$'()*=", "http://my_nas")]
        public void TakesAddressesToSendTo(string address, string origin)
        {
            Assert.IsTrue(PushAddress.IsValid(address));
            Assert.AreEqual(origin, PushAddress.OriginOf(address));
            Assert.AreEqual(origin + address.Substring(origin.Length), PushAddress.Normalize(address));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("nas/upload")]
        [DataRow("ftp://nas/")]
        [DataRow("file:///etc/passwd")]
        [DataRow("http:/nas/")]
        [DataRow("http://")]
        [DataRow("https:///upload")]
        [DataRow("http://user:secret@nas/")]
        [DataRow("http://user@nas/")]
        [DataRow("http://nas/#part")]
        [DataRow("http://nas:0/")]
        [DataRow("http://nas:65536/")]
        [DataRow("http://nas:/")]
        [DataRow("http://nas:-1/")]
        [DataRow("http://nas:80:80/")]
        [DataRow("http://[::1]/")]
        [DataRow("http://-nas/")]
        [DataRow("http://nas-/")]
        [DataRow("http://nas..example/")]
        [DataRow("http://nas./")]
        [DataRow("http://nas/a b")]
        [DataRow("http://nas/\r\nX-Header: 1")]
        [DataRow("http://na\ts/")]
        [DataRow("http://nas/%")]
        [DataRow("http://nas/%4")]
        [DataRow("http://nas/%zz")]
        [DataRow("http://nas/<script>")]
        [DataRow("http://nas\\upload")]
        [DataRow("http://n\u00E4s/")]
        public void RefusesAllElse(string address)
        {
            Assert.IsFalse(PushAddress.IsValid(address));
        }

        [TestMethod]
        public void RefusesWhatIsLongerThanTheLimit()
        {
            string start = "http://nas/";
            string longest = start + new string('a', PushLimits.AddressLength - start.Length);
            Assert.IsTrue(PushAddress.IsValid(longest));
            Assert.IsFalse(PushAddress.IsValid(longest + "a"));
            Assert.IsTrue(PushAddress.IsValid("http://" + new string('a', 63) + "/"));
            Assert.IsFalse(PushAddress.IsValid("http://" + new string('a', 64) + "/"));
        }
    }
}
