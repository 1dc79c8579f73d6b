using System.Text;
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
            CameraOptions options = Read(
                "\uFEFF; a camera\r\n\r\n[limits]\r\nviewers = 3\r\n  idleSeconds=20\r\n# and\r\n[settings]\r\ntitle = Door = #1 \r\nfps=5\r\n"
                + "[limits]\nconnections = 9\n\tconnectionsPerAddress\t=\t5\t\n[memory]\nframeBytes = 50000");
            Assert.AreEqual(0, options.Notices.Length);
            Assert.AreEqual(3, options.Limits.Viewers);
            Assert.AreEqual(50000, options.Limits.FrameBytes);
            Assert.AreEqual(9, options.HttpLimits.Connections);
            Assert.AreEqual(5, options.HttpLimits.ConnectionsPerAddress);
            Assert.AreEqual(20000, options.HttpLimits.IdleMilliseconds);
            SettingValues first = new SettingsTable(Sizes()).CreateDefaults(options.FirstSettings);
            Assert.AreEqual("Door = #1", first.Title);
            Assert.AreEqual(5, first.FramesPerSecond);
        }

        [TestMethod]
        [DataRow("viewers = 3", 1, "This line belongs to no section.")]
        [DataRow("[limits\nviewers = 3\nfps = 4", 1, "A section is written [name].")]
        [DataRow("[limits]\nviewers", 2, "A value is written name = value.")]
        [DataRow("[limits]\n= 3", 2, "A value is written name = value.")]
        [DataRow("[limits]\nviewers = 3\nviewers = 4", 3, "viewers stands already in line 2, which counts.")]
        [DataRow("[memory]\n\nframes = 3", 3, "[memory] has no frames. Known: frameBytes, framesPercent.")]
        [DataRow("[memory]\nFrameBytes = 30000", 2, "[memory] has no FrameBytes. Known: frameBytes, framesPercent.")]
        [DataRow("[limit]\nviewers = 3\nconnections = 4", 2,
            "There is no section [limit]. Known: [board], [pins], [sensor], [wifi], [sntp], [memory], [limits], [viewers], [settings].")]
        [DataRow("[settings]\nresolution = UXGA", 2, "resolution = UXGA is not allowed. Allowed: QVGA or VGA.")]
        [DataRow("[settings]\ntitle = a\u0001b", 2, "A control character is not allowed.")]
        public void TellsTheLineAndWhatIsAllowed(string text, int line, string mistake)
        {
            CameraOptions options = Read(text);
            Assert.AreEqual(1, options.Notices.Length);
            Assert.AreEqual("nf.config, line " + line.ToString() + ": " + mistake, options.Notices[0]);
        }

        [TestMethod]
        public void GoesOnWithTheDefaultAfterAMistake()
        {
            CameraOptions options = Read("[limits]\nviewers = 0\nconnections = 9\n[settings]\nfps = 99\ntitle = Yard");
            Assert.AreEqual(2, options.Notices.Length);
            Assert.AreEqual(new WebLimits().Viewers, options.Limits.Viewers);
            Assert.AreEqual(9, options.HttpLimits.Connections);
            Assert.AreEqual(2, options.FirstSettings.Length);
        }

        [TestMethod]
        public void TellsWhatIsNotUtf8AndLeavesCommentsAlone()
        {
            byte[] content = Encoding.UTF8.GetBytes("; T?r\n[settings]\ntitle = T?r\nfps = 5");
            content[3] = 0xFC; // "Tür" in ISO 8859-1
            content[26] = 0xFC;
            CameraOptions options = Read(content);
            Assert.AreEqual(1, options.Notices.Length);
            Assert.AreEqual("nf.config, line 3: Not UTF-8: save the file in this encoding.", options.Notices[0]);
            Assert.AreEqual("5", options.FirstSettings[1]);
        }

        [TestMethod]
        public void TakesUtf8()
        {
            Assert.AreEqual("Tür", Read("[settings]\ntitle = Tür").FirstSettings[1]);
        }

        [TestMethod]
        public void HoldsItsLimits()
        {
            CameraOptions options = Read("[settings]\ntitle = " + new string('x', 400) + "\nfps = 5");
            Assert.AreEqual("nf.config, line 2: Longer than 400 bytes.", options.Notices[0]);
            Assert.AreEqual("5", options.FirstSettings[1]);

            options = Read(new byte[16 * 1024 + 1]);
            Assert.AreEqual(1, options.Notices.Length);
            Assert.AreEqual("nf.config: Larger than 16384 bytes: nothing of it is used.", options.Notices[0]);

            StringBuilder many = new StringBuilder();
            many.Append("[limits]\n");
            for (int i = 0; i < 102; i++)
            {
                many.Append("x").Append(i.ToString()).Append(" = 1\n");
            }

            options = Read(many.ToString());
            Assert.AreEqual(9, options.Notices.Length);
            Assert.AreEqual("nf.config, line 102: More than 100 values: nothing is read from here on.", options.Notices[0]);
            Assert.AreEqual("nf.config: mistakes that are not told here: 93.", options.Notices[8]);
        }

        [TestMethod]
        public void RepeatsOnlyTheBeginningOfAWrongValue()
        {
            string[] notices = Read("[settings]\nfps = " + new string('9', 300)).Notices;
            Assert.AreEqual("nf.config, line 2: fps = " + new string('9', 40) + "... is not allowed. Allowed: 1 to 30.", notices[0]);
        }

        // 60 % of what is free, for viewers and two frames more: viewers go first, then the size of a frame.
        [TestMethod]
        [DataRow(0L, 4, 229376)]
        [DataRow(4000000L, 4, 229376)]
        [DataRow(2293760L, 4, 229376)]
        [DataRow(2293759L, 3, 229376)]
        [DataRow(1500000L, 1, 229376)]
        [DataRow(1000000L, 1, 200000)]
        [DataRow(100000L, 1, 20000)]
        [DataRow(5000L, 1, 2048)]
        public void FitsFramesIntoTheMemory(long free, int viewers, int bytes)
        {
            CameraOptions options = new CameraOptions();
            new StartConfiguration("nf.config", new byte[0]).ReadInto(options, Sizes(), free);
            Assert.AreEqual(viewers, options.Limits.Viewers);
            Assert.AreEqual(bytes, options.Limits.FrameBytes);
            Assert.AreEqual(viewers == 4 ? 0 : 1, options.Notices.Length);
        }

        [TestMethod]
        public void TellsWhatWasLoweredAfterWhatItWasTold()
        {
            CameraOptions options = new CameraOptions();
            StartConfiguration start = new StartConfiguration("nf.config", Encoding.UTF8.GetBytes("[memory]\nframesPercent = 90\nmore = 1"));
            start.Tell("Restarted: a network was set");
            start.ReadInto(options, Sizes(), 1000000);
            Assert.AreEqual(3, options.Notices.Length);
            Assert.AreEqual("Restarted: a network was set", options.Notices[0]);
            Assert.AreEqual(
                "Memory for frames: 900000 bytes. So viewers = 1 instead of 4, frameBytes = 229376 instead of 229376.", options.Notices[1]);
            Assert.AreEqual("nf.config, line 3: [memory] has no more. Known: frameBytes, framesPercent.", options.Notices[2]);
        }

        private static CameraOptions Read(string text)
        {
            return Read(Encoding.UTF8.GetBytes(text));
        }

        private static CameraOptions Read(byte[] content)
        {
            CameraOptions options = new CameraOptions();
            new StartConfiguration("nf.config", content).ReadInto(options, Sizes(), 0);
            return options;
        }

        private static Resolution[] Sizes()
        {
            return new Resolution[] { Resolution.Qvga, Resolution.Vga };
        }
    }
}
