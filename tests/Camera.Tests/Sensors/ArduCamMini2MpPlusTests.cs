using Camera.Frames;
using Camera.Sensors;
using Camera.Tests.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Sensors
{
    /// <summary>What the driver sends, against the tables of the chips' documents.</summary>
    [TestClass]
    public class ArduCamMini2MpPlusTests
    {
        [TestMethod]
        public void StartsInOrder()
        {
            var spi = new FakeSpi(0);
            var i2c = new FakeI2c();
            Assert.AreEqual((int)SensorStatus.Ok, (int)Driver(spi, i2c).Start());
            Assert.AreEqual("07=80; 07=00; 00=55; 01=00; ", spi.Log.ToString());
            Assert.AreEqual((byte)0x10, i2c.Processor[0xDA], "JPEG");
            Assert.AreEqual((byte)0x80, i2c.Sensor[0x12], "reset");
        }

        // Window and output registers as the maker's tables have them: control, window, its high bits, output, its high bits.
        [DataRow("QQVGA", "40", "92", "C8 96 00 00 00", "28 1E 00")]
        [DataRow("QVGA", "40", "89", "C8 96 00 00 00", "50 3C 00")]
        [DataRow("VGA", "00", "89", "90 2C 00 88 00", "A0 78 00")]
        [DataRow("SVGA", "00", "89", "90 2C 00 88 00", "C8 96 00")]
        [DataRow("XGA", "00", "00", "90 2C 00 88 00", "00 C0 01")]
        [DataRow("HD", "00", "00", "90 E1 96 08 00", "40 B4 01")]
        [DataRow("UXGA", "00", "00", "90 2C 00 88 00", "90 2C 05")]
        [TestMethod]
        public void SetsTheWindow(string name, string mode, string control, string window, string output)
        {
            var i2c = new FakeI2c();
            ArduCamMini2MpPlus driver = Driver(new FakeSpi(0), i2c);
            Resolution resolution = null;
            foreach (Resolution each in driver.Resolutions)
            {
                resolution = each.Name == name ? each : resolution;
            }

            Assert.AreEqual((int)SensorStatus.Ok, (int)driver.Apply(new PictureSettings { Resolution = resolution }));
            byte[] r = i2c.Processor;
            Assert.AreEqual(mode, Text(i2c.Sensor[0x12]));
            Assert.AreEqual(control, Text(r[0x50]));
            Assert.AreEqual(window, Text(r[0x51], r[0x52], r[0x54], r[0x55], r[0x57]));
            Assert.AreEqual(output, Text(r[0x5A], r[0x5B], r[0x5C]));
            Assert.AreEqual("00 00", Text(r[0x05], r[0xE0]), "nothing is left in reset");
        }

        // Enable, saturation twice, then from 7 on: centre, contrast, offset of the brightness, signs.
        [DataRow(0, 0, 0, " 00,06 03,48,48 07,20,20,20,06")]
        [DataRow(2, 0, 0, " 00,06 03,48,48 07,20,20,40,06")]
        [DataRow(-2, 0, 0, " 00,06 03,48,48 07,20,20,00,06")]
        [DataRow(0, 2, 0, " 00,06 03,48,48 07,20,28,0C,06")]
        [DataRow(0, -2, 0, " 00,06 03,48,48 07,20,18,34,06")]
        [DataRow(0, 0, 2, " 00,06 03,68,68 07,20,20,20,06")]
        [DataRow(0, 0, -2, " 00,06 03,28,28 07,20,20,20,06")]
        [DataRow(-2, 2, 0, " 00,06 03,48,48 07,20,28,00,06")]
        [TestMethod]
        public void SetsTheEffects(int brightness, int contrast, int saturation, string effects)
        {
            var i2c = new FakeI2c();
            Driver(new FakeSpi(0), i2c).Apply(
                new PictureSettings { Brightness = brightness, Contrast = contrast, Saturation = saturation });
            Assert.AreEqual(effects, i2c.Effects);
        }

        [DataRow(100, (byte)2)]
        [DataRow(80, (byte)6)]
        [DataRow(62, (byte)12)]
        [DataRow(50, (byte)16)]
        [DataRow(25, (byte)32)]
        [DataRow(10, (byte)63)]
        [DataRow(1, (byte)63)]
        [TestMethod]
        public void SetsTheQuality(int quality, byte scale)
        {
            var i2c = new FakeI2c();
            Driver(new FakeSpi(0), i2c).Apply(new PictureSettings { Quality = quality });
            Assert.AreEqual(scale, i2c.Processor[0x44]);
        }

        [DataRow(false, false, (byte)0x08)]
        [DataRow(true, false, (byte)0x88)]
        [DataRow(false, true, (byte)0x58)]
        [DataRow(true, true, (byte)0xD8)]
        [TestMethod]
        public void MirrorsAndFlips(bool mirror, bool flip, byte register)
        {
            var i2c = new FakeI2c();
            Driver(new FakeSpi(0), i2c).Apply(new PictureSettings { Mirror = mirror, Flip = flip });
            Assert.AreEqual(register, i2c.Sensor[0x04]);
        }

        [TestMethod]
        public void CapturesInOrder()
        {
            var spi = new FakeSpi(0);
            spi.Registers[0x41] = 0x08;
            byte[] image = JpegBytes.OfSize(320, 240, 4100);
            spi.Fifo = JpegBytes.Join(image, new byte[4]);
            spi.Registers[0x42] = (byte)image.Length;
            spi.Registers[0x43] = (byte)(image.Length >> 8);
            var buffer = new byte[8192];
            int length;
            Assert.AreEqual((int)SensorStatus.Ok, (int)Driver(spi, new FakeI2c()).Capture(buffer, out length, 1000));
            Assert.AreEqual("04=01; 04=02; burst 4096; burst 34; 04=01; ", spi.Log.ToString());
            var parser = new JpegParser();
            Assert.AreEqual((int)JpegError.None, (int)parser.Parse(buffer, 0, length));
            Assert.AreEqual(image.Length, parser.Length);
            for (int i = 4080; i < 4110; i++)
            {
                Assert.AreEqual(image[i], buffer[parser.Start + i], "at the seam");
            }
        }

        [DataRow((byte)0x08, 0, (int)SensorStatus.BadAnswer)]
        [DataRow((byte)0x08, 0x7FFFFF, (int)SensorStatus.BadAnswer)]
        [DataRow((byte)0xFF, 0xFFFFFF, (int)SensorStatus.BadAnswer)]
        [DataRow((byte)0x08, 0x7FFFFE, (int)SensorStatus.TooLarge)]
        [DataRow((byte)0x09, 0x60000, (int)SensorStatus.TooLarge)]
        [DataRow((byte)0x08, 8192, (int)SensorStatus.TooLarge)]
        [DataRow((byte)0x08, 8191, (int)SensorStatus.TooLarge)]
        [DataRow((byte)0x08, 8190, (int)SensorStatus.Ok)]
        [DataRow((byte)0x00, 1000, (int)SensorStatus.TimedOut)]
        [TestMethod]
        public void ReportsWhatIsWrong(byte trigger, int stored, int status)
        {
            var spi = new FakeSpi(0);
            spi.Registers[0x41] = trigger;
            spi.Registers[0x42] = (byte)stored;
            spi.Registers[0x43] = (byte)(stored >> 8);
            spi.Registers[0x44] = (byte)(stored >> 16);
            int length;
            Assert.AreEqual(status, (int)Driver(spi, new FakeI2c()).Capture(new byte[8192], out length, 1000));
            Assert.AreEqual(status == (int)SensorStatus.Ok ? 8192 : 0, length);
        }

        /// <summary>Whichever transaction is the first not to be acknowledged, it is noticed.</summary>
        [TestMethod]
        public void EveryLostTransactionIsNoticed()
        {
            for (int budget = 0; budget < 40; budget++)
            {
                var i2c = new FakeI2c { Budget = budget };
                SensorStatus status = Driver(new FakeSpi(0), i2c).Start();
                Assert.IsTrue(status == (budget < 3 ? SensorStatus.NotFound : SensorStatus.BadAnswer), budget.ToString());
                i2c.Budget = budget;
                Assert.AreEqual((int)SensorStatus.BadAnswer, (int)Driver(new FakeSpi(0), i2c).Apply(new PictureSettings()));
            }
        }

        private static ArduCamMini2MpPlus Driver(FakeSpi spi, FakeI2c i2c)
        {
            var clock = new FakeClock();
            return new ArduCamMini2MpPlus(spi, i2c, clock, new FakePause(clock));
        }

        private static string Text(params byte[] bytes)
        {
            string text = "";
            foreach (byte value in bytes)
            {
                text += (text.Length == 0 ? "" : " ") + value.ToString("X2");
            }

            return text;
        }
    }
}
