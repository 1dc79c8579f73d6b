using Camera.Http;
using Camera.Web.Network;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Network
{
    [TestClass]
    public class SetupSiteTests
    {
        [TestMethod]
        public void ShowsTheForm()
        {
            Board board = new Board();
            string answer = Ask(board, "GET / HTTP/1.1\r\nHost: 192.168.4.1\r\nConnection: close\r\n\r\n");
            Assert.IsTrue(answer.StartsWith("HTTP/1.1 200 "), answer);
            Assert.IsTrue(answer.IndexOf("<form method=\"post\" action=\"/wifi\">") > 0, answer);
            Assert.AreEqual(1, board.Uses);
        }

        [TestMethod]
        public void LeadsEverythingElseToTheForm()
        {
            string answer = Ask(new Board(), "GET /generate_204 HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n");
            Assert.IsTrue(answer.StartsWith("HTTP/1.1 302 "), answer);
            Assert.IsTrue(answer.IndexOf("Location: /\r\n") > 0, answer);
        }

        [TestMethod]
        [DataRow("name=My+home&password=se%26cret%3D1", true, "200", "My home", "se&cret=1")]
        [DataRow("name=Cafe&password=", true, "200", "Cafe", "")]
        [DataRow("name=Home&password=short", true, "400", "", "")]
        [DataRow("password=12345678", true, "400", "", "")]
        [DataRow("name=Home&password=12345678", false, "500", "", "")]
        public void KeepsWhatMayBeANetwork(string form, bool canSave, string status, string name, string password)
        {
            Board board = new Board();
            board.CanSave = canSave;
            string answer = Ask(board, "POST /wifi HTTP/1.1\r\nHost: 192.168.4.1\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.Length.ToString() + "\r\n\r\n" + form);
            Assert.IsTrue(answer.StartsWith("HTTP/1.1 " + status), answer);
            Assert.AreEqual(name, board.Saved == null ? "" : board.Saved.Name);
            Assert.AreEqual(password, board.Saved == null ? "" : board.Saved.Password);
        }

        private static string Ask(Board board, string request)
        {
            TestListeners network = new TestListeners();
            HttpServer server = new HttpServer(new Router(SetupSite.CreateRoutes(board), null), new HttpLimits(), new TestDevice(), null);
            Assert.IsTrue(network.TryListen(80, out IListener listener));
            server.Start(listener);
            TestClient client = new TestClient(request, null);
            network.Connect(80, client);
            Assert.IsTrue(client.WaitClosed(20000), "no end");
            server.Stop();
            return client.Received;
        }

        private sealed class Board : IWifiSetup
        {
            public int Uses;

            public bool CanSave = true;

            public WifiCredentials Saved;

            public void Used()
            {
                Uses++;
            }

            public bool TrySave(WifiCredentials credentials)
            {
                Saved = CanSave ? credentials : null;
                return CanSave;
            }
        }
    }
}
