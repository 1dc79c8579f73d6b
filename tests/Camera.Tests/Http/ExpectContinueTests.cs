using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>100 (Continue) goes to who waits for it, when the handler wants the body (RFC 9110, section 10.1.1).</summary>
    [TestClass]
    public class ExpectContinueTests
    {
        private const string Head = " HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n";

        [TestMethod]
        public void IsSentWhenTheBodyIsRead()
        {
            HttpExchange exchange = new HttpExchange();
            exchange.Peer.Send("POST /body" + Head).Stall(10).Send("ab");
            exchange.Run();
            Assert.AreEqual("100 200 ", exchange.Statuses);
            Assert.AreEqual("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n", exchange.Output.Substring(0, 42));
        }

        [TestMethod]
        public void IsNotSentWhenTheBodyCameByItself()
        {
            Assert.AreEqual("200 ", new HttpExchange().Run("POST /body" + Head + "ab").Statuses);
        }

        [TestMethod]
        public void IsNotSentForABodyThatNobodyReads()
        {
            HttpExchange exchange = new HttpExchange();
            exchange.Peer.FallsSilent = true;
            exchange.Run("POST /skip" + Head);
            Assert.AreEqual("200 ", exchange.Statuses);
            Assert.AreEqual("close", exchange.Header("Connection")); // whether the body comes now is anybody's guess
            Assert.AreEqual("404 ", new HttpExchange(new Route[0], null).Run("POST /none" + Head).Statuses);
        }

        [TestMethod]
        public void IsNotSentToHttp10()
        {
            HttpExchange exchange = new HttpExchange();
            exchange.Peer.Send("POST /body HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n").Stall(10).Send("ab");
            Assert.AreEqual("200 ", exchange.Run().Statuses);
        }
    }
}
