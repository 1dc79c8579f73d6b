using Camera.Frames;
using Camera.Sensors;
using Camera.Tests.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Sensors
{
    /// <summary>What the driver sends to an Arducam Mega.</summary>
    [TestClass]
    public class ArducamMegaTests
    {
        [DataRow(false, (byte)0x81, (int)SensorStatus.Ok)]
        [DataRow(false, (byte)0x84, (int)SensorStatus.Ok)]
        [DataRow(false, (byte)0x85, (int)SensorStatus.NotFound)]
        [DataRow(true, (byte)0x84, (int)SensorStatus.NotFound)]
        [DataRow(true, (byte)0x85, (int)SensorStatus.Ok)]
        [DataRow(true, (byte)0x86, (int)SensorStatus.Ok)]
        [DataRow(true, (byte)0xFF, (int)SensorStatus.NotFound)]
        [DataRow(false, (byte)0x00, (int)SensorStatus.NotFound)]
        [TestMethod]
        public void KnowsItsKind(bool newer, byte sensor, int status)
        {
            FakeSpi spi = Idle(2);
            spi.Registers[0x40] = sensor;
            Assert.AreEqual(status, (int)Driver(spi, newer).Start());
            Assert.AreEqual(status == (int)SensorStatus.Ok ? "07=40; 20=01; " : "07=40; ", spi.Log.ToString());
        }

        [DataRow(true, "02 03 05 06 07 08 0A 0B ")]
        [DataRow(false, "01 02 04 06 07 ")]
        [TestMethod]
        public void SetsEachResolution(bool newer, string codes)
        {
            string sent = "";
            foreach (Resolution resolution in Driver(Idle(2), newer).Resolutions)
            {
                FakeSpi spi = Idle(2);
                Driver(spi, newer).Apply(new PictureSettings { Resolution = resolution });
                sent += spi.Log.ToString().Substring(3, 2) + " ";
            }

            Assert.AreEqual(codes, sent);
        }

        [DataRow(100, 0, 0, 0, "21=05; 2A=00; 22=00; 23=00; 24=00; ")]
        [DataRow(50, 1, -1, 2, "21=05; 2A=01; 22=01; 23=02; 24=03; ")]
        [DataRow(10, -2, 2, -1, "21=05; 2A=02; 22=04; 23=03; 24=02; ")]
        [TestMethod]
        public void SetsTheControls(int quality, int brightness, int contrast, int saturation, string log)
        {
            FakeSpi spi = Idle(2);
            var settings = new PictureSettings
            {
                Quality = quality, Brightness = brightness, Contrast = contrast, Saturation = saturation,
            };
            Assert.AreEqual((int)SensorStatus.Ok, (int)Driver(spi, true).Apply(settings));
            Assert.AreEqual(log, spi.Log.ToString());
        }

        [TestMethod]
        public void CapturesInOrder()
        {
            FakeSpi spi = Idle(2 | 4);
            byte[] image = JpegBytes.OfSize(320, 240, 4100);
            spi.Fifo = JpegBytes.Join(new byte[] { 0xEE }, image); // the dummy of the first burst
            spi.Registers[0x45] = (byte)image.Length;
            spi.Registers[0x46] = (byte)(image.Length >> 8);
            var buffer = new byte[8192];
            int length;
            Assert.AreEqual((int)SensorStatus.Ok, (int)Driver(spi, true).Capture(buffer, out length, 1000));
            Assert.AreEqual("04=01; 04=02; burst 4096; burst 34; ", spi.Log.ToString());
            var parser = new JpegParser();
            Assert.AreEqual((int)JpegError.None, (int)parser.Parse(buffer, 0, length));
            Assert.AreEqual(2, parser.Start);
            Assert.AreEqual(image.Length, parser.Length);
        }

        [TestMethod]
        public void ABusyModuleTimesOut()
        {
            FakeSpi spi = Idle(1);
            spi.Registers[0x40] = 0x86;
            int length;
            Assert.AreEqual((int)SensorStatus.TimedOut, (int)Driver(spi, true).Start());
            Assert.AreEqual((int)SensorStatus.TimedOut, (int)Driver(spi, true).Apply(new PictureSettings()));
            spi = Idle(1);
            Assert.AreEqual((int)SensorStatus.TimedOut, (int)Driver(spi, true).Capture(new byte[4096], out length, 1000));
            Assert.AreEqual("04=01; ", spi.Log.ToString(), "it is not told to start while it is busy");
        }

        [TestMethod]
        public void AResolutionItHasNotIsRefused()
        {
            FakeSpi spi = Idle(2);
            var settings = new PictureSettings { Resolution = Resolution.Svga };
            Assert.AreEqual((int)SensorStatus.BadAnswer, (int)Driver(spi, false).Apply(settings));
            Assert.AreEqual("", spi.Log.ToString());
        }

        private static FakeSpi Idle(int state)
        {
            var spi = new FakeSpi(1);
            spi.Registers[0x44] = (byte)state;
            return spi;
        }

        private static ArducamMega Driver(FakeSpi spi, bool newer)
        {
            var clock = new FakeClock();
            return new ArducamMega(spi, clock, new FakePause(clock), newer);
        }
    }
}
