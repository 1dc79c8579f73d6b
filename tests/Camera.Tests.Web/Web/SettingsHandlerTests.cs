using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    [TestClass]
    public class SettingsHandlerTests
    {
        [TestMethod]
        public void GivesEachSettingWithWhatIsAllowed()
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Get("/api/settings");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.Contains("\r\nCache-Control: no-store\r\n", answer);
            Assert.Contains("{\"settings\":{\"resolution\":{\"value\":\"VGA\",\"default\":\"VGA\",\"choices\":"
                + "[{\"value\":\"QVGA\",\"width\":320,\"height\":240},{\"value\":\"VGA\",\"width\":640,\"height\":480},"
                + "{\"value\":\"SVGA\",\"width\":800,\"height\":600}],\"allowed\":\"QVGA, VGA or SVGA\",\"available\":true,\"level\":\"control\"},", answer);
            Assert.Contains("\"quality\":{\"value\":80,\"default\":80,\"minimum\":1,\"maximum\":100,\"allowed\":\"1 to 100\","
                + "\"unit\":\"%\",\"available\":true,\"level\":\"control\"},", answer);
            Assert.Contains("\"contrast\":{\"value\":0,\"default\":0,\"minimum\":-2,\"maximum\":2,\"allowed\":\"-2 to 2\","
                + "\"available\":false,\"level\":\"control\"},", answer);
            Assert.Contains("\"mirror\":{\"value\":false,\"default\":false,\"allowed\":\"true or false\",\"available\":true,\"level\":\"control\"},", answer);
            Assert.Contains("\"title\":{\"value\":\"Camera\",\"default\":\"Camera\",\"minimumLength\":0,\"maximumLength\":64,\"allowed\":"
                + "\"0 to 64 characters, no control characters\",\"available\":true,\"level\":\"administrator\"},", answer);
            Assert.Contains("},\"revision\":0,\"address\":\"http://192.0.2.7/\"}", answer);
        }

        [TestMethod]
        public void ChangesWhatTheFormNames()
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Post("quality=12&mirror=true&title=Hof+%C3%A4&hostName=Door");
            string picture = camera.Get("/snapshot.jpg");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.Contains("\"quality\":{\"value\":12,\"default\":80,", answer);
            Assert.Contains("\"title\":{\"value\":\"Hof \u00C3\u00A4\",\"default\":\"Camera\",", answer);
            Assert.Contains("\"revision\":1,", answer);
            Assert.StartsWith("HTTP/1.1 200 ", picture);
            Assert.AreEqual(12, camera.Sensor.Applied.Quality);
            Assert.IsTrue(camera.Sensor.Applied.Mirror);
            Assert.AreEqual("door", camera.Device.HostName);
        }

        [TestMethod]
        public void TakesPutAsWell()
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Ask("PUT /api/settings HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\nfps=3");
            camera.Stop();
            Assert.Contains("\"fps\":{\"value\":3,", answer);
        }

        [TestMethod]
        [DataRow("quality=12&fps=31", "fps", "31", "1 to 30")]
        [DataRow("fps=5&resolution=UXGA", "resolution", "UXGA", "QVGA, VGA or SVGA")]
        [DataRow("fps=5&mirror=maybe", "mirror", "maybe", "true or false")]
        [DataRow("fps=5&hostName=-x", "hostName", "-x", "1 to 63 letters, digits and hyphens, no hyphen at either end")]
        [DataRow("fps=5&quality=1&quality=2", "quality", "1", "one value")]
        [DataRow("fps=5&Quality=1", "Quality", "1", "resolution, quality, fps, brightness, contrast, saturation, mirror, flip, title, "
            + "hostName, httpPort")]
        [DataRow("fps=5&httpPort=6000", "httpPort", "6000", "1 to 65535 but for ports that browsers block, such as 22, 25 and 6000")]
        public void ChangesNothingWhenOneFieldIsBad(string form, string field, string given, string allowed)
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Post(form);
            string after = camera.Get("/api/settings");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("\r\nContent-Type: application/problem+json\r\n", answer);
            Assert.Contains("\"field\":\"" + field + "\",\"given\":\"" + given + "\",\"allowed\":\"" + allowed + "\"", answer);
            Assert.Contains("\"quality\":{\"value\":80,", after);
            Assert.Contains("\"fps\":{\"value\":15,", after);
            Assert.Contains("\"revision\":0,", after);
        }

        [TestMethod]
        public void RepeatsOnlyTheBeginningOfALongValue()
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Post("quality=" + new string('9', 3000));
            camera.Stop();
            Assert.Contains("\"given\":\"" + new string('9', 64) + "...\"", answer);
        }

        [TestMethod]
        [DataRow("", "400")]
        [DataRow("quality=%zz", "400")]
        public void RefusesFormsThatAreNone(string form, string status)
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Post(form);
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 " + status, answer);
        }

        [TestMethod]
        public void RefusesJson()
        {
            TestCamera camera = TestCamera.Start();
            string answer = camera.Ask("POST /api/settings HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 415 ", answer);
        }

        [TestMethod]
        public void KeepsSettingsOverARestart()
        {
            TestFlash flash = new TestFlash();
            TestCamera camera = new TestCamera(flash, new TestListeners());
            camera.Post("quality=12&title=Kept");
            camera.Stop();
            camera = new TestCamera(flash, new TestListeners(), "quality", "50", "fps", "7");
            string answer = camera.Get("/api/settings");
            camera.Stop();
            Assert.Contains("\"quality\":{\"value\":12,\"default\":50,", answer);
            Assert.Contains("\"title\":{\"value\":\"Kept\",", answer);
            Assert.Contains("\"fps\":{\"value\":15,\"default\":7,", answer);
        }

        [TestMethod]
        public void ChangesNothingWhenTheFlashFails()
        {
            TestFlash flash = new TestFlash();
            TestListeners listeners = new TestListeners();
            TestCamera camera = new TestCamera(flash, listeners);
            flash.FailsWrites = true;
            string answer = camera.Post("quality=12&httpPort=8081");
            string after = camera.Get("/api/settings");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 500 ", answer);
            Assert.Contains("\"quality\":{\"value\":80,", after);
            Assert.IsFalse(listeners.IsOpen(8081));
        }

        [TestMethod]
        public void SaysThatKeptSettingsWereLost()
        {
            TestFlash flash = new TestFlash();
            TestCamera camera = new TestCamera(flash, new TestListeners());
            camera.Post("quality=12");
            camera.Stop();
            flash.CorruptSettings();
            camera = new TestCamera(flash, new TestListeners());
            string answer = camera.Get("/api/status");
            camera.Stop();
            Assert.Contains("\"settingsLost\":true", answer);
        }
    }
}
