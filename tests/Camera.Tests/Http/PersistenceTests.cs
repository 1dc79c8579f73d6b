using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>Which connections are kept, and in what order answers come (RFC 9112, section 9.3).</summary>
    [TestClass]
    public class PersistenceTests
    {
        private const string Get = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n";

        [TestMethod]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true, "-")]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false, "close")]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\nConnection: x , CLOSE\r\n\r\n", false, "close")]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n", false, "close")]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\nConnection: closer\r\n\r\n", true, "-")]
        [DataRow("GET / HTTP/1.0\r\n\r\n", false, "close")]
        [DataRow("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true, "keep-alive")]
        [DataRow("GET /none/../x HTTP/1.1\r\nHost: a\r\n\r\n", false, "close")]
        [DataRow("POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", true, "-")]
        [DataRow("POST /skip HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", true, "-")]
        [DataRow("POST /skip HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", true, "-")]
        [DataRow("POST /skip HTTP/1.1\r\nHost: a\r\nContent-Length: 40000\r\n\r\nabc", false, "close")]
        public void TheConnectionIsKept(string request, bool isKept, string header)
        {
            HttpExchange exchange = new HttpExchange();
            exchange.Peer.Send(request).Stall(1000).Send(Get);
            exchange.Run();
            Assert.AreEqual(Octet.NullIfDash(header), exchange.Header("Connection"), exchange.Output);
            Assert.AreEqual(isKept, exchange.Output.EndsWith("1 /1 @a []"), exchange.Output);
            Assert.IsTrue(exchange.Peer.IsClosed);
        }

        [TestMethod]
        public void PipelinedRequestsAreAnsweredInOrder()
        {
            string requests = "";
            string expected = "";
            for (int i = 0; i < 6; i++)
            {
                requests += "POST /body?" + i.ToString() + " HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
                requests += "\r\n" + Get; // an empty line between two is ignored
                expected += "4 /body " + i.ToString() + "= @a [abc]1 /1 @a []";
            }
            for (int size = 1; size < 2000; size = size * 3 + 1)
            {
                HttpExchange exchange = new HttpExchange();
                exchange.Peer.PieceSize = size;
                string output = exchange.Run(requests).Output;
                string bodies = "";
                for (int at = 0; at >= 0 && at < output.Length;)
                {
                    int start = at + Octet.Find(output.Substring(at), "\r\n\r\n") + 4;
                    int next = Octet.Find(output.Substring(start), "HTTP/1.1 ");
                    bodies += next < 0 ? output.Substring(start) : output.Substring(start, next);
                    at = next < 0 ? -1 : start + next;
                }
                Assert.AreEqual(expected, bodies, size.ToString());
            }
        }

        [TestMethod]
        public void RequestsSentAheadWithoutEndAreEnded()
        {
            HttpExchange exchange = new HttpExchange();
            exchange.Limits.PipelinedRequests = 5;
            exchange.Peer.PieceSize = 300;
            exchange.Run(Octet.Repeat(Get, 20));
            Assert.AreEqual("200 200 200 200 200 200 ", exchange.Statuses);
            Assert.AreEqual(1, Octet.CountOf(exchange.Output, "Connection: close"));
            Assert.IsTrue(exchange.Peer.IsReadOut);
        }

        [TestMethod]
        public void AnUnreadBodyDoesNotBecomeARequest()
        {
            HttpExchange exchange = new HttpExchange();
            exchange.Run("POST /skip HTTP/1.1\r\nHost: a\r\nContent-Length: " + Get.Length.ToString() + "\r\n\r\n" + Get + Get);
            Assert.AreEqual("200 200 ", exchange.Statuses);
        }
    }
}
