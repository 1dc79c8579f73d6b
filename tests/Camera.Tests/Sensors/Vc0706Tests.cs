using Camera.Frames;
using Camera.Sensors;
using Camera.Tests.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Sensors
{
    /// <summary>The conversation with a VC0706, byte for byte.</summary>
    [TestClass]
    public class Vc0706Tests
    {
        private const string Ask = "56001100";
        private const string Version = "760011000B56433037303320312E3030"; // VC0703 1.00
        private const string Reset = "56002600";
        private const string ResetDone = "7600260000";
        private const string Faster = "56002403010DA6";
        private const string FasterDone = "7600240000";

        [TestMethod]
        public void StartsAndGoesFaster()
        {
            var line = new FakeSerial(Ask, Version, Reset, ResetDone, Ask, Version, Faster, FasterDone);
            Assert.AreEqual((int)SensorStatus.Ok, (int)Driver(line).Start());
            Check(line);
            Assert.AreEqual("38400 38400 115200 ", line.Bauds);
        }

        [TestMethod]
        public void LooksForTheRate()
        {
            // Silent at 38,400 (asked twice: as the last one known and as the most likely), found at 115,200 and so after the reset.
            var line = new FakeSerial(Ask, "", Ask, "", Ask, Version, Reset, ResetDone, Ask, "", Ask, "", Ask, Version);
            Assert.AreEqual((int)SensorStatus.Ok, (int)Driver(line).Start());
            Check(line);
        }

        [TestMethod]
        public void SilenceIsNotFound()
        {
            var line = new FakeSerial(Ask, "", Ask, "", Ask, "", Ask, "", Ask, "");
            Assert.AreEqual((int)SensorStatus.NotFound, (int)Driver(line).Start());
            Check(line);
            Assert.AreEqual("38400 38400 115200 57600 9600 ", line.Bauds);
        }

        [DataRow("76001100", (int)SensorStatus.NotFound)] // cut
        [DataRow("760011010B56433037303320312E3030", (int)SensorStatus.NotFound)] // refused
        [DataRow("760012000B56433037303320312E3030", (int)SensorStatus.NotFound)] // the answer to something else
        [DataRow("760011000A564330373033203130", (int)SensorStatus.NotFound)] // too short
        [DataRow("760011000B58593037303320312E3030", (int)SensorStatus.NotFound)] // another module
        [TestMethod]
        public void NonsenseIsNotFound(string answer, int status)
        {
            var line = new FakeSerial(Ask, answer, Ask, answer, Ask, answer, Ask, answer, Ask, answer);
            Assert.AreEqual(status, (int)Driver(line).Start());
            Check(line);
        }

        // The size is as it was: only the compression is sent.
        [DataRow("VGA", 100, "00", "36")]
        [DataRow("QVGA", 1, "11", "8F")]
        [DataRow("QQVGA", 50, "22", "62")]
        [TestMethod]
        public void SetsTheQuality(string name, int quality, string size, string compression)
        {
            var line = new FakeSerial(
                "5600300404010019", "7600300001" + size, "5600310501011204" + compression, "7600310000");
            Vc0706 driver = Driver(line);
            Assert.AreEqual(
                (int)SensorStatus.Ok,
                (int)driver.Apply(new PictureSettings { Resolution = Find(driver, name), Quality = quality }));
            Check(line);
        }

        [TestMethod]
        public void ANewSizeNeedsAReset()
        {
            var line = new FakeSerial(
                "5600300404010019", "760030000100", "560031050401001911", "7600310000", Reset, ResetDone, Ask, Version,
                Faster, FasterDone, "560031050101120436", "7600310000");
            Assert.AreEqual(
                (int)SensorStatus.Ok,
                (int)Driver(line).Apply(new PictureSettings { Resolution = Resolution.Qvga, Quality = 100 }));
            Check(line);
        }

        [TestMethod]
        public void ReadsInPiecesOfEight()
        {
            string picture = "FFD8FFC0000B080010000801011100FFDA0008010100003F0012FFD9"; // 28 bytes
            string padded = picture + "00000000";
            var line = new FakeSerial(
                "5600360100", "7600360000", "5600340100", "76003400040000001C",
                "5600320C000A0000000000000020000A", "7600320000" + padded + "7600320000", "5600360103", "7600360000");
            var buffer = new byte[64];
            int length;
            Assert.AreEqual((int)SensorStatus.Ok, (int)Driver(line).Capture(buffer, out length, 1000));
            Check(line);
            Assert.AreEqual(28, length);
            Assert.AreEqual((int)JpegError.None, (int)new JpegParser().Parse(buffer, 0, length));
        }

        [DataRow("760034000400000000", (int)SensorStatus.BadAnswer)] // no picture
        [DataRow("7600340004FFFFFFFF", (int)SensorStatus.BadAnswer)]
        [DataRow("76003400047FFFFFFF", (int)SensorStatus.TooLarge)]
        [DataRow("76003400040000003A", (int)SensorStatus.TooLarge)] // 58, and up to 7 to fill the last piece
        [DataRow("7600340000", (int)SensorStatus.BadAnswer)]
        [DataRow("", (int)SensorStatus.TimedOut)]
        [TestMethod]
        public void AWrongLengthIsReported(string answer, int status)
        {
            // The module goes on with its video all the same.
            var line = new FakeSerial("5600360100", "7600360000", "5600340100", answer, "5600360103", "7600360000");
            int length;
            Assert.AreEqual(status, (int)Driver(line).Capture(new byte[64], out length, 1000));
            Assert.AreEqual(0, length);
            Check(line);
        }

        [DataRow("7600320000FFD8", (int)SensorStatus.TimedOut)] // the line breaks off
        [DataRow("7600320100", (int)SensorStatus.BadAnswer)]
        [DataRow("7600320000FFD8FF00000000007600320", (int)SensorStatus.BadAnswer)] // the second header is cut
        [TestMethod]
        public void ABrokenPieceIsReported(string answer, int status)
        {
            var line = new FakeSerial(
                "5600360100", "7600360000", "5600340100", "760034000400000008", "5600320C000A0000000000000008000A", answer,
                "5600360103", "7600360000");
            int length;
            Assert.AreEqual(status, (int)Driver(line).Capture(new byte[64], out length, 1000));
            Check(line);
        }

        private static Resolution Find(Vc0706 driver, string name)
        {
            foreach (Resolution each in driver.Resolutions)
            {
                if (each.Name == name)
                {
                    return each;
                }
            }

            return null;
        }

        private static void Check(FakeSerial line)
        {
            Assert.AreEqual("", line.Complaint);
            Assert.IsTrue(line.IsAtEnd);
        }

        private static Vc0706 Driver(FakeSerial line)
        {
            var clock = new FakeClock();
            return new Vc0706(line, clock, new FakePause(clock));
        }
    }
}
