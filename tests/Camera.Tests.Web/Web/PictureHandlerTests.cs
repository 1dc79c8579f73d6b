using System;
using Camera.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    [TestClass]
    public class PictureHandlerTests
    {
        private const string StreamRequest = "GET /stream.mjpg HTTP/1.1\r\nHost: 192.0.2.7\r\n\r\n";

        [TestMethod]
        [DataRow("/snapshot.jpg")]
        [DataRow("/SnapshotJPEG")]
        [DataRow("/snapshot.jpg?resolution=svga")]
        [DataRow("/SnapshotJPEG?Resolution=640x480&Quality=Standard&t=1234")]
        public void GivesASnapshot(string path)
        {
            TestCamera camera = TestCamera.Start();
            TestClient client = camera.Connect("GET " + path + " HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\n\r\n", null);
            bool closed = client.WaitClosed(20000);
            camera.Stop();
            Assert.IsTrue(closed);
            Assert.StartsWith("HTTP/1.1 200 ", client.Received);
            Assert.Contains("\r\nContent-Type: image/jpeg\r\n", client.Received);
            byte[] all = client.ReceivedBytes;
            TakePicture(all, all.Length - TestSensor.Picture.Length);
        }

        [TestMethod]
        public void AnswersHeadLikeGetWithoutThePicture()
        {
            TestCamera camera = TestCamera.Start();
            string snapshot = camera.Ask("HEAD /snapshot.jpg HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\n\r\n");
            string stream = camera.Ask("HEAD /stream.mjpg HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\n\r\n");
            int viewers = camera.Status.Viewers;
            camera.Stop();
            Assert.Contains("\r\nContent-Length: " + TestSensor.Picture.Length.ToString() + "\r\n", snapshot);
            Assert.EndsWith("\r\n\r\n", snapshot);
            Assert.Contains("\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n", stream);
            Assert.EndsWith("\r\n\r\n", stream);
            Assert.AreEqual(0, viewers);
        }

        [TestMethod]
        [DataRow("/stream.mjpg")]
        [DataRow("/nphMotionJpeg?Resolution=640x480&fps=30")]
        public void StreamsPartsOfExactlyThisForm(string path)
        {
            TestCamera camera = TestCamera.Start();
            TestClient client = camera.Connect("GET " + path + " HTTP/1.1\r\nHost: 192.0.2.7\r\n\r\n", null);
            string partHead = "Content-Type: image/jpeg\r\nContent-Length: " + TestSensor.Picture.Length.ToString() + "\r\nX-Timestamp: ";
            string text = WaitForParts(client, 3);
            client.Leave();
            bool closed = client.WaitClosed(20000);
            camera.Stop();
            Assert.IsTrue(closed);
            byte[] all = client.ReceivedBytes;
            Assert.StartsWith("HTTP/1.1 200 ", text);
            Assert.Contains("\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n", text);
            int at = text.IndexOf("\r\n\r\n") + 4;
            at = Take(text, at, "--frame\r\n");
            for (int part = 0; part < 3; part++)
            {
                at = Take(text, at, partHead);
                int end = text.IndexOf("\r\n\r\n", at);
                Assert.AreEqual('.', text[end - 4], "three decimals");
                at = TakePicture(all, end + 4);
                at = Take(text, at, "\r\n--frame\r\n");
            }
        }

        [TestMethod]
        [DataRow("/stream.mjpg?fps=0", "fps")]
        [DataRow("/stream.mjpg?fps=", "fps")]
        [DataRow("/snapshot.jpg?resolution=huge", "resolution")]
        [DataRow("/nphMotionJpeg?Resolution=640", "resolution")]
        public void RefusesWhatCannotBe(string path, string field)
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Get(path);
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("\"field\":\"" + field + "\"", answer);
        }

        [TestMethod]
        public void TellsOneTooManyWhenToComeBack()
        {
            TestCamera camera = TestCamera.Start();
            TestClient first = camera.Connect(StreamRequest, null);
            TestClient second = camera.Connect(StreamRequest, null);
            WaitForParts(first, 1);
            WaitForParts(second, 1);
            string answer = camera.Get("/stream.mjpg");
            int before = Parts(first.Received);
            WaitForParts(first, before + 2);
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 503 ", answer);
            Assert.Contains("\r\nRetry-After: 5\r\n", answer);
            Assert.Contains("All 2 places for viewers are taken.", answer);
        }

        [TestMethod]
        public void KeepsTheResolutionOfThoseWhoWatch()
        {
            TestCamera camera = TestCamera.Start();
            TestClient first = camera.Connect(StreamRequest, null);
            WaitForParts(first, 1);
            string answer = camera.Get("/snapshot.jpg?resolution=QVGA");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", answer);
            Assert.Contains("\"allowed\":\"VGA\"", answer);
        }

        [TestMethod]
        public void SaysWhyThereIsNoPicture()
        {
            TestCamera camera = TestCamera.StartBlind(SensorStatus.NotFound);
            string answer = camera.Get("/snapshot.jpg");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 503 ", answer);
            Assert.Contains("The camera module does not answer.", answer);
        }

        [TestMethod]
        public void EndsStreamsWhenTheCameraStops()
        {
            TestCamera camera = TestCamera.Start();
            TestClient client = camera.Connect(StreamRequest, null);
            WaitForParts(client, 1);
            camera.Stop();
            Assert.IsTrue(client.WaitClosed(20000));
        }

        private static string WaitForParts(TestClient client, int count)
        {
            DateTime end = DateTime.UtcNow.AddSeconds(20);
            while (Parts(client.Received) < count)
            {
                Assert.IsTrue(DateTime.UtcNow < end && !client.WaitClosed(20), "the stream stopped: " + client.Received);
            }

            return client.Received;
        }

        private static int Parts(string text)
        {
            int count = 0;
            for (int at = text.IndexOf("\r\n--frame\r\n"); at >= 0; at = text.IndexOf("\r\n--frame\r\n", at + 1))
            {
                count++;
            }

            // the one before the first part also stands after an empty line
            return count - 1;
        }

        private static int Take(string text, int at, string expected)
        {
            Assert.AreEqual(expected, text.Substring(at, expected.Length));
            return at + expected.Length;
        }

        private static int TakePicture(byte[] received, int at)
        {
            byte[] picture = new byte[TestSensor.Picture.Length];
            Array.Copy(received, at, picture, 0, picture.Length);
            CollectionAssert.AreEqual(TestSensor.Picture, picture);
            return at + picture.Length;
        }
    }
}
