using System.Text;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>The parser's result depends on the bytes, never on how they arrive.</summary>
    [TestClass]
    public class RequestParserTests
    {
        [TestMethod]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET|/|1|Host=a|")]
        [DataRow("\r\nGET /x?y=%20 HTTP/1.0\r\n\r\nrest", "GET|/x?y=%20|0|")]
        [DataRow("OPTIONS * HTTP/1.1\r\nA:\r\nB: \t \r\nC:c \t\r\nD:\td e{FF}\r\n\r\n", "OPTIONS|*|1|A=|B=|C=c|D=d e?|")]
        [DataRow("GET http://a/ HTTP/1.9\r\n!#$%&'*+-.^_`|~09azAZ: \"()/:;<=>?@[\\]{7B}{7D}\r\n\r\n",
            "GET|http://a/|9|!#$%&'*+-.^_`|~09azAZ=\"()/:;<=>?@[\\]{}|")]
        public void TakesWhatIsRightUnderAnySplit(string text, string expected)
        {
            byte[] request = Octet.Of(text);
            for (int split = 0; split <= request.Length; split++)
                Assert.AreEqual(expected, Parse(request, split, false), "split at " + split.ToString());
            Assert.AreEqual(expected, Parse(request, 0, true), "one at a time");
        }

        [TestMethod]
        [DataRow(" GET / HTTP/1.1\r\n\r\n", (int)RejectionReason.BadRequestLine)]
        [DataRow("GET / HTTP/1.1 \r\n\r\n", (int)RejectionReason.BadRequestLine)]
        [DataRow("GET  / HTTP/1.1\r\n\r\n", (int)RejectionReason.BadRequestLine)]
        [DataRow("GET /\r\n\r\n", (int)RejectionReason.BadRequestLine)]
        [DataRow("GET / HTTP/11\r\n\r\n", (int)RejectionReason.BadRequestLine)]
        [DataRow("GET / http/1.1\r\n\r\n", (int)RejectionReason.BadRequestLine)]
        [DataRow("{16}{03}{01}{02}", (int)RejectionReason.BadRequestLine)]
        [DataRow("\r\n\r\nGET / HTTP/1.1\r\n\r\n", (int)RejectionReason.BadRequestLine)]
        [DataRow("\rGET / HTTP/1.1\r\n\r\n", (int)RejectionReason.BadLineEnd)]
        [DataRow("GET / HTTP/1.1\nHost: a\r\n\r\n", (int)RejectionReason.BadRequestLine)]
        [DataRow("GET / HTTP/1.1\rHost: a\r\n\r\n", (int)RejectionReason.BadLineEnd)]
        [DataRow("GET /{00} HTTP/1.1\r\n\r\n", (int)RejectionReason.BadTarget)]
        [DataRow("GET /\t HTTP/1.1\r\n\r\n", (int)RejectionReason.BadTarget)]
        [DataRow("GET /# HTTP/1.1\r\n\r\n", (int)RejectionReason.BadTarget)]
        [DataRow("GET /{C3}{A4} HTTP/1.1\r\n\r\n", (int)RejectionReason.BadTarget)]
        [DataRow("PROPFINDPROPFINDPROPFIND", (int)RejectionReason.UnknownMethod)]
        [DataRow("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", (int)RejectionReason.UnsupportedVersion)]
        [DataRow("GET / HTTP/1.1\r\n\nHost: a\r\n\r\n", (int)RejectionReason.BadLineEnd)]
        [DataRow("GET / HTTP/1.1\r\nA: b\n\r\n", (int)RejectionReason.BadLineEnd)]
        [DataRow("GET / HTTP/1.1\r\nA: b\rC: d\r\n\r\n", (int)RejectionReason.BadLineEnd)]
        [DataRow("GET / HTTP/1.1\r\nA: b\r\n\n", (int)RejectionReason.BadLineEnd)]
        [DataRow("GET / HTTP/1.1\r\nA: b\r\n\rX", (int)RejectionReason.BadLineEnd)]
        [DataRow("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\n A: b\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\nA : b\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\nA\t: b\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\n: b\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\nA\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\nA(: b\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\nA: b{00}\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\nA: b{7F}\r\n\r\n", (int)RejectionReason.BadHeader)]
        [DataRow("GET / HTTP/1.1\r\nA: {0B}b\r\n\r\n", (int)RejectionReason.BadHeader)]
        public void RefusesTheSameUnderAnySplit(string text, int expected)
        {
            byte[] request = Octet.Of(text);
            string wanted = "refused " + expected.ToString();
            for (int split = 0; split <= request.Length; split++)
                Assert.AreEqual(wanted, Parse(request, split, false), "split at " + split.ToString());
            Assert.AreEqual(wanted, Parse(request, 0, true), "one at a time");
        }

        [TestMethod]
        public void AHeadCutAnywhereIsNotComplete()
        {
            byte[] request = Octet.Of("\r\nPUT /a HTTP/1.1\r\nHost: a\r\nB: c\r\n\r\n");
            for (int cut = 0; cut < request.Length; cut++)
                Assert.AreEqual("more", Parse(Octet.Slice(request, 0, cut), cut, false), "cut at " + cut.ToString());
        }

        [TestMethod]
        public void EachLimitIsMetExactly()
        {
            HttpLimits limits = new HttpLimits();
            limits.RequestLineBytes = 20;
            limits.HeaderBytes = 10;
            limits.AllHeadersBytes = 30;
            limits.HeaderCount = 3;
            Expect(limits, "GET /345678 HTTP/1.1\r\n\r\n", RejectionReason.None);
            Expect(limits, "GET /3456789 HTTP/1.1\r\n\r\n", RejectionReason.TargetTooLong);
            Expect(limits, "GET /3456789012345678901234567890", RejectionReason.TargetTooLong);
            Expect(limits, "GET / HTTP/1.1\r\nA: 4567890\r\n\r\n", RejectionReason.None);
            Expect(limits, "GET / HTTP/1.1\r\nA: 45678901\r\n\r\n", RejectionReason.HeadersTooLarge);
            Expect(limits, "GET / HTTP/1.1\r\nA2345678901", RejectionReason.HeadersTooLarge);
            Expect(limits, "GET / HTTP/1.1\r\nA:          \r\n", RejectionReason.HeadersTooLarge);
            Expect(limits, "GET / HTTP/1.1\r\nA: 4567890\r\nB: 4567890\r\nC: 4\r\n\r\n", RejectionReason.None);
            Expect(limits, "GET / HTTP/1.1\r\nA: 4567890\r\nB: 4567890\r\nC: 45\r\n\r\n", RejectionReason.HeadersTooLarge);
            Expect(limits, "GET / HTTP/1.1\r\nA:\r\nB:\r\nC:\r\n\r\n", RejectionReason.None);
            Expect(limits, "GET / HTTP/1.1\r\nA:\r\nB:\r\nC:\r\nD:\r\n\r\n", RejectionReason.TooManyHeaders);
        }

        private static void Expect(HttpLimits limits, string text, RejectionReason expected)
        {
            byte[] request = Octet.Of(text);
            for (int split = 0; split <= request.Length; split++)
            {
                RequestParser parser = new RequestParser(limits);
                parser.Reset();
                parser.Parse(request, split);
                ParseStatus status = parser.Parse(request, request.Length);
                Assert.AreEqual((int)expected, (int)parser.Reason, text);
                Assert.AreEqual((int)(expected == RejectionReason.None ? ParseStatus.Complete : ParseStatus.Rejected), (int)status, text);
            }
        }

        // Parses in two pieces, or one octet at a time, and writes down all there is to know.
        private static string Parse(byte[] request, int split, bool oneByOne)
        {
            RequestParser parser = new RequestParser(new HttpLimits());
            parser.Reset();
            for (int end = split; end < request.Length && (oneByOne || end == split); end++) parser.Parse(request, end);
            switch (parser.Parse(request, request.Length))
            {
                case ParseStatus.NeedMore: return "more";
                case ParseStatus.Rejected: return "refused " + ((int)parser.Reason).ToString();
            }
            StringBuilder text = new StringBuilder();
            Append(text, request, parser.MethodStart, parser.MethodLength, "|");
            Append(text, request, parser.TargetStart, parser.TargetLength, "|");
            text.Append(parser.MinorVersion.ToString()).Append("|");
            for (int i = 0; i < parser.HeaderCount; i++)
            {
                Append(text, request, parser.NameStart(i), parser.NameLength(i), "=");
                Append(text, request, parser.ValueStart(i), parser.ValueLength(i), "|");
            }
            return text.ToString();
        }

        private static void Append(StringBuilder text, byte[] bytes, int offset, int count, string end)
        {
            for (int i = offset; i < offset + count; i++) text.Append(bytes[i] < 0x80 ? (char)bytes[i] : '?');
            text.Append(end);
        }
    }
}
