using System.Text;
using Camera.Http;
using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    /// <summary>Secrets go in by every route and must come out of none, and lie nowhere in the flash as they were typed.</summary>
    [TestClass]
    public class SecretsTests
    {
        private const string First = "Marked-secret-1";
        private const string Second = "Marked-secret-2";
        private const string Wrong = "Marked-secret-3";

        [TestMethod]
        public void NoAnswerNoLogAndNoByteOfTheFlashHasThem()
        {
            TestFlash flash = new TestFlash(16 * 1024);
            TestCamera camera = new TestCamera(flash, new TestListeners(), false, new string[0]);
            Visitor owner = new Visitor(camera);
            Expect("HTTP/1.1 200 ", Adopt(owner, owner.Send("POST", "/api/setup", "name=owner&password=" + First)));
            Expect("HTTP/1.1 200 ", owner.Send("POST", "/api/users", "name=guest&level=control&password=" + First));
            Expect("HTTP/1.1 200 ", owner.Send("PUT", "/api/users", "name=guest&password=" + Second));
            Expect("HTTP/1.1 403 ", owner.Send("PUT", "/api/password", "current=" + Wrong + "&password=" + Second));
            Expect("HTTP/1.1 200 ", Adopt(owner, owner.Send("PUT", "/api/password", "current=" + First + "&password=" + Second)));
            Expect("HTTP/1.1 200 ", new Visitor(camera) { Name = "owner", Word = Second }.Send("GET", "/api/status", ""));
            Expect("HTTP/1.1 401 ", new Visitor(camera) { Name = "owner", Word = Wrong }.Send("GET", "/api/status", ""));
            Expect("HTTP/1.1 401 ", new Visitor(camera) { Name = Wrong, Word = Wrong }.Send("GET", "/api/status", ""));

            // people type the password into the field of the name
            Expect("HTTP/1.1 403 ", new Visitor(camera).Send("POST", "/api/session", "password=x&name=" + Second));
            string form = "name=guest&password=" + Wrong + "x&current=" + Wrong + "&passphrase=" + Wrong + "&key=" + Wrong + "&type=none";
            Route[] routes = camera.Routes;
            for (int i = 0; i < routes.Length; i++)
            {
                foreach (string method in Visitor.MethodsOf(routes[i]))
                {
                    bool isEnding = routes[i].Path == "/api/session" && method == "DELETE";
                    if (Visitor.IsChange(method) && !isEnding)
                    {
                        camera.Device.Ahead += 60000; // so that wrong passwords do not block the rest
                        Expect("HTTP/1.1 ", owner.Send(method, routes[i].Path, form));
                    }
                }
            }

            Expect("\"kind\":\"failed\"", owner.Send("GET", "/api/events", ""));
            Expect("\"name\":\"guest\"", owner.Send("GET", "/api/users", ""));
            camera.Stop();
            byte[] marker = Encoding.UTF8.GetBytes(First.Substring(0, First.Length - 1));
            byte[][] inLog = { marker, Encoding.UTF8.GetBytes(owner.Token), Encoding.UTF8.GetBytes(owner.Cookie.Substring(owner.Cookie.IndexOf('=') + 1)) };
            for (int region = 0; region < flash.RegionCount; region++)
            {
                for (int i = 0; i < inLog.Length; i++)
                {
                    Assert.IsFalse(Holds(flash, region, inLog[i]), "region " + region.ToString() + ", secret " + i.ToString());
                }
            }

            Assert.IsTrue(Holds(flash, FlashLayout.Accounts, Encoding.UTF8.GetBytes("owner"))
                || Holds(flash, FlashLayout.Accounts + 1, Encoding.UTF8.GetBytes("owner")), "it would find what is there");
        }

        private static string Adopt(Visitor visitor, string answer)
        {
            visitor.Cookie = Visitor.Between(answer, "\r\nSet-Cookie: ", ";");
            visitor.Token = Visitor.Between(answer, "\"csrf\":\"", "\"");
            return answer;
        }

        private static void Expect(string what, string answer)
        {
            Assert.Contains(what, answer);
            Assert.IsTrue(answer.IndexOf("Marked-secret") < 0, answer);
        }

        private static bool Holds(TestFlash flash, int region, byte[] bytes)
        {
            byte[] all = new byte[flash.RegionSize];
            flash.Read(region, 0, all, 0, all.Length);
            for (int i = 0; i + bytes.Length <= all.Length; i++)
            {
                int same = 0;
                while (same < bytes.Length && all[i + same] == bytes[same])
                {
                    same++;
                }

                if (same == bytes.Length)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
