using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    [TestClass]
    public class StaticContentTests
    {
        private static readonly byte[] Gzip = new byte[] { (byte)'g', (byte)'z' };
        private static readonly byte[] Plain = new byte[] { (byte)'p' };

        // In each: what comes when only the gzipped form is there, and when both are
        [TestMethod]
        [DataRow("-", "gz", "gz")]
        [DataRow("gzip, deflate, br", "gz", "gz")]
        [DataRow("X-GZIP", "gz", "gz")]
        [DataRow("*", "gz", "gz")]
        [DataRow("br, *;q=0.1", "gz", "gz")]
        [DataRow("gzip;q=0.001", "gz", "gz")]
        [DataRow("gzip ; q=1.000", "gz", "gz")]
        [DataRow("gzip;q=0.5, identity", "gz", "p")]
        [DataRow("gzip;q=0.5, identity;q=0.5", "gz", "gz")]
        [DataRow("", "-", "p")]
        [DataRow("br", "-", "p")]
        [DataRow("identity", "-", "p")]
        [DataRow("gzip;q=0", "-", "p")]
        [DataRow("gzip;q=0.000, *", "-", "p")]
        [DataRow("gzip;q=x", "-", "p")]
        [DataRow("gzip;q=2", "-", "p")]
        [DataRow("gzip;q=0, identity;q=0", "-", "-")]
        [DataRow("gzip;q=0, *;q=0", "-", "-")]
        [DataRow("*;q=0", "-", "-")]
        [DataRow("*;q=0, gzip", "gz", "gz")]
        public void TheCodingIsTheOneTheClientTakes(string accept, string gzipOnly, string both)
        {
            Check(new StaticContent("text/html", Gzip, null, "t", null), Octet.NullIfDash(accept), Octet.NullIfDash(gzipOnly));
            Check(new StaticContent("text/html", Gzip, Plain, "t", null), Octet.NullIfDash(accept), Octet.NullIfDash(both));
        }

        [TestMethod]
        [DataRow("\"t-gz\"", 304)]
        [DataRow("W/\"t-gz\"", 304)]
        [DataRow("\"a\", \"t-gz\"", 304)]
        [DataRow("*", 304)]
        [DataRow("\"t\"", 200)]
        [DataRow("t-gz", 200)]
        [DataRow("\"t-gz", 200)]
        [DataRow("", 200)]
        public void WhoHasItAlreadyHears304(string noneMatch, int status)
        {
            HttpExchange exchange = Get(new StaticContent("text/html", Gzip, null, "t", "default-src 'self'"),
                "If-None-Match: " + noneMatch + "\r\n");
            Assert.AreEqual(status, exchange.Status);
            Assert.AreEqual("\"t-gz\"", exchange.Header("ETag"));
            Assert.AreEqual("Accept-Encoding", exchange.Header("Vary"));
            Assert.AreEqual("no-cache", exchange.Header("Cache-Control"));
            Assert.AreEqual("default-src 'self'", exchange.Header("Content-Security-Policy"));
            Assert.AreEqual(status == 200 ? "gz" : "", exchange.Body);
        }

        private static void Check(StaticContent content, string accept, string expected)
        {
            HttpExchange exchange = Get(content, accept == null ? "" : "Accept-Encoding: " + accept + "\r\n");
            Assert.AreEqual("Accept-Encoding", exchange.Header("Vary"));
            if (expected == null)
            {
                Assert.AreEqual(406, exchange.Status, accept);
                return;
            }
            Assert.AreEqual(expected, exchange.Body, accept);
            Assert.AreEqual(expected == "gz" ? "gzip" : null, exchange.Header("Content-Encoding"));
            Assert.AreEqual(expected == "gz" ? "\"t-gz\"" : "\"t\"", exchange.Header("ETag"));
        }

        private static HttpExchange Get(StaticContent content, string headers)
            => new HttpExchange(content).Run("GET / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n");
    }
}
