using System.Text;
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
            DeviceConfiguration device = Read(Parse(""));
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
            ConfigurationFile file = Parse(
                "[board]\nprofile = esp32-vc0706\n[pins]\nserialReceive = 34\nbutton = -1\nled = 4\n[sensor]\nspiMegahertz = 4\n"
                + "megaGeneration = 1\n[wifi]\nname = Home = 1\npassword = correct horse\nsetupPassword = 12345678\n"
                + "[sntp]\nserver1 = time.example");
            DeviceConfiguration device = Read(file);
            file.RefuseUnread();
            Assert.AreEqual(0, file.MistakeCount);
            Assert.IsTrue(device.Sensor == SensorKind.Vc0706);
            CollectionAssert.AreEqual(new int[] { 26, 34 }, device.SerialPins);
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
        [DataRow("esp32-arducam")]
        [DataRow("esp32s3-mega")]
        [DataRow("esp32-vc0706")]
        public void ProfilesKeepTheirOwnRules(string name)
        {
            BoardProfile profile = BoardProfile.Find(name);
            int[] pins = new int[]
            {
                profile.SpiClock, profile.SpiMosi, profile.SpiMiso, profile.SpiSelect, profile.I2cData, profile.I2cClock,
                profile.SerialTransmit, profile.SerialReceive, profile.Button, profile.Led,
            };
            for (int i = 0; i < pins.Length; i++)
            {
                Assert.IsTrue(pins[i] == BoardProfile.NoPin || BoardPins.Has(profile.Chip, pins[i], false), pins[i].ToString());
                Assert.IsTrue(pins[i] == BoardProfile.NoPin || System.Array.IndexOf((System.Array)pins, pins[i]) == i, pins[i].ToString());
            }
        }

        [TestMethod]
        public void PinsFollowTheChip()
        {
            ConfigurationFile file = Parse("[board]\nprofile = esp32s3-mega\n[pins]\nled = 48\nspiClock = 35\nspiMiso = 20");
            DeviceConfiguration device = Read(file);
            Assert.AreEqual(48, device.Led);
            CollectionAssert.AreEqual(new int[] { 12, 11, 13, 10 }, device.SpiPins);
            Assert.AreEqual(2, file.MistakeCount);
            Assert.AreEqual(
                "nf.config, line 5: spiClock = 35 is not allowed. Allowed: 0 to 18, 21, 38 to 42, 47, 48, -1 for none.", file.MistakeAt(0));
        }

        [TestMethod]
        public void PinUsedTwiceBringsTheProfileBack()
        {
            ConfigurationFile file = Parse("[pins]\nspiMosi = 27\nled = 18");
            DeviceConfiguration device = Read(file);
            Assert.AreEqual(1, file.MistakeCount);
            Assert.AreEqual("nf.config, line 3: spiClock and led are both pin 18. The profile's pins are used.", file.MistakeAt(0));
            CollectionAssert.AreEqual(new int[] { 18, 23, 19, 5 }, device.SpiPins);
            Assert.AreEqual(2, device.Led);
        }

        [TestMethod]
        public void PinOfTheProfileUsedAgainIsToldWhereItStands()
        {
            ConfigurationFile file = Parse("[board]\nprofile = esp32-vc0706\n[pins]\nserialTransmit = 25");
            Read(file);
            Assert.AreEqual(1, file.MistakeCount);
            Assert.AreEqual(
                "nf.config, line 4: serialTransmit and serialReceive are both pin 25. The profile's pins are used.", file.MistakeAt(0));
        }

        [TestMethod]
        public void PinsMayBeExchanged()
        {
            ConfigurationFile file = Parse("[pins]\nspiClock = 23\nspiMosi = 18");
            CollectionAssert.AreEqual(new int[] { 23, 18, 19, 5 }, Read(file).SpiPins);
            Assert.AreEqual(0, file.MistakeCount);
        }

        [TestMethod]
        public void ModuleNeedsItsPins()
        {
            ConfigurationFile file = Parse("[sensor]\nmodule = vc0706");
            Assert.IsTrue(Read(file).Sensor == SensorKind.ArduCam);
            Assert.AreEqual("nf.config, line 2: vc0706 needs pins that profile esp32-arducam does not have: set them in [pins]. "
                + "The profile's module is used.", file.MistakeAt(0));

            file = Parse("[sensor]\nmodule = vc0706\n[pins]\nserialTransmit = 26\nserialReceive = 25");
            Assert.IsTrue(Read(file).Sensor == SensorKind.Vc0706);
            Assert.AreEqual(0, file.MistakeCount);
        }

        [TestMethod]
        public void MistakeLeavesNoNetwork()
        {
            Assert.IsNull(Read(Parse("[wifi]\nname = Home\npassword = short")).Wifi);
            Assert.IsNull(Read(Parse("[wifi]\nsetupPassword = short")).SetupPassword);
            Assert.IsNull(Read(Parse("[wifi]\nname =\npassword =")).Wifi);
        }

        [TestMethod]
        [DataRow("[wifi]\nname = a23456789-123456789-123456789-12\npassword = short", 2, "nf.config, line 3: This password is not allowed. ")]
        [DataRow("[wifi]\npassword = short", 1, "nf.config, line 2: This password is not allowed. ")]
        public void EveryMistakeOfTheNetworkIsTold(string text, int mistakes, string last)
        {
            ConfigurationFile file = Parse(text);
            Assert.IsNull(Read(file).Wifi);
            Assert.AreEqual(mistakes, file.MistakeCount);
            Assert.StartsWith(last, file.MistakeAt(mistakes - 1));
            Assert.IsFalse(file.MistakeAt(mistakes - 1).Contains("short"));
        }

        private static ConfigurationFile Parse(string text)
        {
            return new ConfigurationFile("nf.config", Encoding.UTF8.GetBytes(text));
        }

        private static DeviceConfiguration Read(ConfigurationFile file)
        {
            return DeviceConfiguration.Read(file);
        }
    }
}
