using Camera.Web;
using Camera.Web.Device;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    [TestClass]
    public class DeviceConfigurationTests
    {
        [TestMethod]
        public void StartsWithTheFirstProfile()
        {
            DeviceConfiguration device = DeviceConfiguration.Read(new ConfigurationFile(""));
            Assert.IsTrue(device.Sensor == SensorKind.ArduCam);
            CollectionAssert.AreEqual(new int[] { 18, 23, 19, 5 }, device.SpiPins);
            CollectionAssert.AreEqual(new int[] { 21, 22 }, device.I2cPins);
            Assert.AreEqual(0, device.Button);
            Assert.AreEqual(8000000, device.SpiHertz);
            Assert.IsNull(device.Wifi);
            Assert.IsNull(device.SetupPassword);
            Assert.AreEqual("0.pool.ntp.org", device.TimeServer1);
        }

        [TestMethod]
        public void ReadsEverySection()
        {
            ConfigurationFile file = new ConfigurationFile(
                "[board]\nprofile = esp32-vc0706\n[pins]\nserialReceive = 26\nbutton = -1\nled = 4\n[sensor]\nspiMegahertz = 4\n"
                + "megaGeneration = 1\n[wifi]\nname = Home = 1\npassword = correct horse\nsetupPassword = 12345678\n"
                + "[sntp]\nserver1 = time.example");
            DeviceConfiguration device = DeviceConfiguration.Read(file);
            file.RefuseUnread();
            Assert.AreEqual(0, file.ErrorCount);
            Assert.IsTrue(device.Sensor == SensorKind.Vc0706);
            CollectionAssert.AreEqual(new int[] { 17, 26 }, device.SerialPins);
            Assert.AreEqual(-1, device.Button);
            Assert.AreEqual(4, device.Led);
            Assert.AreEqual(4000000, device.SpiHertz);
            Assert.IsFalse(device.IsNewerMega);
            Assert.AreEqual("Home = 1", device.Wifi.Name);
            Assert.AreEqual("correct horse", device.Wifi.Password);
            Assert.AreEqual("12345678", device.SetupPassword);
            Assert.AreEqual("time.example", device.TimeServer1);
            Assert.AreEqual("1.pool.ntp.org", device.TimeServer2);
        }

        [TestMethod]
        [DataRow("[board]\nprofile = esp8266", "esp32-arducam, esp32s3-mega, esp32-vc0706")]
        [DataRow("[pins]\nled = 49", "-1 to 48")]
        [DataRow("[wifi]\nname = 123456789012345678901234567890123", "1 to 31 bytes, no control characters")]
        [DataRow("[wifi]\npassword = short", "8 to 63 ASCII characters, or none for an open network")]
        [DataRow("[wifi]\nsetupPassword = short", "8 to 63 ASCII characters")]
        public void TellsTheLineAndWhatIsAllowed(string text, string allowed)
        {
            ConfigurationFile file = new ConfigurationFile(text);
            DeviceConfiguration device = DeviceConfiguration.Read(file);
            Assert.AreEqual(1, file.ErrorCount);
            Assert.AreEqual("Line 2: " + text.Substring(text.IndexOf('\n') + 1) + " is not allowed. Allowed: " + allowed + ".", file.ErrorAt(0));
            Assert.IsNull(device.Wifi);
            Assert.IsNull(device.SetupPassword);
        }
    }
}
