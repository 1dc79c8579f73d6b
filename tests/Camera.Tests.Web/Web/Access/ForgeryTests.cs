using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    /// <summary>What another site can make an administrator's browser send, and what it gets for it.</summary>
    [TestClass]
    public class ForgeryTests
    {
        [TestMethod]
        public void EachChangeNeedsTheToken()
        {
            TestCamera camera = TestCamera.Start();
            Visitor visitor = SignedIn(camera);
            string token = visitor.Token;
            string[] tokens = { null, "", token.Substring(1), token + "0", "00000000000000000000000000000000" };
            Route[] routes = camera.Routes;
            for (int i = 0; i < routes.Length; i++)
            {
                foreach (string method in Visitor.MethodsOf(routes[i]))
                {
                    if (Visitor.IsChange(method) && routes[i].Level > 0)
                    {
                        visitor.Token = tokens[i % tokens.Length];
                        Expect("403", "The page is out of date", visitor.Send(method, routes[i].Path, ""), routes[i].Path);
                    }
                }
            }

            visitor.Token = token;
            string changed = visitor.Send("POST", "/api/settings", "title=Yard");
            visitor.Token = null;
            string read = visitor.Send("GET", "/api/settings", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", changed);
            Assert.StartsWith("HTTP/1.1 200 ", read);
        }

        [TestMethod]
        [DataRow("Origin: https://evil.example\r\n")]
        [DataRow("Origin: http://192.0.2.7\r\n")]
        [DataRow("Origin: https://192.0.2.7:8443\r\n")]
        [DataRow("Origin: https://192.0.2.77\r\n")]
        [DataRow("Origin: null\r\n")]
        [DataRow("Origin:\r\n")]
        [DataRow("Sec-Fetch-Site: cross-site\r\n")]
        [DataRow("Sec-Fetch-Site: same-site\r\n")]
        [DataRow("Origin: https://192.0.2.7\r\nOrigin: https://evil.example\r\n")]
        public void AnotherSiteChangesNothing(string headers)
        {
            TestCamera camera = TestCamera.Start();
            Visitor visitor = SignedIn(camera);
            visitor.Headers = headers;
            Route[] routes = camera.Routes;
            for (int i = 0; i < routes.Length; i++)
            {
                foreach (string method in Visitor.MethodsOf(routes[i]))
                {
                    if (Visitor.IsChange(method))
                    {
                        Expect("403", "Another site asked for this", visitor.Send(method, routes[i].Path, ""), routes[i].Path);
                    }
                }
            }

            camera.Stop();
        }

        [TestMethod]
        [DataRow("Origin: https://192.0.2.7\r\n")]
        [DataRow("Origin: HTTPS://192.0.2.7\r\n")]
        [DataRow("Sec-Fetch-Site: same-origin\r\n")]
        [DataRow("Sec-Fetch-Site: none\r\n")]
        [DataRow("")]
        public void TheOwnPageAndProgramsDo(string headers)
        {
            TestCamera camera = TestCamera.Start();
            Visitor visitor = SignedIn(camera);
            visitor.Headers = headers;
            string answer = visitor.Send("POST", "/api/settings", "title=Yard");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
        }

        [TestMethod]
        [DataRow("evil.example")]
        [DataRow("camera.example")]
        [DataRow("192.0.2.7.evil.example")]
        [DataRow("192.0.2.256")]
        [DataRow("camera.local.")]
        [DataRow("xcamera")]
        [DataRow("other.lan")]
        [DataRow("camera.lan.evil.example")]
        public void ARouteUnderAForeignNameDoesNotExist(string host)
        {
            TestCamera camera = TestCamera.Start();
            Visitor visitor = SignedIn(camera);
            visitor.Host = host;
            Route[] routes = camera.Routes;
            for (int i = 0; i < routes.Length; i++)
            {
                foreach (string method in Visitor.MethodsOf(routes[i]))
                {
                    Assert.StartsWith("HTTP/1.1 421 ", visitor.Send(method, routes[i].Path, ""), host + routes[i].Path);
                }
            }

            camera.Stop();
        }

        [TestMethod]
        [DataRow("192.0.2.7")]
        [DataRow("192.0.2.7:8443")]
        [DataRow("[2001:db8::7]:443")]
        [DataRow("localhost:8080")]
        [DataRow("camera")]
        [DataRow("CAMERA.local:80")]
        [DataRow("camera.lan")]
        [DataRow("camera.home.arpa")]
        [DataRow("camera.internal:8080")]
        public void ItAnswersToItsNamesAndAddresses(string host)
        {
            TestCamera camera = TestCamera.Start();
            Visitor visitor = SignedIn(camera);
            visitor.Host = host;
            string answer = visitor.Send("GET", "/api/status", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", answer);
        }

        private static Visitor SignedIn(TestCamera camera)
        {
            Visitor visitor = new Visitor(camera);
            visitor.SignIn("/api/session", "admin");
            return visitor;
        }

        private static void Expect(string status, string title, string answer, string what)
        {
            Assert.StartsWith("HTTP/1.1 " + status + " ", answer, what);
            Assert.Contains("\"title\":\"" + title + "\"", answer, what);
        }
    }
}
