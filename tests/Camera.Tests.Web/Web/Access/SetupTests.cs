using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    [TestClass]
    public class SetupTests
    {
        [TestMethod]
        [DataRow("127.0.0.1")]
        [DataRow("10.1.2.3")]
        [DataRow("172.16.0.1")]
        [DataRow("172.31.255.255")]
        [DataRow("::ffff:192.168.1.5")]
        [DataRow("192.168.1.5")]
        [DataRow("169.254.7.7")]
        [DataRow("::1")]
        [DataRow("fe80::1%3")]
        [DataRow("fd12:3456::1")]
        public void TheLocalNetworkSetsItUp(string address)
        {
            TestCamera camera = NewCamera();
            Visitor visitor = new Visitor(camera) { Address = address };
            string answer = visitor.SignIn("/api/setup", "owner");
            string users = visitor.Send("GET", "/api/users", "");
            string again = visitor.Send("POST", "/api/setup", "name=other&password=battery+staple");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.Contains("{\"setup\":false,\"user\":\"owner\",\"level\":\"administrator\",\"csrf\":\"", answer);
            Assert.Contains("\"users\":[{\"name\":\"owner\",\"level\":\"administrator\"}]", users);
            Assert.StartsWith("HTTP/1.1 409 ", again);
        }

        [TestMethod]
        public void UsersThatCannotBeReadAreToldAndNobodyTakesTheCamera()
        {
            TestFlash flash = new TestFlash();
            TestCamera.OpenUsers(flash).SetUp("owner", Visitor.Password);
            for (int region = FlashLayout.Accounts; region < FlashLayout.Accounts + 2; region++)
            {
                flash.Erase(region);
                flash.Write(region, 0, new byte[] { 1, 2, 3, 4 }, 0, 4);
            }

            TestCamera camera = new TestCamera(flash, new TestListeners(), false, new string[0]);
            Visitor visitor = new Visitor(camera);
            string state = visitor.Send("GET", "/api/session", "");
            string setup = visitor.SignIn("/api/setup", "thief");
            string signIn = visitor.SignIn("/api/session", "owner");
            camera.Stop();
            Assert.Contains("{\"setup\":false,\"user\":null,\"level\":null,\"csrf\":null,\"usersLost\":true}", state);
            Assert.StartsWith("HTTP/1.1 500 ", setup);
            Assert.StartsWith("HTTP/1.1 403 ", signIn);
        }

        [TestMethod]
        [DataRow("8.8.8.8")]
        [DataRow("172.15.0.1")]
        [DataRow("172.32.0.1")]
        [DataRow("192.169.1.1")]
        [DataRow("169.253.1.1")]
        [DataRow("11.0.0.1")]
        [DataRow("2001:db8::1")]
        [DataRow("::2")]
        [DataRow("fec0::1")]
        [DataRow("fe::1")]
        [DataRow("::ffff:8.8.8.8")]
        [DataRow("::ffff:0:192.168.1.5")]
        [DataRow("64:ff9b::192.168.1.5")]
        public void NobodyElseDoes(string address)
        {
            TestCamera camera = NewCamera();
            string answer = new Visitor(camera) { Address = address }.SignIn("/api/setup", "owner");
            string state = new Visitor(camera).Send("GET", "/api/session", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 403 ", answer);
            Assert.Contains("The camera is set up from its local network; you come from " + address, answer);
            Assert.Contains("{\"setup\":true,\"user\":null,", state);
        }

        [TestMethod]
        [DataRow("name=&password=correct+horse", "name")]
        [DataRow("name=a%3Ab&password=correct+horse", "name")]
        [DataRow("name=owner&password=short", "password")]
        [DataRow("name=correct+horse&password=correct+horse", "password")]
        [DataRow("", "name")]
        public void AWeakStartIsNone(string form, string field)
        {
            TestCamera camera = NewCamera();
            string answer = new Visitor(camera).Send("POST", "/api/setup", form);
            string state = new Visitor(camera).Send("GET", "/api/session", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("\"field\":\"" + field + "\"", answer);
            Assert.Contains("{\"setup\":true,", state);
        }

        private static TestCamera NewCamera()
        {
            return new TestCamera(new TestFlash(), new TestListeners(), false, new string[0]);
        }
    }
}
