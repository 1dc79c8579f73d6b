using System.Text;
using Camera.Frames;
using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    /// <summary>Every name that the configuration file may have: a value that is good, one that is bad, the same name twice, too long,
    /// not UTF-8, and misspelt.</summary>
    [TestClass]
    public class ConfigurationNamesTests
    {
        private const string Esp32Pins = "0, 2, 4, 5, 13 to 15, 18, 19, 21 to 23, 25 to 27, 32, 33, -1 for none";
        private const string Esp32Inputs = "0, 2, 4, 5, 13 to 15, 18, 19, 21 to 23, 25 to 27, 32, 33, 34 to 36, 39, -1 for none";

        [TestMethod]
        [DataRow("board", "profile", "esp32s3-mega", "esp8266", "esp32-arducam, esp32s3-mega, esp32-vc0706")]
        [DataRow("sensor", "module", "mega", "ov2640", "arducam, mega, vc0706")]
        [DataRow("sensor", "spiMegahertz", "1", "9", "1 to 8")]
        [DataRow("sensor", "megaGeneration", "1", "3", "1 to 2")]
        [DataRow("pins", "spiClock", "14", "6", Esp32Pins)]
        [DataRow("pins", "spiMosi", "13", "12", Esp32Pins)]
        [DataRow("pins", "spiMiso", "35", "37", Esp32Inputs)]
        [DataRow("pins", "spiSelect", "15", "34", Esp32Pins)]
        [DataRow("pins", "i2cData", "26", "17", Esp32Pins)]
        [DataRow("pins", "i2cClock", "27", "GPIO27", Esp32Pins)]
        [DataRow("pins", "serialTransmit", "32", "1", Esp32Pins)]
        [DataRow("pins", "serialReceive", "39", "3", Esp32Inputs)]
        [DataRow("pins", "button", "-1", "34", Esp32Pins)]
        [DataRow("pins", "led", "33", "-2", Esp32Pins)]
        [DataRow("memory", "frameBytes", "2048", "720897", "2048 to 720896")]
        [DataRow("memory", "framesPercent", "90", "91", "10 to 90")]
        [DataRow("wifi", "name", "Our house", "123456789012345678901234567890123", "1 to 31 bytes, no control characters")]
        [DataRow("sntp", "server1", "time.example", "time server", "a host name or an IPv4 address")]
        [DataRow("sntp", "server2", "192.0.2.1", "-time", "a host name or an IPv4 address")]
        [DataRow("limits", "viewers", "12", "13", "1 to 12")]
        [DataRow("limits", "connections", "13", "1", "2 to 13")]
        [DataRow("limits", "connectionsPerAddress", "1", "many", "1 to 13")]
        [DataRow("limits", "idleSeconds", "300", "1.5", "1 to 300")]
        [DataRow("limits", "trialSeconds", "5", "4", "5 to 3600")]
        [DataRow("viewers", "memoryKilobytes", "16", "15", "16 to 8192")]
        [DataRow("viewers", "httpKilobytes", "1", "257", "1 to 256")]
        [DataRow("viewers", "httpsKilobytes", "256", "0", "1 to 256")]
        [DataRow("viewers", "kilobytesPerSecond", "0", "-1", "0 to 100000")]
        [DataRow("settings", "resolution", "qvga", "FHD", "QVGA or VGA")]
        [DataRow("settings", "quality", "100", "0", "1 to 100")]
        [DataRow("settings", "fps", "30", "31", "1 to 30")]
        [DataRow("settings", "brightness", "-2", "3", "-2 to 2")]
        [DataRow("settings", "contrast", "2", "-3", "-2 to 2")]
        [DataRow("settings", "saturation", "0", "", "-2 to 2")]
        [DataRow("settings", "mirror", "true", "yes", "true or false")]
        [DataRow("settings", "flip", "false", "2", "true or false")]
        [DataRow("settings", "hostName", "Porch-2", "a b", "1 to 63 letters, digits and hyphens, no hyphen at either end")]
        [DataRow("settings", "httpPort", "8080", "22", "1 to 65535 but for ports that browsers block, such as 22, 25 and 6000")]
        public void EachNameTellsWhatIsAllowed(string section, string name, string good, string bad, string allowed)
        {
            Expect(section, name + " = " + good, null);
            Expect(section, name + " = " + bad, name + " = " + bad + " is not allowed. Allowed: " + allowed + ".");
            ExpectTheFormIsKept(section, name, good);
        }

        // A password is not repeated: the log and the status page are seen by others.
        [TestMethod]
        [DataRow("password", "8 to 63 ASCII characters, or none for an open network")]
        [DataRow("setupPassword", "8 to 63 ASCII characters")]
        public void PasswordsAreNotRepeated(string name, string allowed)
        {
            Expect("wifi", name + " = correct horse", null);
            Expect("wifi", name + " =", null);
            Expect("wifi", name + " = short", "This " + name + " is not allowed. Allowed: " + allowed + ".");
            ExpectTheFormIsKept("wifi", name, "correct horse");
        }

        // Characters that no line may have are refused before a title is looked at.
        [TestMethod]
        public void TitleIsLimited()
        {
            string tooLong = new string('t', 65);
            Expect("settings", "title =", null);
            Expect("settings", "title = " + tooLong, "title = " + tooLong.Substring(0, 40)
                + "... is not allowed. Allowed: 0 to 64 characters, no control characters.");
            ExpectTheFormIsKept("settings", "title", "Yard");
        }

        private static void ExpectTheFormIsKept(string section, string name, string good)
        {
            Expect(section, name + " = " + good + "\n" + name + " = " + good, name + " stands already in line 2, which counts.");
            Expect(section, name + " = " + new string('1', 400), "Longer than 400 bytes.");
            byte[] content = Encoding.UTF8.GetBytes("[" + section + "]\n" + name + " = ?");
            content[content.Length - 1] = 0x80;
            Expect(content, "Not UTF-8: save the file in this encoding.");
            ExpectUnknown(section, name);
        }

        private static void ExpectUnknown(string section, string name)
        {
            string[] notices = Notices(Encoding.UTF8.GetBytes("[" + section + "]\n" + name + "s = 1"));
            Assert.AreEqual(1, notices.Length);
            Assert.IsTrue(notices[0].StartsWith("nf.config, line 2: [" + section + "] has no " + name + "s. Known: "), notices[0]);
            Assert.IsTrue(notices[0].IndexOf(name, notices[0].IndexOf("Known: ")) > 0, notices[0]);
        }

        private static void Expect(string section, string lines, string mistake)
        {
            Expect(Encoding.UTF8.GetBytes("[" + section + "]\n" + lines), mistake);
        }

        private static void Expect(byte[] content, string mistake)
        {
            string[] notices = Notices(content);
            Assert.AreEqual(mistake == null ? 0 : 1, notices.Length, notices.Length == 0 ? mistake : notices[0]);
            if (mistake != null)
            {
                Assert.IsTrue(notices[0].EndsWith(": " + mistake) && notices[0].StartsWith("nf.config, line "), notices[0]);
            }
        }

        private static string[] Notices(byte[] content)
        {
            CameraOptions options = new CameraOptions();
            Resolution[] sizes = new Resolution[] { Resolution.Qvga, Resolution.Vga };
            new StartConfiguration("nf.config", content).ReadInto(options, sizes, 0);
            return options.Notices;
        }
    }
}
