using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Https
{
    /// <summary>A change of the connection is on trial until somebody signed in has come by the new way.</summary>
    [TestClass]
    public class TrialTests
    {
        private const int AlmostFiveMinutes = 299000;
        private const int FiveMinutes = 300000;
        private const string OwnChange = "\"connection-changed\",\"user\":\"\",\"address\":\"\"";

        [TestMethod]
        public void IsLiveAtOnceAndKeptWhenConfirmed()
        {
            TestFlash flash = TestIdentity.SelfSignedFlash();
            HttpsCamera camera = new HttpsCamera(flash);
            camera.Camera.Device.StandStill();
            string answer = camera.Connect("mode=https");
            bool old = camera.Camera.Listeners.IsOpen(80);
            int port = camera.Port;
            string confirmed = camera.Confirm();
            camera.Camera.Stop();
            HttpsCamera next = new HttpsCamera(flash);
            int portAfter = next.Port;
            next.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 202 ", answer);
            Assert.Contains("\"mode\":\"https\",\"port\":443,\"address\":\"https://192.0.2.7/\",\"trialSecondsLeft\":300,", answer);
            Assert.Contains("\"confirmedMode\":\"http\",\"confirmedAddress\":\"http://192.0.2.7/\"", answer);
            Assert.IsFalse(old, "the old port answers nothing");
            Assert.AreEqual(443, port);
            Assert.StartsWith("HTTP/1.1 200 ", confirmed);
            Assert.Contains("\"trialSecondsLeft\":0,\"confirmedMode\":\"https\"", confirmed);
            Assert.AreEqual(443, portAfter);
        }

        [TestMethod]
        public void EndsAfterFiveMinutesAndSaysSo()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            camera.Camera.Device.StandStill();
            camera.Connect("mode=https");
            camera.Camera.Device.Ahead += AlmostFiveMinutes;
            bool isStill = camera.Camera.Status.IsHttps;
            bool ended = camera.EndsTrialAfter(FiveMinutes - AlmostFiveMinutes, false, 80);
            bool old = camera.Camera.Listeners.IsOpen(443);
            string state = camera.State;
            string late = camera.Confirm();
            camera.Camera.Stop();
            Assert.IsTrue(isStill);
            Assert.IsTrue(ended);
            Assert.IsFalse(old);
            Assert.Contains("\"mode\":\"http\"", state);
            Assert.Contains("\"failedMode\":\"https\"", state);
            Assert.StartsWith("HTTP/1.1 409 ", late);
        }

        [TestMethod]
        public void EndsWithThePower()
        {
            TestFlash flash = TestIdentity.SelfSignedFlash();
            HttpsCamera camera = new HttpsCamera(flash);
            camera.Connect("mode=https");
            HttpsCamera next = new HttpsCamera(flash); // what the first one would write at its end comes too late
            int port = next.Port;
            next.Camera.Stop();
            camera.Camera.Stop();
            Assert.AreEqual(80, port);
        }

        [TestMethod]
        public void IsConfirmedByTheNewWayOnly()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            camera.Connect("mode=https");
            string plain = camera.SendPlain("POST", "/api/https/trial/confirm", "");
            string encrypted = camera.Confirm();
            camera.Connect("mode=http");
            string wrong = camera.Confirm();
            string right = camera.SendPlain("POST", "/api/https/trial/confirm", "");
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", plain);
            Assert.Contains("\"title\":\"Not by the new way\"", plain);
            Assert.StartsWith("HTTP/1.1 200 ", encrypted);
            Assert.StartsWith("HTTP/1.1 409 ", wrong);
            Assert.StartsWith("HTTP/1.1 200 ", right);
        }

        [TestMethod]
        public void WantsSomebodySignedIn()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            camera.Connect("mode=https");
            string answer = new Access.Visitor(camera.Camera).Send("POST", "/api/https/trial/confirm", "");
            bool isOnTrial = camera.State.IndexOf("\"trialSecondsLeft\":0,") < 0;
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 401 ", answer);
            Assert.IsTrue(isOnTrial);
        }

        [TestMethod]
        public void AnotherPortIsOnTrialToo()
        {
            TestFlash flash = TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443);
            HttpsCamera camera = new HttpsCamera(flash);
            string answer = camera.Connect("port=8443");
            int tried = camera.Port;
            bool ended = camera.EndsTrialAfter(FiveMinutes, true, 443);
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 202 ", answer);
            Assert.Contains("\"address\":\"https://192.0.2.7:8443/\"", answer);
            Assert.AreEqual(8443, tried);
            Assert.IsTrue(ended);
        }

        [TestMethod]
        public void GoingBackEndsIt()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            camera.Connect("mode=https");
            string answer = camera.Connect("mode=http");
            int port = camera.Port;
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.Contains("\"trialSecondsLeft\":0,", answer);
            Assert.Contains("\"failedMode\":null", answer);
            Assert.AreEqual(80, port);
        }

        [TestMethod]
        public void APortForLaterIsKeptAtOnce()
        {
            TestFlash flash = TestIdentity.NewFlash();
            HttpsCamera camera = new HttpsCamera(flash);
            string answer = camera.Connect("port=8443");
            camera.Camera.Stop();
            HttpsCamera next = new HttpsCamera(flash);
            string state = next.State;
            next.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.Contains("\"mode\":\"http\",\"port\":8443,\"address\":\"http://192.0.2.7/\"", state);
        }

        [TestMethod]
        public void ButNotWhileHttpIsOnTrial()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443));
            camera.Connect("mode=http");
            string answer = camera.Connect("port=8443");
            bool ended = camera.EndsTrialAfter(FiveMinutes, true, 443);
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", answer);
            Assert.IsTrue(ended);
        }

        [TestMethod]
        public void APortThatIsTakenChangesNothing()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash(), new TestListeners { Taken = 443 }, false);
            string answer = camera.Connect("mode=https");
            string state = camera.State;
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", answer);
            Assert.Contains("\"field\":\"port\",\"given\":\"443\"", answer);
            Assert.Contains("\"mode\":\"http\"", state);
        }

        [TestMethod]
        public void ACertificateThatTlsRefusesChangesNothing()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            camera.Camera.Tls.Refuses = true;
            string answer = camera.Connect("mode=https");
            bool open = camera.Camera.Listeners.IsOpen(443);
            string state = camera.State;
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", answer);
            Assert.IsFalse(open);
            Assert.Contains("\"mode\":\"http\"", state);
        }

        [TestMethod]
        public void GoesOnWhileTheOldPortIsTaken()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            camera.Connect("mode=https");
            camera.Camera.Listeners.Taken = 80;
            bool early = camera.EndsTrialAfter(FiveMinutes, true, 443);
            string answer = camera.State;
            camera.Camera.Listeners.Taken = 0;
            bool ended = camera.EndsTrialAfter(10000, false, 80);
            camera.Camera.Stop();
            Assert.IsTrue(early);
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.IsTrue(ended);
        }

        [TestMethod]
        public void IsNotKeptWhenTheFlashFails()
        {
            TestFlash flash = TestIdentity.SelfSignedFlash();
            HttpsCamera camera = new HttpsCamera(flash);
            camera.Connect("mode=https");
            flash.FailsWrites = true;
            string answer = camera.Confirm();
            bool ended = camera.EndsTrialAfter(FiveMinutes, false, 80);
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 500 ", answer);
            Assert.IsTrue(ended);
        }

        [TestMethod]
        public void TheLogTellsOfATrialThatEnded()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            camera.Connect("mode=https");
            string before = camera.Send("GET", "/api/events", "");
            bool ended = camera.EndsTrialAfter(FiveMinutes, false, 80);
            string after = camera.Send("GET", "/api/events", "");
            camera.Camera.Stop();
            Assert.IsTrue(ended);
            Assert.Contains("\"connection-changed\",\"user\":\"admin\"", before);
            Assert.IsTrue(before.IndexOf(OwnChange) < 0, before);
            Assert.Contains(OwnChange, after);
        }

        [TestMethod]
        public void TheLogTellsOfHttpInPlaceOfHttps()
        {
            TestFlash flash = TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443);
            HttpsCamera camera = new HttpsCamera(flash, new TestListeners { Taken = 443 }, false);
            string events = camera.Send("GET", "/api/events", "");
            camera.Camera.Stop();
            Assert.Contains(OwnChange, events);
        }
    }
}
