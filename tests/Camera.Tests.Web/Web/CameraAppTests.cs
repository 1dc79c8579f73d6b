using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    [TestClass]
    public class CameraAppTests
    {
        [TestMethod]
        public void ServesThePagePackedAndOnlyWhenNew()
        {
            TestCamera camera = TestCamera.Start();
            string head = "GET / HTTP/1.1\r\nHost: 192.0.2.7\r\nAccept-Encoding: gzip\r\nConnection: close\r\n";
            string answer = camera.Ask(head + "\r\n");
            int at = answer.IndexOf("\r\nETag: ") + 8;
            string tag = answer.Substring(at, answer.IndexOf("\r\n", at) - at);
            string again = camera.Ask(head + "If-None-Match: " + tag + "\r\n\r\n");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.Contains("\r\nContent-Type: text/html; charset=utf-8\r\n", answer);
            Assert.Contains("\r\nContent-Encoding: gzip\r\n", answer);
            Assert.Contains("\r\nContent-Security-Policy: default-src 'none'; style-src 'sha256-", answer);
            Assert.StartsWith("HTTP/1.1 304 ", again);
            Assert.EndsWith("\r\n\r\n", again);
        }

        [TestMethod]
        public void TellsHowItIs()
        {
            TestCamera camera = TestCamera.Start();
            camera.Device.StandStill(); // one frame is due, and no second
            camera.Get("/snapshot.jpg");
            string answer = camera.Get("/api/status");
            for (int i = 0; i < 1000 && answer.IndexOf("\"captured\":0,") >= 0; i++)
            {
                answer = camera.Get("/api/status"); // it is counted a moment after it is sent
            }

            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.Contains("\"title\":\"Camera\",\"uptime\":", answer);
            Assert.Contains("\"settingsLost\":false,\"viewers\":{\"watching\":0,\"most\":2,\"limitedBy\":\"places\",\"who\":[]},", answer);
            Assert.Contains("\"module\":{\"name\":\"Test module\",\"problem\":null}", answer);
            Assert.Contains("\"frames\":{\"resolution\":\"VGA\",\"tenthsPerSecond\":", answer);
            Assert.Contains("\"captured\":1,\"dropped\":0,\"droppedFor\":{\"sensor-not-found\":0,", answer);
            Assert.Contains("\"memory\":{\"used\":1000,\"total\":4000},\"addresses\":[\"192.0.2.7\"],\"notices\":[]}", answer);
        }

        [TestMethod]
        [DataRow("GET /nothing", "404", "")]
        [DataRow("DELETE /api/settings", "405", "\r\nAllow: GET, HEAD, POST, PUT, OPTIONS\r\n")]
        [DataRow("POST /stream.mjpg", "405", "\r\nAllow: GET, HEAD, OPTIONS\r\n")]
        public void RefusesWhatItDoesNotServe(string request, string status, string header)
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Ask(request + " HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 " + status, answer);
            Assert.Contains(header, answer);
        }
    }
}
