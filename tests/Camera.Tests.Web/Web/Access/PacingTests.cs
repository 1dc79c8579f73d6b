using System;
using Camera.Accounts;
using Camera.Tests.Accounts;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    /// <summary>Who asks too often waits for each answer, and does not wait when the place is needed.</summary>
    [TestClass]
    public class PacingTests
    {
        private const string Unsigned = "GET /api/status HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\n\r\n";

        [TestMethod]
        public void ChallengesBeyondTheBurstComeLate()
        {
            TestCamera camera = TestCamera.Start();
            camera.Device.StandStill();
            Visitor recorder = new Visitor(camera);
            for (int i = 0; i < AccountLimits.ChallengeBurst; i++)
            {
                Assert.StartsWith("HTTP/1.1 401 ", recorder.Send("GET", "/api/status", ""), i.ToString());
            }

            long began = Now;
            string late = recorder.Send("GET", "/api/status", "");
            long waited = Now - began;
            string other = new Visitor(camera) { Address = "192.168.1.6" }.Send("GET", "/api/status", "");
            camera.Device.Ahead += AccountLimits.ChallengeInterval;
            string later = recorder.Send("GET", "/api/status", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 429 ", late);
            Assert.Contains("\r\nRetry-After: 1\r\n", late);
            Assert.Contains("Too many requests without a valid sign-in. Wait 1 s and try again.", late);
            Assert.IsTrue(waited >= AccountLimits.ChallengeInterval, waited.ToString());
            Assert.StartsWith("HTTP/1.1 401 ", other);
            Assert.StartsWith("HTTP/1.1 401 ", later);
        }

        [TestMethod]
        [DataRow("/api/session")]
        [DataRow("/api/status")]
        public void ABlockedAddressWaitsAndIsToldHowLong(string path)
        {
            TestCamera camera = TestCamera.Start();
            camera.Device.StandStill();
            Visitor guesser = new Visitor(camera);
            for (int i = 0; i < AccountLimits.Failures; i++)
            {
                guesser.Send("POST", "/api/session", "name=admin&password=wrong+horse");
            }

            long began = Now;
            guesser.Name = "admin";
            string answer = guesser.Send(path == "/api/session" ? "POST" : "GET", path, "name=admin&password=correct+horse");
            long waited = Now - began;
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 429 ", answer);
            Assert.Contains("\r\nRetry-After: 30\r\n", answer);
            Assert.Contains("Too many wrong passwords from this address. Wait 30 s and try again.", answer);
            Assert.IsTrue(waited >= AccountLimits.ChallengeInterval, waited.ToString());
        }

        [TestMethod]
        public void WhoIsKeptWaitingMakesRoom()
        {
            TestCamera camera = TestCamera.Start();
            camera.Device.StandStill();
            for (int i = 0; i < AccountLimits.ChallengeBurst; i++)
            {
                camera.Exchange(new TestClient(Unsigned, null));
            }

            camera.WaitUnused();
            TestClient[] held = new TestClient[8];
            for (int i = 0; i < held.Length; i++)
            {
                held[i] = new TestClient(Unsigned, null) { OutlastsTimeouts = true };
                camera.Listeners.Connect(camera.Status.HttpPort, held[i]);
            }

            string answer = camera.Get("/api/status");
            int left = 0;
            string received = "";
            for (int i = 0; i < held.Length; i++)
            {
                left += held[i].WaitClosed(0) ? 1 : 0;
                received += held[i].Received;
            }

            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.AreEqual(1, left, "one has made room");
            Assert.AreEqual("", received);
        }

        // A recorder's nonce is over after minutes: whoever floods from behind the same router must not keep it from the next one.
        [TestMethod]
        public void WhoKnowsThePasswordHasChallengesOfTheirOwn()
        {
            TestCamera camera = TestCamera.Start();
            camera.Device.StandStill();
            Visitor flood = new Visitor(camera);
            for (int i = 0; i < AccountLimits.ChallengeBurst; i++)
            {
                flood.Send("GET", "/api/status", "");
            }

            string header = DigestHeader.Of("admin", "over", "00000001", Visitor.Password, "/api/status");
            Visitor recorder = new Visitor(camera) { Headers = "Authorization: " + header + "\r\n" };
            string stale = recorder.Send("GET", "/api/status", "");
            string other = flood.Send("GET", "/api/status", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 401 ", stale);
            Assert.Contains("stale=true", stale);
            Assert.StartsWith("HTTP/1.1 429 ", other);
        }

        private static long Now
        {
            get { return DateTime.UtcNow.Ticks / TimeSpan.TicksPerMillisecond; }
        }
    }
}
