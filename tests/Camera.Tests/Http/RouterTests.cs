using System;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    [TestClass]
    public class RouterTests
    {
        [TestMethod]
        [DataRow("GET /a", 200, "-", "get")]
        [DataRow("HEAD /a", 200, "-", "")]
        [DataRow("POST /a", 200, "-", "post")]
        [DataRow("PUT /a", 405, "GET, HEAD, POST, OPTIONS", "-")]
        [DataRow("OPTIONS /a", 204, "GET, HEAD, POST, OPTIONS", "")]
        [DataRow("OPTIONS *", 204, "GET, HEAD, POST, PUT, DELETE, OPTIONS", "")]
        [DataRow("GET /b", 404, "-", "-")]
        [DataRow("OPTIONS /b", 404, "-", "-")]
        [DataRow("GET /A", 404, "-", "-")]
        [DataRow("GET /a/", 404, "-", "-")]
        [DataRow("GET /d/x", 200, "-", "below")]
        [DataRow("GET /d/x/y", 200, "-", "below")]
        [DataRow("GET /d/", 404, "-", "-")]
        [DataRow("GET /d", 404, "-", "-")]
        [DataRow("GET /d/z", 405, "DELETE, OPTIONS", "-")]
        [DataRow("DELETE /d/x", 405, "GET, HEAD, OPTIONS", "-")]
        public void FindsByPathAndMethod(string line, int status, string allow, string body)
        {
            Route[] routes = new Route[]
            {
                new Route("/a", HttpMethods.Get, 1, 0, Text("get")),
                new Route("/a", HttpMethods.Post, 2, 0, Text("post")),
                new Route("/d/*", HttpMethods.Get, 1, 0, Text("below")),
                new Route("/d/z", HttpMethods.Delete, 1, 0, Text("exact")),
            };
            HttpExchange exchange = new HttpExchange(routes, null).Run(line + " HTTP/1.1\r\nHost: a\r\n\r\n");
            Assert.AreEqual(status, exchange.Status);
            Assert.AreEqual(Octet.NullIfDash(allow), exchange.Header("Allow"));
            if (body != "-") Assert.AreEqual(body, exchange.Body);
        }

        [TestMethod]
        public void TheGuardIsAskedBeforeTheHandlerAndTheBody()
        {
            Route[] routes = new Route[] { new Route("/a", HttpMethods.Post, 7, 10, Text("in")) };
            Guard guard = new Guard();
            string request = " /a HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n";
            HttpExchange exchange = new HttpExchange(routes, guard).Run("POST" + request);
            Assert.AreEqual(401, exchange.Status);
            Assert.AreEqual(7, guard.Level);
            guard.Admits = true;
            Assert.AreEqual(413, new HttpExchange(routes, guard).Run("POST" + request).Status);
            Assert.AreEqual("in", new HttpExchange(routes, guard).Run("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").Body);
        }

        [TestMethod]
        public void ARouteIsCheckedWhenItIsMade()
        {
            Assert.ThrowsException(typeof(ArgumentException), () => new Route("a", HttpMethods.Get, 0, 0, Text("")));
            Assert.ThrowsException(typeof(ArgumentException), () => new Route("/a", HttpMethods.None, 0, 0, Text("")));
            Assert.ThrowsException(typeof(ArgumentException), () => new Route("/a", HttpMethods.Get, 0, -1, Text("")));
            Assert.ThrowsException(typeof(ArgumentNullException), () => new Route("/a", HttpMethods.Get, 0, 0, null));
        }

        private static IHandler Text(string text) => new CodeHandler((request, response) => response.SendText(200, null, text));

        private sealed class Guard : IGuard
        {
            public bool Admits;
            public int Level;

            public bool Admit(Route route, Request request, Response response)
            {
                Level = route.Level;
                if (!Admits) response.SendEmpty(401);
                return Admits;
            }
        }
    }
}
