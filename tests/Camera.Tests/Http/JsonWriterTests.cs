using System;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    [TestClass]
    public class JsonWriterTests
    {
        [TestMethod]
        public void WritesADocument()
        {
            JsonWriter json = new JsonWriter(1000);
            json.BeginObject();
            json.Property("text", "a");
            json.Property("none", (string)null);
            json.Property("number", -5);
            json.Property("large", 9007199254740993L);
            json.Property("yes", true);
            json.Name("list");
            json.BeginArray();
            json.Value(1);
            json.BeginObject();
            json.EndObject();
            json.BeginArray();
            json.EndArray();
            json.Value(false);
            json.EndArray();
            json.EndObject();
            Assert.AreEqual("{\"text\":\"a\",\"none\":null,\"number\":-5,\"large\":9007199254740993,\"yes\":true,\"list\":[1,{},[],false]}",
                Text(json));
        }

        [TestMethod]
        [DataRow("", "")]
        [DataRow("a\"b\\c/", "a\\\"b\\\\c/")]
        [DataRow("\r\n\t\b", "\\r\\n\\t\\u0008")]
        [DataRow("\u0001\u001f\u007f", "\\u0001\\u001f\\u007f")]
        [DataRow("</script>", "\\u003c/script>")]
        [DataRow("ä\u2028\ud83d\udcf7", "ä\u2028\ud83d\udcf7")]
        public void EscapesText(string text, string expected)
        {
            JsonWriter json = new JsonWriter(1000);
            json.Value(text);
            Assert.AreEqual("\"" + expected + "\"", Text(json));
        }

        [TestMethod]
        [DataRow(0L, "0")]
        [DataRow(7L, "7")]
        [DataRow(10L, "10")]
        [DataRow(-2147483648L, "-2147483648")]
        [DataRow(long.MaxValue, "9223372036854775807")]
        [DataRow(long.MinValue, "-9223372036854775808")]
        public void WritesNumbers(long value, string expected)
        {
            JsonWriter json = new JsonWriter(1000);
            json.Value(value);
            Assert.AreEqual(expected, Text(json));
        }

        [TestMethod]
        public void GrowsToItsLimitAndNoFurther()
        {
            for (int length = 990; length < 1010; length++)
            {
                JsonWriter json = new JsonWriter(1000);
                json.Value(Octet.Repeat("x", length));
                Assert.AreEqual(length > 998, json.Bytes.Overflowed, length.ToString());
                Assert.IsTrue(json.Bytes.Length <= 1000);
            }
        }

        [TestMethod]
        public void AMisuseShows()
        {
            JsonWriter json = new JsonWriter(1000);
            Assert.ThrowsException(typeof(InvalidOperationException), () => json.EndObject());
        }

        [TestMethod]
        public void AProblemSaysWhatAndWhatIsAllowed()
        {
            Problem problem = new Problem(400, "Bad value");
            problem.Field = "quality";
            problem.Given = "\"";
            problem.Allowed = "1-100";
            HttpExchange exchange = new HttpExchange(new CodeHandler((request, response) => response.Send(problem)));
            exchange.Run("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            Assert.AreEqual(400, exchange.Status);
            Assert.AreEqual("application/problem+json", exchange.Header("Content-Type"));
            Assert.AreEqual("{\"title\":\"Bad value\",\"status\":400,\"field\":\"quality\",\"given\":\"\\\"\",\"allowed\":\"1-100\"}",
                exchange.Body);
        }

        private static string Text(JsonWriter json) => Octet.Text(json.Bytes.Buffer, 0, json.Bytes.Length);
    }
}
