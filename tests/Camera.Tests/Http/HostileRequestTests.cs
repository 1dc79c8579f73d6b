using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>What must never reach a handler: the status, one answer only, and the end of the connection.</summary>
    [TestClass]
    public class HostileRequestTests
    {
        // Behind each stands a request that must not be answered: that would be a request smuggled in
        private const string Smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

        [TestMethod]
        [DataRow("GET / HTTP/1.1\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost:\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a:8x\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a:123456\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: []\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: ::1\r\n\r\n", 400)]
        [DataRow("GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("OPTIONS *x HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /%2 HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /a%2f HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /a%5Cb HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /. HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /a/%2e%2E HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /a/.%2e/b HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /%0d%0aX:y HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /%7f HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /%C3 HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /%C0%AF HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /%ED%A0%80 HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /?a=%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /?a=%f HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("GET /?a=%ff HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 2, 2\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: +2\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: -2\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 0x2\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 2 2\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551618\r\n\r\nab", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n folded\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\nX: {00}\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a\nX: 1\r\n\r\n", 400)]
        [DataRow("GET / HTTP/1.1\r\nHost: a\rX: 1\r\n\r\n", 400)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\nContent-Length: 2\r\n\r\nab", 417)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nExpect: 100-continue, x\r\nContent-Length: 2\r\n\r\nab", 417)]
        [DataRow("PATCH / HTTP/1.1\r\nHost: a\r\n\r\n", 501)]
        [DataRow("get / HTTP/1.1\r\nHost: a\r\n\r\n", 501)]
        [DataRow("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", 501)]
        [DataRow("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501)]
        [DataRow("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505)]
        [DataRow("GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505)]
        [DataRow("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505)]
        public void IsRefusedAndTheConnectionEnds(string request, int status)
        {
            CheckRefused(request, status);
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("g\r\n")]
        [DataRow("\r\n")]
        [DataRow("-1\r\n")]
        [DataRow("+2\r\nab\r\n0\r\n\r\n")]
        [DataRow("0x2\r\nab\r\n0\r\n\r\n")]
        [DataRow(" 2\r\nab\r\n0\r\n\r\n")]
        [DataRow("2 \r\nab\r\n0\r\n\r\n")]
        [DataRow("2\nab\r\n0\r\n\r\n")]
        [DataRow("2\rab\r\n0\r\n\r\n")]
        [DataRow("000000002\r\nab\r\n0\r\n\r\n")]
        [DataRow("100000000\r\nab\r\n0\r\n\r\n")]
        [DataRow("2;a\nb\r\nab\r\n0\r\n\r\n")]
        [DataRow("2;a{00}\r\nab\r\n0\r\n\r\n")]
        [DataRow("2\r\nabc\r\n0\r\n\r\n")]
        [DataRow("2\r\nab\n0\r\n\r\n")]
        [DataRow("2\r\nab0\r\n\r\n")]
        [DataRow("0\r\n\n")]
        [DataRow("0\r\n a: b\r\n\r\n")]
        [DataRow("0\r\na : b\r\n\r\n")]
        [DataRow("0\r\na\r\n\r\n")]
        [DataRow("0\r\na: {00}\r\n\r\n")]
        [DataRow("0\r\na: b\n\r\n")]
        public void ABadChunkIsRefusedAndTheConnectionEnds(string body)
        {
            CheckRefused("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body, 400);
        }

        [TestMethod]
        public void WhatGrowsWithoutEndIsRefused()
        {
            string chunked = "POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
            CheckRefused(chunked + "1;" + Octet.Repeat("x", 1025), 400);
            CheckRefused(chunked + Octet.Repeat("1;" + Octet.Repeat("x", 300) + "\r\na\r\n", 5), 400);
            CheckRefused(chunked + "0\r\n" + Octet.Repeat("a: b\r\n", 300), 400);
            CheckRefused(chunked + "40\r\n" + Octet.Repeat("x", 64) + "\r\n1\r\nx\r\n0\r\n\r\n", 413);
            CheckRefused(chunked + "ffffffff\r\n", 413);
            CheckRefused("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999999999\r\n\r\n", 413);
            CheckRefused("GET /" + Octet.Repeat("a", 3000), 414);
            CheckRefused("GET / HTTP/1.1\r\nHost: a\r\nA: " + Octet.Repeat("b", 5000), 431);
            CheckRefused("GET / HTTP/1.1\r\nHost: a\r\n" + Octet.Repeat("A: " + Octet.Repeat("b", 1000) + "\r\n", 7), 431);
            CheckRefused("GET / HTTP/1.1\r\nHost: a\r\n" + Octet.Repeat("A: b\r\n", 65), 431);
            CheckRefused("GET /?" + Octet.Repeat("a&", 65) + " HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        }

        private static void CheckRefused(string request, int status)
        {
            byte[] bytes = Octet.Of(request + Smuggled);
            Check(new HttpExchange(), bytes, int.MaxValue, status, request);
            Check(new HttpExchange(), bytes, 1, status, request);
        }

        private static void Check(HttpExchange exchange, byte[] bytes, int pieceSize, int status, string request)
        {
            exchange.Peer.PieceSize = pieceSize;
            exchange.Peer.FallsSilent = true;
            exchange.Peer.Send(bytes);
            exchange.Run();
            Assert.AreEqual(status.ToString() + " ", exchange.Statuses, request);
            Assert.AreEqual("close", exchange.Header("Connection"), request);
            Assert.AreEqual("application/problem+json", exchange.Header("Content-Type"), request);
            Assert.AreEqual(exchange.Body.Length.ToString(), exchange.Header("Content-Length"), request);
            Assert.IsTrue(exchange.Peer.IsClosed, request);
            Assert.AreEqual(1, exchange.Counters.Rejected, request);
            Assert.AreEqual(0, exchange.Failures, request);
        }
    }
}
