using System;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>What a client gets is the same from a connection that gathers and from one that does not; how it is written is not.</summary>
    [TestClass]
    public class GatheringTests
    {
        private const string Get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

        [TestMethod]
        public void APartIsOneWrite()
        {
            byte[] frame = Octet.Of("{FF}a frame{FF}");
            IHandler handler = new CodeHandler((request, response) => WriteParts(response, ResponseLength.UntilClose, frame));
            HttpExchange plain = new HttpExchange(handler).Run(Get);
            HttpExchange gathered = new HttpExchange(handler);
            GatheringConnection connection = gathered.RunGathering(Get);
            Assert.AreEqual(plain.Output, gathered.Output);
            Assert.AreEqual(2, Octet.CountOf(gathered.Output, "Length: 7\r\n\r\na frame\r\n--b\r\n"));
            Assert.AreEqual(1 + 2 * 3, plain.Peer.Writes);
            Assert.AreEqual(1 + 2, gathered.Peer.Writes);
            Assert.IsTrue(connection.MiddleBuffer == frame, "the frame was copied");
        }

        [TestMethod]
        public void AChunkIsFramedAroundAllOfIt()
        {
            byte[] frame = Octet.Of("{FF}a frame{FF}");
            IHandler handler = new CodeHandler((request, response) => WriteParts(response, ResponseLength.Chunked, frame));
            HttpExchange gathered = new HttpExchange(handler);
            gathered.RunGathering(Get);
            Assert.AreEqual(new HttpExchange(handler).Run(Get).Output, gathered.Output);
            Assert.AreEqual(2, Octet.CountOf(gathered.Output, "\r\n1b\r\nLength: 7\r\n\r\na frame\r\n--b\r\n"));
        }

        [TestMethod]
        public void AWholeResponseIsOneWrite()
        {
            byte[] large = new byte[5000];
            IHandler handler = new CodeHandler((request, response) => response.Send(200, "image/jpeg", large, 100, 4800));
            HttpExchange gathered = new HttpExchange(handler);
            gathered.RunGathering(Get);
            Assert.AreEqual(new HttpExchange(handler).Run(Get).Output, gathered.Output);
            Assert.AreEqual(1, gathered.Peer.Writes);
        }

        [TestMethod]
        public void APeerThatTakesTooLittleIsCutAtAnyByte()
        {
            byte[] frame = Octet.Of("{FF}a frame{FF}");
            IHandler handler = new CodeHandler((request, response) => WriteParts(response, ResponseLength.UntilClose, frame));
            int all = new HttpExchange(handler).Run(Get).Output.Length;
            for (int takes = 0; takes < all; takes++)
            {
                HttpExchange gathered = new HttpExchange(handler);
                gathered.Peer.Takes = takes;
                gathered.RunGathering(Get);
                Assert.IsTrue(gathered.Peer.IsAborted, "after " + takes.ToString());
                Assert.AreEqual(0, gathered.Failures);
            }
        }

        [TestMethod]
        public void MoreThanWasSaidIsAMistake()
        {
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
                WriteParts(response, 30, Octet.Of("{FF}a frame{FF}"))));
            exchange.RunGathering(Get);
            Assert.AreEqual(1, exchange.Failures);
            Assert.IsTrue(exchange.Failure is InvalidOperationException);
        }

        [TestMethod]
        public void RangesAreFewAndNeverEmpty()
        {
            Ranges ranges = new Ranges();
            byte[] bytes = new byte[10];
            ranges.Add(bytes, 0, 0);
            Assert.AreEqual(0, ranges.Count);
            for (int i = 0; i < Ranges.Most; i++) ranges.Add(bytes, i, 2);
            Assert.AreEqual(2 * Ranges.Most, ranges.Total);
            Assert.AreEqual(1, ranges.OffsetAt(1));
            Assert.AreEqual(2, ranges.CountAt(1));
            Assert.ThrowsException(typeof(InvalidOperationException), () => ranges.Add(bytes, 0, 1));
            ranges.Clear();
            Assert.AreEqual(0, ranges.Count + ranges.Total);
            Assert.IsTrue(ranges.BufferAt(0) == null, "a frame is still held");
        }

        // Two parts of the seven bytes within the markers.
        private static void WriteParts(Response response, long length, byte[] frame)
        {
            byte[] boundary = Octet.Of("\r\n--b\r\n");
            if (!response.Begin(200, "multipart/x-mixed-replace; boundary=b", length)) return;
            for (int i = 0; i < 2; i++)
            {
                response.Buffer.Append("Length: 7\r\n\r\n");
                if (!response.Flush(frame, 1, 7, boundary)) return;
            }
        }
    }
}
