using System;
using Camera.Frames;
using Camera.Storage;
using Camera.Tests.Web.Access;
using Camera.Web;
using Camera.Web.Push;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Push
{
    /// <summary>Pictures sent out, by a whole camera whose client only remembers.</summary>
    [TestClass]
    public class PushTests
    {
        private const int Patience = 20000;

        [TestMethod]
        public void IsOffUntilSomebodySetsIt()
        {
            TestCamera camera = TestCamera.Start();
            string section = camera.Get("/api/push");
            string status = camera.Get("/api/status");
            camera.Stop();
            Assert.EndsWith("{\"on\":false,\"url\":\"\",\"interval\":60,\"minimum\":10,\"maximum\":86400,\"signIn\":\"none\",\"user\":\"\","
                + "\"hasSecret\":false,\"certificate\":\"\",\"lost\":false,\"state\":null}", section);
            Assert.Contains("\"push\":null,", status);
            Assert.AreEqual(0, camera.Poster.Count);
        }

        [TestMethod]
        public void SendsAPictureAtOnceAndThenOnTheInterval()
        {
            TestCamera camera = TestCamera.Start();
            string answer = PushSteps.Change(camera, PushSteps.Basic);
            bool first = camera.Poster.WaitPosted(Patience);
            PushTarget target = camera.Poster.Target;
            string status = PushSteps.Await(camera, "\"sent\":1,");
            camera.Device.Ahead += 50000;
            bool early = camera.Poster.WaitPosted(200);
            camera.Device.Ahead += 10000;
            bool second = camera.Poster.WaitPosted(Patience);
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.IsTrue(first);
            Assert.AreEqual("https://nas.example/in", target.Url);
            Assert.IsTrue(target.IsEncrypted);
            Assert.AreEqual("Basic ZG9vcjpvcGVuIHNlc2FtZQ==", target.Authorization);
            Assert.IsNull(target.Authority);
            Assert.AreEqual(PushLimits.Timeout, camera.Poster.Timeout);
            Assert.AreEqual(Convert.ToBase64String(TestSensor.Picture), Convert.ToBase64String(camera.Poster.Picture));
            Assert.Contains("\"push\":{\"sent\":1,\"failed\":0,\"ok\":true,\"status\":204,\"reason\":\"The receiver took the picture.\","
                + "\"seconds\":", status);
            Assert.IsFalse(early);
            Assert.IsTrue(second);
        }

        [TestMethod]
        public void TellsTheSecretToNobody()
        {
            TestCamera camera = TestCamera.Start();
            string told = PushSteps.Change(camera, PushSteps.On + "&signIn=bearer&secret=opensesame");
            camera.Poster.WaitPosted(Patience);
            told += camera.Get("/api/push") + PushSteps.Await(camera, "\"sent\":1,") + camera.Get("/api/events") + camera.Get("/api/settings");
            string refused = PushSteps.Change(camera, "signIn=bearer&secret=open%00sesame") + PushSteps.Change(camera, "signIn=bearer&secret=open+sesame")
                + PushSteps.Change(camera, "url=http%3A%2F%2Fme%3Aopensesame%40nas%2F&secret=opensesame") + PushSteps.Change(camera, "open=1&secret=opensesame");
            camera.Stop();
            Assert.AreEqual("Bearer opensesame", camera.Poster.Target.Authorization);
            Assert.Contains("\"hasSecret\":true", told);
            Assert.Contains("\"kind\":\"push-changed\",\"user\":\"admin\"", told);
            Assert.IsFalse(told.Contains("sesame"), told);
            Assert.IsFalse(refused.Contains("sesame\"") || refused.Contains("open sesame") || refused.Contains("sesame@"), refused);
        }

        [TestMethod]
        public void SendsNothingWhenWhatWasKeptCannotBeRead()
        {
            TestFlash flash = new TestFlash();
            new RecordStore(flash, FlashLayout.Push).Save(new byte[] { 1, 1, 0, 0, 60, 0, 0, 200 }, 0, 8);
            TestCamera camera = new TestCamera(flash, new TestListeners());
            string lost = camera.Get("/api/push");
            string set = PushSteps.Change(camera, "interval=60");
            camera.Stop();
            Assert.Contains("\"on\":false,", lost);
            Assert.Contains("\"lost\":true,", lost);
            Assert.Contains("\"lost\":false,", set);
            Assert.AreEqual(0, camera.Poster.Count);
        }

        [TestMethod]
        public void AFlashThatFailsChangesNothing()
        {
            TestFlash flash = new TestFlash();
            TestCamera camera = new TestCamera(flash, new TestListeners());
            flash.FailsWrites = true;
            string answer = PushSteps.Change(camera, PushSteps.On);
            string section = camera.Get("/api/push");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 500 ", answer);
            Assert.Contains("\"on\":false,", section);
            Assert.AreEqual(0, camera.Poster.Count);
        }

        [TestMethod]
        [DataRow(200, "true", "took the picture")]
        [DataRow(201, "true", "took the picture")]
        [DataRow(302, "false", "points to another address")]
        [DataRow(401, "false", "does not accept the sign-in")]
        [DataRow(403, "false", "does not accept the sign-in")]
        [DataRow(404, "false", "refused the picture")]
        [DataRow(413, "false", "too large for the receiver")]
        [DataRow(503, "false", "is in trouble")]
        public void TellsWhatTheReceiverAnswered(int answer, string isTaken, string reason)
        {
            TestCamera camera = TestCamera.Start();
            camera.Poster.Answer = answer;
            PushSteps.Change(camera, PushSteps.On);
            string status = PushSteps.Await(camera, isTaken == "true" ? "\"sent\":1,\"failed\":0," : "\"sent\":0,\"failed\":1,");
            camera.Stop();
            Assert.Contains("\"ok\":" + isTaken + ",\"status\":" + answer.ToString() + ",\"reason\":\"", status);
            Assert.Contains(reason, status);
        }

        [TestMethod]
        [DataRow((int)PushOutcome.NameNotFound, "name has no address")]
        [DataRow((int)PushOutcome.NotReached, "Nobody takes connections")]
        [DataRow((int)PushOutcome.TimedOut, "did not answer in time")]
        [DataRow((int)PushOutcome.NotTrusted, "certificate is not trusted")]
        [DataRow((int)PushOutcome.Broken, "broke off")]
        public void TellsWhyNothingWasAnswered(int outcome, string reason)
        {
            TestCamera camera = TestCamera.Start();
            camera.Poster.Outcome = (PushOutcome)outcome;
            PushSteps.Change(camera, PushSteps.On);
            string status = PushSteps.Await(camera, "\"failed\":1,");
            camera.Device.Ahead += PushLimits.FirstRetry;
            string again = PushSteps.Await(camera, "\"failed\":2,");
            camera.Stop();
            Assert.Contains("\"ok\":false,\"status\":0,\"reason\":\"", status);
            Assert.Contains(reason, status);
            Assert.Contains(reason, again);
            Assert.IsFalse(status.Contains("nas.example"), status);
        }

        [TestMethod]
        public void AClientThatThrowsIsAFailureThatTellsNoAddress()
        {
            TestCamera camera = TestCamera.Start();
            camera.Poster.IsFaulty = true;
            PushSteps.Change(camera, PushSteps.On);
            string status = PushSteps.Await(camera, "\"failed\":1,");
            camera.Stop();
            Assert.Contains("The device's client failed: a mistake in it.", status);
            Assert.IsFalse(status.Contains("nas.example"), status);
        }

        [TestMethod]
        public void WithoutAPictureItSaysWhatIsWrongWithTheModule()
        {
            TestCamera camera = TestCamera.StartBlind(SensorStatus.TimedOut);
            PushSteps.Change(camera, PushSteps.On);
            string status = PushSteps.Await(camera, "\"failed\":1,");
            camera.Stop();
            Assert.Contains("\"reason\":\"The camera module does not finish its pictures.\"", status);
            Assert.AreEqual(0, camera.Poster.Count);
        }

        [TestMethod]
        public void ItsPlaceAmongTheViewersIsKept()
        {
            TestCamera camera = TestCamera.Start();
            PushSteps.Change(camera, PushSteps.On);
            camera.Poster.WaitPosted(Patience);
            TestClient viewer = camera.Connect("GET /stream.mjpg HTTP/1.1\r\nHost: 192.0.2.7\r\n\r\n", null);
            while (viewer.Received.IndexOf("image/jpeg") < 0) // the count of viewers may still be the first picture's
            {
                Assert.IsFalse(viewer.WaitClosed(10), viewer.Received);
            }

            string second = camera.Get("/stream.mjpg");
            camera.Device.Ahead += 60000;
            bool sent = camera.Poster.WaitPosted(Patience);
            PushSteps.Await(camera, "\"sent\":2,"); // which has given its place back
            PushSteps.Change(camera, "on=false");
            string third = camera.Get("/snapshot.jpg");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 503 ", second);
            Assert.IsTrue(sent);
            Assert.StartsWith("HTTP/1.1 200 ", third);
        }

        [TestMethod]
        public void TheFactoryResetEndsIt()
        {
            TestFlash flash = new TestFlash();
            TestCamera camera = new TestCamera(flash, new TestListeners());
            Visitor admin = new Visitor(camera);
            admin.SignIn("/api/session", "admin");
            PushSteps.Change(camera, PushSteps.On);
            camera.Poster.WaitPosted(Patience);
            admin.Send("POST", "/api/factory-reset", "password=correct+horse");
            camera.Device.WaitRestarted(Patience);
            camera.Device.Ahead += 60000;
            bool sent = camera.Poster.WaitPosted(200);
            camera.Stop();
            Assert.IsFalse(sent);
            Assert.IsTrue(flash.IsBlank(FlashLayout.Push) && flash.IsBlank(FlashLayout.Push + 1));
        }
    }
}
