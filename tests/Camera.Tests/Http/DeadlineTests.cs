using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>How long a peer may take, in virtual time.</summary>
    [TestClass]
    public class DeadlineTests
    {
        private const string Get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

        [TestMethod]
        public void WhoSaysNothingIsClosedWithoutAWord()
        {
            HttpExchange exchange = Silent("");
            Assert.AreEqual("", exchange.Output);
            Assert.AreEqual(10000L, exchange.Clock.Milliseconds);
            exchange = Silent(Get);
            Assert.AreEqual("200 ", exchange.Statuses);
            Assert.AreEqual(15000L, exchange.Clock.Milliseconds);
        }

        /// <summary>The time since the start has left 31 and 32 bits, or does so while somebody is waited for.</summary>
        [TestMethod]
        [DataRow(2147483647L)]
        [DataRow(2147480000L)]
        [DataRow(4294967295L)]
        [DataRow(4294960000L)]
        [DataRow(9007199254740991L)]
        public void TheTimeSinceTheStartDoesNotMatter(long start)
        {
            string[] scripts =
            {
                "", Get, "G", "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
                "POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3", "bad",
            };
            for (int i = 0; i < scripts.Length; i++)
            {
                HttpExchange early = Silent(scripts[i]);
                HttpExchange late = new HttpExchange();
                late.Clock.Milliseconds = start;
                late.Peer.FallsSilent = true;
                late.Run(scripts[i]);
                Assert.AreEqual(early.Output, late.Output);
                Assert.AreEqual(early.Clock.Milliseconds, late.Clock.Milliseconds - start);
            }
        }

        [TestMethod]
        public void AHeadMayTakeItsTimeHoweverItTrickles()
        {
            HttpExchange exchange = new HttpExchange();
            for (int i = 0; i < Get.Length; i++) exchange.Peer.Send(Get.Substring(i, 1)).Stall(500);
            exchange.Peer.FallsSilent = true;
            exchange.Run();
            Assert.AreEqual("408 ", exchange.Statuses);
            Assert.AreEqual(10500L, exchange.Clock.Milliseconds); // and the moment for the answer to arrive
            exchange = Silent(Get.Substring(0, 1));
            Assert.AreEqual("408 ", exchange.Statuses);
        }

        [TestMethod]
        public void ABodyMayNotStall()
        {
            HttpExchange exchange = Silent("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc");
            Assert.AreEqual("408 ", exchange.Statuses);
            Assert.AreEqual(10500L, exchange.Clock.Milliseconds);
            exchange = Silent("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3");
            Assert.AreEqual("408 ", exchange.Statuses);
        }

        [TestMethod]
        public void ABodyMayNotTrickle()
        {
            HttpExchange exchange = new HttpExchange();
            exchange.Peer.Send("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 60\r\n\r\n");
            for (int i = 0; i < 60; i++) exchange.Peer.Stall(9000).Send("a");
            exchange.Run();
            Assert.AreEqual("408 ", exchange.Statuses);
        }

        [TestMethod]
        public void AWriteHasATimeThatGrowsWithIt()
        {
            byte[] large = new byte[81920];
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
                response.Send(200, "image/jpeg", large, 0, large.Length)));
            exchange.Run(Get);
            Assert.AreEqual(5000 + 10000, exchange.Peer.LastWriteTimeout);
        }

        [TestMethod]
        [DataRow(ConnectionResult.TimedOut)]
        [DataRow(ConnectionResult.Closed)]
        public void WhoDoesNotReadIsCut(int failure)
        {
            int writes = 0;
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
            {
                byte[] piece = new byte[100];
                Assert.IsTrue(response.Begin(200, "image/jpeg", ResponseLength.UntilClose));
                while (response.Write(piece, 0, piece.Length)) writes++;
                Assert.IsFalse(response.IsWanted());
                Assert.IsFalse(response.Write(piece, 0, piece.Length));
            }));
            exchange.Peer.Takes = 1000;
            exchange.Peer.FailsWith = failure;
            exchange.Run(Get + Get);
            Assert.IsTrue(writes > 0 && writes < 10);
            Assert.AreEqual(0, exchange.Failures, "" + exchange.Failure);
            Assert.IsTrue(exchange.Peer.IsAborted);
            Assert.AreEqual("200 ", exchange.Statuses);
        }

        [TestMethod]
        public void AStreamSeesThatItsPeerHasGone()
        {
            int looks = 0;
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
            {
                response.Begin(200, "image/jpeg", ResponseLength.UntilClose);
                while (response.IsWanted()) looks++;
            }));
            exchange.Peer.PieceSize = 16;
            exchange.Run(Get + Get);
            Assert.IsTrue(looks > 0);
            Assert.AreEqual("200 ", exchange.Statuses);
        }

        private static HttpExchange Silent(string request)
        {
            HttpExchange exchange = new HttpExchange();
            exchange.Peer.FallsSilent = true;
            return exchange.Run(request);
        }
    }
}
