using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>What a handler sees of right requests.</summary>
    [TestClass]
    public class RequestTests
    {
        [TestMethod]
        [DataRow("GET /a/b%20c%C3%A4?x=1&y=%2f+z HTTP/1.1\r\nHost: cam.local:8080\r\n\r\n", "1 /a/b cä x=1 y=/ z @cam.local:8080 []")]
        [DataRow("GET / HTTP/1.1\r\nHost: [fe80::1]:80\r\n\r\n", "1 / @[fe80::1]:80 []")]
        [DataRow("GET http://other:81/p?q HTTP/1.1\r\nHost: a\r\n\r\n", "1 /p q= @other:81 []")]
        [DataRow("GET HTTP://other HTTP/1.1\r\nHost: a\r\n\r\n", "1 / @other []")]
        [DataRow("GET https://other?q=1 HTTP/1.1\r\nHost: a\r\n\r\n", "1 / q=1 @other []")]
        [DataRow("GET / HTTP/1.0\r\n\r\n", "1 / @ []")]
        [DataRow("GET /... HTTP/1.1\r\nhOST:\ta\t\r\n\r\n", "1 /... @a []")]
        [DataRow("GET /a//b/.c/d..?a=../.. HTTP/1.1\r\nHost: a:\r\n\r\n", "1 /a//b/.c/d.. a=../.. @a: []")]
        [DataRow("GET /%2525 HTTP/1.7\r\nHost: a\r\n\r\n", "1 /%25 @a []")]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n0123456789", "4 /body @a [0123456789]")]
        [DataRow("PUT /body HTTP/1.1\r\nHost: a\r\nContent-Length: 000\r\n\r\n", "8 /body @a []")]
        [DataRow("DELETE /body HTTP/1.1\r\nHost: a\r\n\r\n", "16 /body @a []")]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n3;x=\"y\"\r\nabc\r\n0A\r\n0123456789\r\n0\r\nT: u\r\nV:\r\n\r\n",
            "4 /body @a [abc0123456789]")]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "4 /body @a []")]
        [DataRow("POST /body HTTP/1.0\r\nContent-Length: 2\r\n\r\nab", "4 /body @ [ab]")]
        public void ReachesTheHandlerUnderAnyPieceSize(string request, string expected)
        {
            for (int size = 1; size <= 9; size++)
            {
                HttpExchange exchange = new HttpExchange();
                exchange.Peer.PieceSize = size == 9 ? int.MaxValue : size;
                exchange.Run(request);
                Assert.AreEqual("200 ", exchange.Statuses, exchange.Output);
                Assert.AreEqual(expected, exchange.Body);
                Assert.AreEqual(0, exchange.Failures);
            }
        }

        [TestMethod]
        public void HeadersAreFoundInAnyCase()
        {
            string found = null;
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
            {
                found = request.GetHeader("x-OnE") + "|" + request.GetHeader("two") + "|" + (request.GetHeader("three") == null)
                    + "|" + request.CountHeader("X-One").ToString() + "|" + request.GetHeaderName(1) + "|" + request.HeaderCount.ToString()
                    + "|" + request.GetHeader("raw") + "|" + request.RemoteAddress + "|" + request.IsEncrypted;
                response.SendEmpty(204);
            }));
            exchange.Peer.IsEncrypted = true;
            exchange.Run("GET / HTTP/1.1\r\nHost: a\r\nX-One: 1\r\nTwo:\r\nx-one: b, c \r\nRaw: {FF}{C3}{A4}\r\n\r\n");
            Assert.AreEqual("1, b, c||True|2|X-One|5|???|192.0.2.7|True", found);
        }

        [TestMethod]
        public void AHandlerMayGatherABodyWithinALimit()
        {
            Assert.AreEqual("200 5", Gather("Content-Length: 5\r\n\r\nabcde", 5));
            Assert.AreEqual("413 0", Gather("Content-Length: 5\r\n\r\nabcde", 4));
            Assert.AreEqual("200 0", Gather("Content-Length: 0\r\n\r\n", 4));
            Assert.AreEqual("200 4", Gather("Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n", 4));
            Assert.AreEqual("413 0", Gather("Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n", 4));
            Assert.AreEqual("400 0", Gather("Content-Length: 5\r\n\r\nabc", 5));
            string large = Octet.Repeat("x", 0x640);
            Assert.AreEqual("200 1600", Gather("Transfer-Encoding: chunked\r\n\r\n640\r\n" + large + "\r\n0\r\n\r\n", 2000));
        }

        [TestMethod]
        [DataRow("application/x-www-form-urlencoded", "a=1&b=%C3%A4", 200, "a=1;b=ä;")]
        [DataRow("Application/X-WWW-Form-URLencoded ; charset=utf-8", "a", 200, "a=;")]
        [DataRow("application/json", "{}", 415, "-")]
        [DataRow("application/x-www-form-urlencoded-not", "a=1", 415, "-")]
        [DataRow("application/x-www-form-urlencoded", "a=%", 400, "-")]
        public void AFormIsReadByItsMediaType(string type, string body, int status, string expected)
        {
            HttpExchange exchange = new HttpExchange().Run("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.Length.ToString() + "\r\n\r\n" + body);
            Assert.AreEqual(status, exchange.Status);
            if (expected != "-") Assert.AreEqual(expected, exchange.Body);
        }

        [TestMethod]
        [DataRow("POST /form HTTP/1.1\r\nHost: a\r\n\r\n", 411)]
        [DataRow("POST /form HTTP/1.0\r\n\r\n", 411)]
        [DataRow("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 65\r\n\r\n", 413)]
        [DataRow("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx", 415)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx", 415)]
        [DataRow("POST /body HTTP/1.1\r\nHost: a\r\nContent-Encoding: identity\r\nContent-Length: 1\r\n\r\nx", 200)]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx", 413)]
        public void ABodyMustFitItsRoute(string request, int status)
        {
            Assert.AreEqual(status, new HttpExchange().Run(request).Status);
        }

        private static string Gather(string rest, int limit)
        {
            string result = null;
            Route route = new Route("/", HttpMethods.Post, 0, 5000, new CodeHandler((request, response) =>
            {
                bool isRead = request.TryReadBody(limit, out byte[] body, out RejectionReason reason);
                result = (body == null ? 0 : body.Length).ToString();
                if (isRead) response.SendEmpty(200);
                else response.Reject(reason);
            }));
            HttpExchange exchange = new HttpExchange(new Route[] { route }, null).Run("POST / HTTP/1.1\r\nHost: a\r\n" + rest);
            return exchange.Status.ToString() + " " + result;
        }
    }
}
