using Camera.Accounts;
using Camera.Storage;
using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    [TestClass]
    public class FactoryResetTests
    {
        private const int Patience = 20000;

        [TestMethod]
        public void ErasesEveryRegionAndRestarts()
        {
            TestFlash flash = new TestFlash();
            for (int pair = 0; pair < FlashLayout.RegionCount; pair += 2)
            {
                RecordStore record = new RecordStore(flash, pair);
                for (int i = 0; i < 2 && pair != FlashLayout.Accounts; i++)
                {
                    record.Save(new byte[] { 1, 2, 3, 4 }, 0, 4); // both of the pair
                }
            }

            TestCamera camera = new TestCamera(flash, new TestListeners());
            Visitor admin = SignedIn(camera);
            admin.Send("POST", "/api/settings", "title=Secret+garden");
            bool wasBlank = flash.IsBlank(FlashLayout.Accounts);
            string answer = admin.Send("POST", "/api/factory-reset", "password=correct+horse");
            bool restarted = camera.Device.WaitRestarted(Patience);
            string page = admin.Send("GET", "/api/users", "");
            string program = new Visitor(camera) { Name = "admin" }.Send("GET", "/api/users", "");
            string setup = new Visitor(camera).SignIn("/api/setup", "thief");
            camera.Stop();
            Assert.IsFalse(wasBlank);
            Assert.StartsWith("HTTP/1.1 202 ", answer);
            Assert.EndsWith("\r\n\r\n{\"address\":\"http://192.0.2.7/\"}", answer);
            Assert.IsTrue(camera.Device.HasForgotten);
            Assert.Contains("\r\nSet-Cookie: __Host-camera-session=; Max-Age=0;", answer);
            Assert.IsTrue(restarted);
            Assert.StartsWith("HTTP/1.1 401 ", page);
            Assert.StartsWith("HTTP/1.1 401 ", program);
            Assert.StartsWith("HTTP/1.1 500 ", setup, "what is about to restart takes no new owner");
            for (int region = 0; region < FlashLayout.RegionCount; region++)
            {
                Assert.IsTrue(flash.IsBlank(region), "region " + region.ToString());
            }
        }

        [TestMethod]
        [DataRow(false, "HTTP/1.1 202 ", "{\"address\":\"http://192.168.4.1/\",\"network\":\"camera-0007\"}")]
        [DataRow(true, "HTTP/1.1 500 ", "try again.\"}")]
        public void TellsOfTheNetworkThatItOpens(bool remembers, string status, string end)
        {
            TestCamera camera = new TestCamera(new TestFlash(), new TestListeners());
            camera.Device.SetupNetwork = "camera-0007";
            camera.Device.Remembers = remembers;
            string answer = SignedIn(camera).Send("POST", "/api/factory-reset", "password=correct+horse");
            bool restarted = camera.Device.WaitRestarted(Patience);
            camera.Stop();
            Assert.StartsWith(status, answer);
            Assert.EndsWith(end, answer);
            Assert.IsTrue(restarted);
        }

        [TestMethod]
        public void BeginsAsOnTheFirstVisit()
        {
            TestFlash flash = new TestFlash();
            TestCamera camera = new TestCamera(flash, new TestListeners());
            SignedIn(camera).Send("POST", "/api/factory-reset", "password=correct+horse");
            camera.Device.WaitRestarted(Patience);
            camera.Stop();
            camera = new TestCamera(flash, new TestListeners(), false, new string[0]);
            Visitor visitor = new Visitor(camera);
            string session = visitor.Send("GET", "/api/session", "");
            visitor.SignIn("/api/setup", "owner");
            string events = visitor.Send("GET", "/api/events", "");
            string settings = visitor.Send("GET", "/api/settings", "");
            camera.Stop();
            Assert.Contains("{\"setup\":true,\"user\":null,", session);
            Assert.Contains("\"number\":1,\"time\":0,\"kind\":\"factory-reset\",\"user\":\"\",\"address\":\"\"}]}", events);
            Assert.Contains("\"value\":\"Camera\"", settings);
        }

        [TestMethod]
        [DataRow("password=wrong+horse")]
        [DataRow("password=")]
        [DataRow("")]
        public void AsksForThePassword(string form)
        {
            TestFlash flash = new TestFlash();
            TestCamera camera = new TestCamera(flash, new TestListeners());
            Visitor admin = SignedIn(camera);
            camera.Device.StandStill();
            string answer = "";
            for (int i = 0; i < AccountLimits.Failures; i++)
            {
                answer = admin.Send("POST", "/api/factory-reset", form);
            }

            string blocked = admin.Send("POST", "/api/factory-reset", "password=correct+horse");
            string log = admin.Send("GET", "/api/events", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 403 ", answer);
            Assert.Contains("\"field\":\"password\"", answer);
            Assert.StartsWith("HTTP/1.1 429 ", blocked);
            Assert.Contains("\r\nRetry-After: 30\r\n", blocked);
            Assert.Contains("\"kind\":\"failed\",\"user\":\"admin\"", log);
            Assert.Contains("\"kind\":\"blocked\"", log);
            Assert.IsFalse(flash.IsBlank(FlashLayout.Accounts));
        }

        [TestMethod]
        public void SaysWhenTheFlashFails()
        {
            TestFlash flash = new TestFlash();
            TestCamera camera = new TestCamera(flash, new TestListeners());
            Visitor admin = SignedIn(camera);
            flash.FailsWrites = true;
            string answer = admin.Send("POST", "/api/factory-reset", "password=correct+horse");
            bool restarted = camera.Device.WaitRestarted(Patience);
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 500 ", answer);
            Assert.Contains("something may still be in it", answer);
            Assert.IsTrue(restarted);
        }

        private static Visitor SignedIn(TestCamera camera)
        {
            Visitor visitor = new Visitor(camera);
            visitor.SignIn("/api/session", "admin");
            return visitor;
        }
    }
}
