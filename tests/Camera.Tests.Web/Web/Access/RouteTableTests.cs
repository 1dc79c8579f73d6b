using Camera.Accounts;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    /// <summary>Who may do what, written down a second time and tried out: every method of every route by everybody.</summary>
    [TestClass]
    public class RouteTableTests
    {
        // Every row of the table. Add one here when a route is added, by thinking of who should.
        private static string[] Table()
        {
            return new[]
            {
                "anyone GET,HEAD /",
                "anyone POST /api/setup",
                "anyone GET,HEAD,POST,DELETE /api/session",
                "live GET,HEAD /stream.mjpg",
                "live GET,HEAD /nphMotionJpeg",
                "live GET,HEAD /snapshot.jpg",
                "live GET,HEAD /SnapshotJPEG",
                "live GET,HEAD /api/status",
                "live GET,HEAD /api/settings",
                "live PUT /api/password",
                "control POST,PUT /api/settings",
                "administrator GET,HEAD,POST,PUT,DELETE /api/users",
                "administrator GET,HEAD /api/viewers",
                "administrator GET,HEAD /api/events",
                "administrator POST /api/factory-reset",
                "administrator GET,HEAD,PUT /api/push",
                "administrator GET,HEAD /api/https",
                "administrator POST /api/https/key",
                "administrator DELETE /api/https/key/generation",
                "administrator POST /api/https/key/revert",
                "administrator POST /api/https/key/import",
                "administrator POST /api/https/key/export",
                "live GET,HEAD /api/https/self-signed",
                "administrator POST,DELETE /api/https/self-signed",
                "administrator GET,HEAD,POST /api/https/csr",
                "administrator GET,HEAD,POST,DELETE /api/https/certificate",
                "administrator PUT /api/https/connection",
                "administrator POST /api/https/trial/confirm",
            };
        }

        [TestMethod]
        public void TheTableIsTheOneWrittenDown()
        {
            TestCamera camera = TestCamera.Start();
            Route[] routes = camera.Routes;
            camera.Stop();
            string[] table = Table();
            for (int i = 0; i < routes.Length; i++)
            {
                string row = Row(routes[i]);
                bool found = false;
                for (int n = 0; n < table.Length; n++)
                {
                    found |= table[n] == row;
                }

                Assert.IsTrue(found, "not written down: " + row);
            }

            Assert.AreEqual(table.Length, routes.Length);
        }

        [TestMethod]
        [DataRow("anyone")]
        [DataRow("live")]
        [DataRow("control")]
        [DataRow("administrator")]
        public void EachLevelGetsWhatTheTableSays(string level)
        {
            TestFlash flash = new TestFlash();
            if (level != "administrator" && level != "anyone")
            {
                TestCamera.OpenUsers(flash).SetUp("first", Visitor.Password);
                TestCamera.OpenUsers(flash).Add(level, Visitor.Password, LevelOf(level));
            }

            TestCamera camera = new TestCamera(flash, new TestListeners());
            Visitor visitor = new Visitor(camera) { Name = level == "anyone" ? null : level == "administrator" ? "admin" : level };
            Walk(camera, visitor, LevelOf(level), false);
            camera.Stop();
        }

        [TestMethod]
        public void BeforeTheSetupThereIsOnlyThePage()
        {
            TestCamera camera = new TestCamera(new TestFlash(), new TestListeners(), false, new string[0]);
            Walk(camera, new Visitor(camera), AccessLevel.Anyone, true);
            Walk(camera, new Visitor(camera) { Name = "admin" }, AccessLevel.Anyone, true);
            camera.Stop();
        }

        [TestMethod]
        public void BeforeTheSetupNothingIsServedBeyondTheLocalNetwork()
        {
            TestCamera camera = new TestCamera(new TestFlash(), new TestListeners(), false, new string[0]);
            Visitor visitor = new Visitor(camera) { Address = "8.8.8.8", Name = "admin" };
            for (int i = 0; i < camera.Routes.Length; i++)
            {
                foreach (string method in Visitor.MethodsOf(camera.Routes[i]))
                {
                    string answer = visitor.Send(method, camera.Routes[i].Path, "");
                    Assert.AreEqual("403 Not from here", Decision(answer, "403 Not from here"), method + " " + camera.Routes[i].Path);
                }
            }

            camera.Stop();
        }

        [TestMethod]
        [DataRow("resolution=QVGA")]
        [DataRow("quality=50")]
        [DataRow("fps=5")]
        [DataRow("brightness=1")]
        [DataRow("contrast=1")]
        [DataRow("saturation=1")]
        [DataRow("mirror=true")]
        [DataRow("flip=true")]
        public void ThePictureIsTheControlLevels(string form)
        {
            Assert.StartsWith("HTTP/1.1 200 ", Set("control", form));
        }

        [TestMethod]
        [DataRow("title=Mine")]
        [DataRow("hostName=mine")]
        [DataRow("httpPort=8081")]
        [DataRow("quality=50&httpPort=80")]
        public void NameAndPlaceAreTheAdministrators(string form)
        {
            string answer = Set("control", form);
            Assert.StartsWith("HTTP/1.1 403 ", answer);
            Assert.Contains("This needs the level administrator; yours is control.", answer);
            Assert.Contains("\"quality\":{\"value\":80,", answer);
            Assert.StartsWith("HTTP/1.1 200 ", Set("administrator", form));
        }

        // What a user of a level gets who sets something, and then the settings.
        private static string Set(string level, string form)
        {
            TestFlash flash = new TestFlash();
            TestCamera.OpenUsers(flash).SetUp("admin", Visitor.Password);
            TestCamera.OpenUsers(flash).Add("somebody", Visitor.Password, LevelOf(level));
            TestCamera camera = new TestCamera(flash, new TestListeners());
            Visitor visitor = new Visitor(camera) { Name = "somebody" };
            string answer = visitor.Send("PUT", "/api/settings", form) + visitor.Send("GET", "/api/settings", "");
            camera.Stop();
            return answer;
        }

        private static void Walk(TestCamera camera, Visitor visitor, AccessLevel level, bool isNew)
        {
            Route[] routes = camera.Routes;
            for (int i = 0; i < routes.Length; i++)
            {
                string[] methods = Visitor.MethodsOf(routes[i]);
                for (int n = 0; n < methods.Length; n++)
                {
                    if (level == AccessLevel.Anyone && !isNew)
                    {
                        visitor.Address = "192.168.2." + ((i * 5) + n).ToString(); // or the challenges would be paced
                    }

                    // A rate of 0 is no rate: who may see the pictures is told so, where a stream would never end.
                    string target = routes[i].Path + (routes[i].Path.StartsWith("/api/") ? "" : "?fps=0");
                    string answer = visitor.Send(methods[n], target, "");
                    string what = methods[n] + " " + target + ": " + answer;
                    string expected = Expected((AccessLevel)routes[i].Level, level, isNew);
                    string decision = Decision(answer, expected);
                    bool isOwnRefusal = expected == "admitted" && decision == "403 Not signed in";
                    Assert.AreEqual(expected, isOwnRefusal ? "admitted" : decision, what);
                }
            }
        }

        private static string Expected(AccessLevel needed, AccessLevel level, bool isNew)
        {
            if (needed <= level)
            {
                return "admitted";
            }

            return isNew ? "403 The camera is not set up" : level == AccessLevel.Anyone ? "401 Not signed in" : "403 Not allowed";
        }

        // What the guard decided; a handler may refuse for its own reasons. The answer to HEAD has no title.
        private static string Decision(string answer, string expected)
        {
            string status = answer.Substring(9, 3);
            if (status == "401" && answer.IndexOf("\r\nWWW-Authenticate: ") < 0)
            {
                return "401 without a challenge";
            }

            bool isRefusal = status == "401" || status == "403" || status == "421" || status == "429";
            if (!isRefusal)
            {
                return "admitted";
            }

            string title = answer.EndsWith("\r\n\r\n") ? expected.Substring(4) : Visitor.Between(answer, "\"title\":\"", "\"");
            return status + " " + title;
        }

        private static AccessLevel LevelOf(string level)
        {
            return AccountRules.TryParseLevel(level, out AccessLevel result) ? result : AccessLevel.Anyone;
        }

        private static string Row(Route route)
        {
            string methods = "";
            foreach (string method in Visitor.MethodsOf(route))
            {
                methods += (methods.Length == 0 ? "" : ",") + method;
            }

            return AccountRules.LevelName((AccessLevel)route.Level) + " " + methods + " " + route.Path;
        }
    }
}
