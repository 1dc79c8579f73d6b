using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    [TestClass]
    public class HttpPortTests
    {
        [TestMethod]
        public void MovesAndSaysWhere()
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Post("httpPort=8081");
            bool old = camera.Listeners.IsOpen(80);
            string there = camera.Get("/api/status");
            camera.Stop();
            Assert.Contains("\"address\":\"http://192.0.2.7:8081/\"", answer);
            Assert.IsFalse(old);
            Assert.StartsWith("HTTP/1.1 200 ", there);
        }

        [TestMethod]
        public void StaysWhenThePortIsTaken()
        {
            TestListeners listeners = new TestListeners { Taken = 8081 };
            TestCamera camera = new TestCamera(new TestFlash(), listeners);
            string answer = camera.Post("quality=12&httpPort=8081");
            string after = camera.Get("/api/settings");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", answer);
            Assert.Contains("\"field\":\"httpPort\",\"given\":\"8081\"", answer);
            Assert.Contains("\"quality\":{\"value\":80,", after);
            Assert.Contains("\"httpPort\":{\"value\":80,", after);
        }

        [TestMethod]
        public void FallsBackToTheFirstPortAtTheStart()
        {
            TestFlash flash = new TestFlash();
            TestCamera camera = new TestCamera(flash, new TestListeners());
            camera.Post("httpPort=8081");
            camera.Stop();
            camera = new TestCamera(flash, new TestListeners { Taken = 8081 });
            camera.Stop();
            Assert.AreEqual(80, camera.Port);
        }

        [TestMethod]
        public void SaysThatItCannotStart()
        {
            TestCamera camera = new TestCamera(new TestFlash(), new TestListeners { Taken = 80 });
            camera.Stop();
            Assert.AreEqual(0, camera.Port);
        }

        [TestMethod]
        [DataRow("[2001:db8::7]:80", "http://[2001:db8::7]:8081/")]
        [DataRow("[2001:db8::7]", "http://[2001:db8::7]:8081/")]
        [DataRow("192.0.2.7", "http://192.0.2.7:8081/")]
        [DataRow("192.0.2.7:80", "http://192.0.2.7:8081/")]
        public void KeepsTheNameThatTheClientUses(string host, string address)
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Ask("POST /api/settings HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\nhttpPort=8081");
            camera.Stop();
            Assert.Contains("\"address\":\"" + address + "\"", answer);
        }
    }
}
