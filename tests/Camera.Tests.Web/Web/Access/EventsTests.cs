using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    /// <summary>What the security log tells of the accounts and the settings.</summary>
    [TestClass]
    public class EventsTests
    {
        [TestMethod]
        public void EachChangeIsTold()
        {
            TestCamera camera = TestCamera.Start();
            Visitor page = new Visitor(camera);
            page.SignIn("/api/session", "admin");
            page.Send("POST", "/api/settings", "title=Yard");
            page.Send("POST", "/api/settings", "title=Garden");
            page.Send("POST", "/api/settings", "title=" + new string('x', 65)); // refused: no event
            page.Send("POST", "/api/users", "name=guest&password=correct+horse&level=live");
            new Visitor(camera) { Address = "192.168.1.6" }.Send("POST", "/api/session", "name=guest&password=wrong+horse");
            new Visitor(camera) { Address = "192.168.1.6" }.Send("POST", "/api/session", "name=wrong+horse&password=");
            page.Send("DELETE", "/api/session", "");
            Visitor program = new Visitor(camera) { Name = "admin", Address = "192.168.1.7" };
            program.Send("GET", "/api/status", "");
            string events = program.Send("GET", "/api/events", ""); // the second is no sign-in
            camera.Stop();
            string[] kinds =
            {
                "\"signed-in\",\"user\":\"admin\",\"address\":\"192.168.1.7\"",
                "\"signed-out\",\"user\":\"admin\",\"address\":\"192.168.1.5\"",
                "\"failed\",\"user\":\"\",\"address\":\"192.168.1.6\"",
                "\"failed\",\"user\":\"guest\",\"address\":\"192.168.1.6\"",
                "\"user-changed\",\"user\":\"guest\",\"address\":\"192.168.1.5\"",
                "\"settings-changed\",\"user\":\"admin\",\"address\":\"192.168.1.5\"",
                "\"signed-in\",\"user\":\"admin\",\"address\":\"192.168.1.5\"",
                "\"started\",\"user\":\"\",\"address\":\"\"",
            };
            int at = 0;
            for (int i = 0; i < kinds.Length; i++)
            {
                int next = events.IndexOf("\"kind\":", at);
                Assert.AreEqual("\"kind\":" + kinds[i], events.Substring(next, kinds[i].Length + 7), events);
                at = next + 1;
            }

            Assert.IsTrue(events.IndexOf("\"kind\":", at) < 0, events);
        }

        [TestMethod]
        public void SigningInAgainEndsWhatTheBrowserHadBefore()
        {
            TestCamera camera = TestCamera.Start();
            Visitor page = new Visitor(camera);
            page.SignIn("/api/session", "admin");
            string cookie = page.Cookie;
            page.SignIn("/api/session", "admin");
            string fresh = page.Send("GET", "/api/session", "");
            string old = new Visitor(camera) { Cookie = cookie }.Send("GET", "/api/session", "");
            camera.Stop();
            Assert.AreNotEqual(cookie, page.Cookie);
            Assert.Contains("\"user\":\"admin\"", fresh);
            Assert.Contains("\"user\":null", old);
        }
    }
}
