using System;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>What goes out, octet by octet where it matters.</summary>
    [TestClass]
    public class ResponseTests
    {
        private const string Get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        private const string Head = "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n";
        private const string Defaults = "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
            + "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\nCache-Control: no-store\r\n";

        [TestMethod]
        public void ASmallResponseIsOneWrite()
        {
            HttpExchange exchange = new HttpExchange(new TextHandler()).Run(Get);
            Assert.AreEqual("HTTP/1.1 200 OK\r\n" + Defaults
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\n\r\nok", exchange.Output);
            Assert.AreEqual(1, exchange.Peer.Writes);
        }

        [TestMethod]
        public void HeadHasTheSameHeadAndNoBody()
        {
            string get = new HttpExchange(new TextHandler()).Run(Get).Output;
            Assert.AreEqual(get.Substring(0, get.Length - 2), new HttpExchange(new TextHandler()).Run(Head).Output);
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
            {
                Assert.IsFalse(response.Begin(200, "image/jpeg", 100));
                Assert.IsFalse(response.Write(new byte[1], 0, 1));
            }));
            exchange.Run(Head + Head);
            Assert.AreEqual("200 200 ", exchange.Statuses);
            Assert.AreEqual("100", exchange.Header("Content-Length"));
        }

        [TestMethod]
        public void StatusesWithoutBodySayNoLength()
        {
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) => response.SendEmpty(204))).Run(Get + Get);
            Assert.AreEqual("204 204 ", exchange.Statuses);
            Assert.AreEqual(null, exchange.Header("Content-Length"));
            exchange = new HttpExchange(new CodeHandler((request, response) => response.SendText(204, null, "none"))).Run(Get);
            Assert.AreEqual("", exchange.Body);
            exchange = new HttpExchange(new CodeHandler((request, response) => response.SendEmpty(200))).Run(Get);
            Assert.AreEqual("0", exchange.Header("Content-Length"));
        }

        [TestMethod]
        public void DefaultsCanBeOverridden()
        {
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
            {
                response.SetHeader("cache-control", "no-cache");
                response.SetHeader("Content-Security-Policy", "default-src 'self'");
                response.SetHeader("X-Mine", "1");
                response.SendText(200, null, "");
            })).Run(Get);
            Assert.AreEqual(1, Octet.CountOf(exchange.Output.ToLower(), "cache-control"));
            Assert.AreEqual("no-cache", exchange.Header("cache-control"));
            Assert.AreEqual("default-src 'self'", exchange.Header("Content-Security-Policy"));
            Assert.AreEqual("no-referrer", exchange.Header("Referrer-Policy"));
            Assert.AreEqual("nosniff", exchange.Header("X-Content-Type-Options"));
            Assert.AreEqual("1", exchange.Header("X-Mine"));
        }

        [TestMethod]
        [DataRow("X", "a\r\nSet-Cookie: b")]
        [DataRow("X", "a\nb")]
        [DataRow("X y", "a")]
        [DataRow("X:", "a")]
        [DataRow("", "a")]
        [DataRow("Content-Length", "1")]
        [DataRow("transfer-encoding", "chunked")]
        public void AHeaderCannotSmuggleAnother(string name, string value)
        {
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
            {
                Assert.ThrowsException(typeof(ArgumentException), () => response.SetHeader(name, value));
                response.SendEmpty(204);
            })).Run(Get);
            Assert.AreEqual(0, exchange.Failures, "" + exchange.Failure);
            Assert.AreEqual("HTTP/1.1 204 No Content\r\n" + Defaults + "\r\n", exchange.Output);
        }

        [TestMethod]
        public void ALargeBodyGoesOutFromItsOwnBuffer()
        {
            byte[] large = new byte[5000];
            for (int i = 0; i < large.Length; i++) large[i] = (byte)('a' + i % 26);
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
                response.Send(200, "image/jpeg", large, 100, 4800))).Run(Get);
            Assert.AreEqual(2, exchange.Peer.Writes);
            Assert.AreEqual(Octet.Text(large, 100, 4800), exchange.Body);
        }

        [TestMethod]
        public void ChunksAreFramed()
        {
            CodeHandler handler = new CodeHandler((request, response) =>
            {
                response.Begin(200, "text/plain", ResponseLength.Chunked);
                response.Write(Octet.Of("abc"), 0, 3);
                response.Write(Octet.Of("abc"), 0, 0);
                response.Buffer.Append("0123456789abcdef");
                response.Flush();
            });
            HttpExchange exchange = new HttpExchange(handler).Run(Get + Get);
            Assert.AreEqual("200 200 ", exchange.Statuses);
            Assert.AreEqual("chunked", exchange.Header("Transfer-Encoding"));
            Assert.AreEqual(2, Octet.CountOf(exchange.Output, "\r\n\r\n3\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n"));
            exchange = new HttpExchange(handler).Run("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            Assert.AreEqual("close", exchange.Header("Connection"));
            Assert.AreEqual("abc0123456789abcdef", exchange.Body);
            exchange = new HttpExchange(new CodeHandler((request, response) =>
                response.Begin(200, "text/plain", ResponseLength.Chunked))).Run(Get);
            Assert.AreEqual("0\r\n\r\n", exchange.Body);
        }

        [TestMethod]
        public void AStreamWritesEachFrameAsItIs()
        {
            byte[] frame = Octet.Of("{FF}frame");
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
            {
                if (!response.Begin(200, "multipart/x-mixed-replace; boundary=b", ResponseLength.UntilClose)) return;
                for (int i = 0; i < 3; i++)
                {
                    response.Buffer.Append("--b\r\nContent-Length: ");
                    response.Buffer.Append(frame.Length);
                    response.Buffer.Append("\r\n\r\n");
                    if (!response.Flush() || !response.Write(frame, 0, frame.Length)) return;
                }
            })).Run(Get + Get);
            Assert.AreEqual("close", exchange.Header("Connection"));
            Assert.AreEqual(7, exchange.Peer.Writes);
            Assert.AreEqual(3, Octet.CountOf(exchange.Output, "--b\r\nContent-Length: 6\r\n\r\n"));
            Assert.IsTrue(exchange.Peer.IsClosed);
            Assert.IsFalse(exchange.Peer.IsAborted);
        }

        [TestMethod]
        public void AFailingHandlerIs500AndTheServerLives()
        {
            bool fails = true;
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) =>
            {
                response.SetHeader("X-Secret", "inside");
                if (fails) throw new InvalidOperationException("inside");
            })).Run(Get + Get);
            Assert.AreEqual("500 ", exchange.Statuses);
            Assert.AreEqual("inside", exchange.Failure.Message);
            Assert.AreEqual(-1, Octet.Find(exchange.Output, "inside"));
            fails = false; // no response at all
            exchange = new HttpExchange(new CodeHandler((request, response) => { })).Run(Get);
            Assert.AreEqual("500 ", exchange.Statuses);
            Assert.AreEqual(1, exchange.Failures);
            Assert.AreEqual(1, exchange.Counters.GetRejected(RejectionReason.HandlerFailed));
        }

        [TestMethod]
        public void ABrokenResponseIsCutSoThatItShows()
        {
            CheckCut((request, response) => response.Begin(200, "text/plain", 5), true);
            CheckCut((request, response) =>
            {
                response.Begin(200, "text/plain", ResponseLength.Chunked);
                throw new InvalidOperationException();
            }, false);
            CheckCut((request, response) =>
            {
                response.Begin(200, "text/plain", 1);
                response.Write(new byte[2], 0, 2);
            }, false);
        }

        [TestMethod]
        public void TheDateIsSentWhenItIsKnown()
        {
            HttpExchange exchange = new HttpExchange(new TextHandler());
            exchange.Time = new FixedTime(true);
            Assert.AreEqual("Sun, 06 Nov 1994 08:49:37 GMT", exchange.Run(Get).Header("Date")); // RFC 9110, section 5.6.7
            exchange = new HttpExchange(new TextHandler());
            exchange.Time = new FixedTime(false);
            Assert.AreEqual(null, exchange.Run(Get).Header("Date"));
        }

        [TestMethod]
        public void EveryReasonHasItsStatusAndSentence()
        {
            for (int i = (int)RejectionReason.None + 1; i <= (int)RejectionReason.UnsupportedVersion; i++)
            {
                RejectionReason reason = (RejectionReason)i;
                HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) => response.Reject(reason))).Run(Get);
                Assert.AreEqual(Rejection.StatusOf(reason), exchange.Status);
                Assert.AreEqual(Rejection.StatusOf(reason) == 503 ? "5" : null, exchange.Header("Retry-After"));
                Assert.IsTrue(Octet.Find(exchange.Body, Rejection.SentenceOf(reason)) > 0);
                Assert.AreNotEqual(Rejection.SentenceOf(RejectionReason.None), Rejection.SentenceOf(reason), i.ToString());
                Assert.AreEqual(1, exchange.Counters.GetRejected(reason));
            }
        }

        private static void CheckCut(CodeHandler.Code code, bool isSilent)
        {
            HttpExchange exchange = new HttpExchange(new CodeHandler(code)).Run(Get + Get);
            Assert.IsTrue(exchange.Peer.IsAborted);
            Assert.AreEqual("200 ", exchange.Statuses);
            Assert.AreEqual(isSilent ? 0 : 1, exchange.Failures);
        }

        private sealed class FixedTime : ITimeSource
        {
            private readonly bool _isKnown;

            public FixedTime(bool isKnown)
            {
                _isKnown = isKnown;
            }

            public bool TryGetUtcNow(out DateTime now)
            {
                now = new DateTime(1994, 11, 6, 8, 49, 37);
                return _isKnown;
            }
        }
    }
}
