using System;
using Camera.Tests.Web.Access;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Viewers
{
    [TestClass]
    public class ViewersTests
    {
        private const string Stream = "GET /stream.mjpg HTTP/1.1\r\nHost: 192.0.2.7\r\n\r\n";

        [TestMethod]
        public void TellsWhoWatches()
        {
            TestCamera camera = TestCamera.Start();
            string nobody = camera.Get("/api/viewers");
            TestClient viewer = Watch(camera);
            string one = camera.Get("/api/viewers");
            string status = camera.Get("/api/status");
            camera.Stop();
            Assert.Contains("{\"viewers\":[],\"watching\":0,\"most\":2,\"limitedBy\":\"places\",\"fits\":[{\"resolution\":\"QVGA\",\"http\":2,", nobody);
            Assert.Contains("{\"viewers\":[{\"address\":\"192.0.2.99\",\"user\":\"admin\",\"kind\":\"stream\",\"encrypted\":true,"
                + "\"resolution\":\"VGA\",\"fps\":15,\"tenthsPerSecond\":-1,\"since\":0,\"seconds\":", one);
            Assert.Contains("}],\"watching\":1,\"most\":2,", one);
            Assert.Contains("\"viewers\":{\"watching\":1,\"most\":2,\"limitedBy\":\"places\",\"who\":[{\"address\":\"192.0.2.99\",\"user\":\"admin\"", status);
            Assert.Contains("\"snapshots\":{\"http\":2,\"httpLimitedBy\":\"places\",\"https\":2,\"httpsLimitedBy\":\"places\"}}", nobody);
            Assert.IsTrue(viewer.Received.Length > 0);
        }

        [TestMethod]
        public void OneMoreWaitsAndThePageLoads()
        {
            TestCamera camera = TestCamera.Start();
            TestClient first = Watch(camera);
            TestClient second = Watch(camera);
            Visitor admin = new Visitor(camera) { Address = "192.0.2.99" };
            string stream = camera.Get("/stream.mjpg");
            string snapshot = camera.Get("/snapshot.jpg");
            string page = admin.Send("GET", "/", "");
            string signedIn = admin.SignIn("/api/session", "admin");
            int before = first.Received.Length;
            int beforeSecond = second.Received.Length;
            WaitForMore(first, before);
            WaitForMore(second, beforeSecond);
            second.Leave();
            second.WaitClosed(20000);
            string after = camera.Get("/snapshot.jpg");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 503 ", stream);
            Assert.Contains("\r\nRetry-After: 5\r\n", stream);
            Assert.Contains("All 2 places for viewers are taken.", stream);
            Assert.StartsWith("HTTP/1.1 503 ", snapshot);
            Assert.StartsWith("HTTP/1.1 200 ", page);
            Assert.StartsWith("HTTP/1.1 200 ", signedIn);
            Assert.StartsWith("HTTP/1.1 200 ", after);
        }

        [TestMethod]
        [DataRow("live", false)]
        [DataRow("control", false)]
        [DataRow("administrator", true)]
        public void OnlyAdministratorsSeeWho(string level, bool sees)
        {
            TestCamera camera = TestCamera.Start();
            Watch(camera);
            new Visitor(camera) { Name = "admin" }.Send("POST", "/api/users", "name=guest&password=correct+horse&level=" + level);
            string status = new Visitor(camera) { Name = "guest" }.Send("GET", "/api/status", "");
            camera.Stop();
            Assert.Contains("\"viewers\":{\"watching\":1,\"most\":2,", status);
            Assert.AreEqual(sees, status.IndexOf("192.0.2.99") > 0, status);
        }

        // What ends a viewer's right to watch: by the administrator's program, or by themselves in the browser that watches.
        [TestMethod]
        [DataRow("DELETE", "/api/users?name=guest", "", false)]
        [DataRow("PUT", "/api/users", "name=guest&password=another+horse", false)]
        [DataRow("PUT", "/api/users", "name=guest&level=control", false)]
        [DataRow("DELETE", "/api/session", "", true)]
        [DataRow("DELETE", "/api/session?everywhere=true", "", true)]
        [DataRow("PUT", "/api/password", "current=correct+horse&password=another+horse", true)]
        public void WhoMayNoLongerDoesNotGoOnWatching(string method, string target, string form, bool isOwn)
        {
            TestCamera camera = TestCamera.Start();
            Visitor admin = new Visitor(camera) { Name = "admin" };
            admin.Send("POST", "/api/users", "name=guest&password=correct+horse&level=live");
            Visitor page = new Visitor(camera);
            page.SignIn("/api/session", "guest");
            TestClient viewer = new TestClient(
                "GET /stream.mjpg HTTP/1.1\r\nHost: 192.0.2.7\r\nCookie: " + page.Cookie + "\r\n\r\n", null);
            camera.Listeners.Connect(camera.Status.HttpPort, viewer);
            WaitForMore(viewer, 0);
            TestClient other = Watch(camera);
            string answer = (isOwn ? page : admin).Send(method, target, form);
            camera.Device.Ahead += 1000;
            bool ended = viewer.WaitClosed(20000);
            WaitForMore(other, other.Received.Length);
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.IsTrue(ended);
        }

        private static TestClient Watch(TestCamera camera)
        {
            TestClient client = camera.Connect(Stream, null);
            WaitForMore(client, 0);
            return client;
        }

        private static void WaitForMore(TestClient client, int before)
        {
            DateTime end = DateTime.UtcNow.AddSeconds(20);
            while (client.Received.Length <= before)
            {
                Assert.IsTrue(DateTime.UtcNow < end && !client.WaitClosed(20), "the stream stopped: " + client.Received);
            }
        }
    }
}
