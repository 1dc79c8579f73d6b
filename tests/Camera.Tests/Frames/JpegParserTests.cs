using System;
using Camera.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Frames
{
    /// <summary>The check, by tables of bytes. H is a frame header of 8 x 16, S a scan header.</summary>
    [TestClass]
    public class JpegParserTests
    {
        private const string H = "FFC0000B080010000801011100";
        private const string S = "FFDA0008010100003F00";

        // Bytes, and what of them is the image.
        [DataRow("FFD8" + H + S + "12FFD9", 0, 28)]
        [DataRow("00FFD8" + H + S + "12FFD9", 1, 28)] // one byte too many at the start
        [DataRow("FF00FFD8" + H + S + "12FFD9", 2, 28)]
        [DataRow("FFD8FF00FFD8" + H + S + "12FFD9", -1, (int)JpegError.BadMarker)]
        [DataRow("FFFFD8" + H + S + "12FFD9", 1, 28)]
        [DataRow("FFD8" + H + S + "12FFD90000", 0, 28)] // padded
        [DataRow("FFD8" + H + S + "12FFD934FFD9", 0, 28)] // the tail of an older frame
        [DataRow("FFD8" + H + S + "12FF0034FFD9", 0, 31)] // a stuffed byte
        [DataRow("FFD8" + H + S + "12FFD034FFD756FFD9", 0, 34)] // restarts
        [DataRow("FFD8" + H + S + "12FFFFFFD9", 0, 30)] // fill bytes before EOI
        [DataRow("FFD8FFFF" + H + S + "12FFD9", 0, 30)] // and before a segment
        [DataRow("FFD8FFE00004FFD9" + H + S + "12FFD9", 0, 34)] // an EOI inside of a segment is none
        [DataRow("FFD8" + H + S + "12" + S + "34FFD9", 0, 39)] // two scans (progressive)
        [DataRow("FFD8" + H + S + "12FFC40002" + S + "34FFD9", 0, 43)] // with a table between them
        [DataRow("FFD8FFC2000B080010000801011100" + S + "12FFD9", 0, 28)] // progressive
        [TestMethod]
        public void Finds(string hex, int start, int length)
        {
            byte[] bytes = JpegBytes.Hex(hex);
            var parser = new JpegParser();
            JpegError error = parser.Parse(bytes, 0, bytes.Length);
            if (start < 0)
            {
                Assert.AreEqual(length, (int)error);
                return;
            }

            Assert.AreEqual((int)JpegError.None, (int)error);
            Assert.AreEqual(start, parser.Start);
            Assert.AreEqual(length, parser.Length);
            Assert.AreEqual(8, parser.Width);
            Assert.AreEqual(16, parser.Height);
        }

        [DataRow("", (int)JpegError.NoStart)]
        [DataRow("FF", (int)JpegError.NoStart)]
        [DataRow("FFD8", (int)JpegError.NoStart)]
        [DataRow("00000000", (int)JpegError.NoStart)]
        [DataRow("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", (int)JpegError.NoStart)] // a dead bus
        [DataRow("0000000000000000000000000000000000FFD8" + H + S + "12FFD9", (int)JpegError.NoStart)] // 17 bytes before SOI
        [DataRow("D8FF" + H + S + "12FFD9", (int)JpegError.NoStart)]
        [DataRow("FFD800" + H + S + "12FFD9", (int)JpegError.NoStart)] // no marker after SOI
        [DataRow("FFD8FF", (int)JpegError.NoEnd)]
        [DataRow("FFD8" + H + S + "12", (int)JpegError.NoEnd)]
        [DataRow("FFD8" + H + S + "12FF", (int)JpegError.NoEnd)]
        [DataRow("FFD8" + H + S + "12FF00D9", (int)JpegError.NoEnd)]
        [DataRow("FFD8FFE0", (int)JpegError.NoEnd)]
        [DataRow("FFD8FFE000", (int)JpegError.NoEnd)]
        [DataRow("FFD8FFE00005AABB", (int)JpegError.NoEnd)] // the segment is cut
        [DataRow("FFD8FFE00001" + H + S + "12FFD9", (int)JpegError.BadSegment)]
        [DataRow("FFD8FFE00000" + H + S + "12FFD9", (int)JpegError.BadSegment)]
        [DataRow("FFD8FFE0000200" + H + S + "12FFD9", (int)JpegError.BadMarker)] // a byte between segments
        [DataRow("FFD8FF00" + H + S + "12FFD9", (int)JpegError.BadMarker)]
        [DataRow("FFD8FFD0" + H + S + "12FFD9", (int)JpegError.BadMarker)]
        [DataRow("FFD8FFD8" + H + S + "12FFD9", (int)JpegError.BadMarker)]
        [DataRow("FFD8" + H + S + "12FF0134FFD9", (int)JpegError.BadMarker)] // a flipped bit in the scan
        [DataRow("FFD8" + H + S + "12FFD834FFD9", (int)JpegError.BadMarker)] // the next frame begins within this one
        [DataRow("FFD8FFD9", (int)JpegError.NoFrameHeader)]
        [DataRow("FFD8" + S + "12FFD9", (int)JpegError.NoFrameHeader)]
        [DataRow("FFD8" + H + "FFD9", (int)JpegError.NoScan)]
        [DataRow("FFD8" + H + S + "FFD9", (int)JpegError.NoScan)]
        [DataRow("FFD8FFC0000B080000000801011100" + S + "12FFD9", (int)JpegError.BadSize)] // height 0
        [DataRow("FFD8FFC0000B080010000001011100" + S + "12FFD9", (int)JpegError.BadSize)] // width 0
        [DataRow("FFD8FFC0000B080010000802011100" + S + "12FFD9", (int)JpegError.BadSize)] // two components in the space of one
        [DataRow("FFD8FFC000070800100008" + S + "12FFD9", (int)JpegError.BadSize)]
        [TestMethod]
        public void Refuses(string hex, int error)
        {
            byte[] bytes = JpegBytes.Hex(hex);
            var parser = new JpegParser();
            Assert.AreEqual(error, (int)parser.Parse(bytes, 0, bytes.Length));
            Assert.AreEqual(0, parser.Length);
        }

        /// <summary>Wherever the frame is cut, it is refused, and nothing outside of the range is read.</summary>
        [TestMethod]
        public void EveryCutIsRefused()
        {
            byte[] image = JpegBytes.Hex("FFD8FFE00004FFD9" + H + S + "12FF0034FFD9");
            var parser = new JpegParser();
            for (int length = 0; length < image.Length; length++)
            {
                Assert.IsFalse(parser.Parse(image, 0, length) == JpegError.None, "cut at " + length.ToString());
            }

            byte[] between = JpegBytes.Join(JpegBytes.Join(image, image), image);
            Assert.AreEqual((int)JpegError.None, (int)parser.Parse(between, image.Length, image.Length));
            Assert.AreEqual(image.Length, parser.Start);
            Assert.AreEqual(image.Length, parser.Length);
        }

        /// <summary>Whatever byte is changed to whatever marker, the check ends and what it takes lies within the range.</summary>
        [TestMethod]
        public void EveryChangedByteEnds()
        {
            byte[] image = JpegBytes.Hex("FFD8FFE00004FFD9" + H + S + "12FF0034FFD9");
            byte[] values = { 0x00, 0x01, 0xC4, 0xD0, 0xD8, 0xD9, 0xDA, 0xFF };
            var parser = new JpegParser();
            for (int at = 0; at < image.Length; at++)
            {
                byte was = image[at];
                foreach (byte value in values)
                {
                    image[at] = value;
                    if (parser.Parse(image, 0, image.Length) == JpegError.None)
                    {
                        int end = parser.Start + parser.Length;
                        Assert.IsTrue(end <= image.Length && parser.Length >= 28);
                        Assert.AreEqual((byte)0xD9, image[end - 1]);
                    }
                }

                image[at] = was;
            }
        }

        [TestMethod]
        public void SegmentsAndFillBytesAreBounded()
        {
            var parser = new JpegParser();
            byte[] fill = new byte[1000];
            byte[] segments = new byte[(FrameLimits.Segments * 4) + 400];
            for (int i = 0; i < fill.Length; i++)
            {
                fill[i] = 0xFF;
            }

            fill[1] = 0xD8;
            Assert.AreEqual((int)JpegError.BadMarker, (int)parser.Parse(fill, 0, fill.Length));

            segments[0] = 0xFF;
            segments[1] = 0xD8;
            for (int i = 2; i + 3 < segments.Length; i += 4)
            {
                segments[i] = 0xFF;
                segments[i + 1] = 0xE0;
                segments[i + 3] = 2;
            }

            Assert.AreEqual((int)JpegError.BadSegment, (int)parser.Parse(segments, 0, segments.Length));
        }

        /// <summary>The cost is one native search for each FF in the scan, not one step a byte.</summary>
        [TestMethod]
        public void CostFollowsTheFfBytes()
        {
            var parser = new JpegParser();
            byte[] image = JpegBytes.OfSize(640, 480, 25600);
            Assert.AreEqual((int)JpegError.None, (int)parser.Parse(image, 0, image.Length));
            Assert.AreEqual(640, parser.Width);
            Assert.AreEqual(480, parser.Height);
            Assert.AreEqual(100 + 2, parser.Searches);
        }

        [TestMethod]
        public void ResultOfAnEarlierImageDoesNotStay()
        {
            var parser = new JpegParser();
            byte[] image = JpegBytes.WithScan(0x12);
            parser.Parse(image, 0, image.Length);
            Assert.AreEqual((int)JpegError.NoFrameHeader, (int)parser.Parse(JpegBytes.Hex("FFD8FFD9"), 0, 4));
            Assert.AreEqual(0, parser.Width);
            Assert.AreEqual(0, parser.Length);
        }

        [TestMethod]
        public void WrongRangesThrow()
        {
            var parser = new JpegParser();
            Assert.ThrowsException(typeof(ArgumentNullException), () => parser.Parse(null, 0, 0));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => parser.Parse(new byte[4], 2, 3));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => parser.Parse(new byte[4], -1, 3));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => parser.Parse(new byte[4], 0, -1));
        }
    }
}
