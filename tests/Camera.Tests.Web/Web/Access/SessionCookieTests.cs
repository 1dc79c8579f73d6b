using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    [TestClass]
    public class SessionCookieTests
    {
        [TestMethod]
        [DataRow(false, "camera-session=", "; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict\r\n")]
        [DataRow(true, "__Host-camera-session=", "; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict; Secure\r\n")]
        public void TheCookieIsForThisCameraAlone(bool isEncrypted, string name, string attributes)
        {
            TestCamera camera = TestCamera.Start();
            Visitor visitor = new Visitor(camera) { IsEncrypted = isEncrypted };
            string answer = visitor.SignIn("/api/session", "admin");
            string read = visitor.Send("GET", "/api/users", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            int at = answer.IndexOf("\r\nSet-Cookie: " + name) + 14 + name.Length;
            Assert.AreEqual(attributes, answer.Substring(at + 32, attributes.Length), answer);
            Assert.AreEqual(-1, answer.IndexOf("Set-Cookie", at), "one cookie");
            Assert.AreEqual(-1, answer.IndexOf(visitor.Cookie.Substring(name.Length), at + 32), "the page's script must not know it");
            Assert.StartsWith("HTTP/1.1 200 ", read);
        }

        [TestMethod]
        public void ACookieOfHttpIsNoneOverHttps()
        {
            TestCamera camera = TestCamera.Start();
            Visitor visitor = new Visitor(camera) { IsEncrypted = false };
            visitor.SignIn("/api/session", "admin");
            visitor.IsEncrypted = true;
            string answer = visitor.Send("GET", "/api/users", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 401 ", answer);
        }

        [TestMethod]
        public void SigningOutEndsTheSession()
        {
            TestCamera camera = TestCamera.Start();
            Visitor visitor = new Visitor(camera);
            visitor.SignIn("/api/session", "admin");
            string answer = visitor.Send("DELETE", "/api/session", "");
            string after = visitor.Send("GET", "/api/users", "");
            camera.Stop();
            Assert.Contains("\r\nSet-Cookie: __Host-camera-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure\r\n", answer);
            Assert.StartsWith("HTTP/1.1 401 ", after);
        }

        [TestMethod]
        [DataRow("DELETE", "/api/session?everywhere=true", "")]
        [DataRow("PUT", "/api/password", "current=correct+horse&password=battery+staple")]
        [DataRow("PUT", "/api/users", "name=admin&password=battery+staple")]
        public void EverywhereMeansEveryBrowser(string method, string target, string form)
        {
            TestCamera camera = TestCamera.Start();
            Visitor here = new Visitor(camera);
            here.SignIn("/api/session", "admin");
            Visitor there = new Visitor(camera) { Address = "192.168.1.6" };
            there.SignIn("/api/session", "admin");
            string before = there.Send("GET", "/api/users", "");
            string answer = here.Send(method, target, form);
            string after = there.Send("GET", "/api/users", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", before);
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.StartsWith("HTTP/1.1 401 ", after);
        }
    }
}
