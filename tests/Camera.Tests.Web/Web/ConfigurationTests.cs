using Camera.Frames;
using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    [TestClass]
    public class ConfigurationTests
    {
        [TestMethod]
        public void ReadsLimitsAndFirstSettings()
        {
            ConfigurationFile file = new ConfigurationFile(
                "\uFEFF; a camera\r\n\r\n[limits]\r\nviewers = 3\r\n  idleSeconds=20\r\n# and\r\n[settings]\r\ntitle = Door = #1 \r\nfps=5\r\n");
            CameraOptions options = new CameraOptions();
            CameraConfiguration.Read(file, Sizes(), options);
            file.RefuseUnread();
            Assert.AreEqual(0, file.ErrorCount);
            Assert.AreEqual(3, options.Limits.Viewers);
            Assert.AreEqual(20000, options.HttpLimits.IdleMilliseconds);
            SettingValues first = new SettingsTable(Sizes()).CreateDefaults(options.FirstSettings);
            Assert.AreEqual("Door = #1", first.Title);
            Assert.AreEqual(5, first.FramesPerSecond);
        }

        [TestMethod]
        [DataRow("viewers = 3", "Line 1: This line belongs to no section.")]
        [DataRow("[limits", "Line 1: A section is written [name].")]
        [DataRow("[limits]\nviewers", "Line 2: A value is written name = value.")]
        [DataRow("[limits]\n= 3", "Line 2: A value is written name = value.")]
        [DataRow("[limits]\nviewers = 3\nviewers = 4", "Line 3: viewers stands already in line 2.")]
        [DataRow("[limits]\nviewers = 13", "Line 2: viewers = 13 is not allowed. Allowed: 1 to 12.")]
        [DataRow("[limits]\nviewers = many", "Line 2: viewers = many is not allowed. Allowed: 1 to 12.")]
        [DataRow("[limits]\n\nwatchers = 3",
            "Line 3: [limits] has no watchers. Known: viewers, frameBytes, connections, connectionsPerAddress, idleSeconds, trialSeconds.")]
        [DataRow("[limit]\nviewers = 3", "Line 2: There is no section [limit]. Known: [limits], [settings].")]
        [DataRow("[settings]\nresolution = UXGA", "Line 2: resolution = UXGA is not allowed. Allowed: QVGA or VGA.")]
        public void TellsTheLineAndWhatIsAllowed(string text, string error)
        {
            ConfigurationFile file = new ConfigurationFile(text);
            CameraConfiguration.Read(file, Sizes(), new CameraOptions());
            file.RefuseUnread();
            Assert.AreEqual(1, file.ErrorCount);
            Assert.AreEqual(error, file.ErrorAt(0));
        }

        [TestMethod]
        public void GoesOnWithTheDefaultAfterAMistake()
        {
            ConfigurationFile file = new ConfigurationFile("[limits]\nviewers = 0\nconnections = 9\n[settings]\nfps = 99\ntitle = Yard");
            CameraOptions options = new CameraOptions();
            CameraConfiguration.Read(file, Sizes(), options);
            Assert.AreEqual(2, file.ErrorCount);
            Assert.AreEqual(new WebLimits().Viewers, options.Limits.Viewers);
            Assert.AreEqual(9, options.HttpLimits.Connections);
            Assert.AreEqual(2, options.FirstSettings.Length);
        }

        [TestMethod]
        public void StopsAtTooManyLines()
        {
            ConfigurationFile file = new ConfigurationFile(new string('\n', 2000));
            Assert.AreEqual(1, file.ErrorCount);
            Assert.AreEqual("Line 501: At most 500 lines are read.", file.ErrorAt(0));
        }

        private static Resolution[] Sizes()
        {
            return new Resolution[] { Resolution.Qvga, Resolution.Vga };
        }
    }
}
