using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Access
{
    [TestClass]
    public class UsersTests
    {
        [TestMethod]
        [DataRow("DELETE", "/api/users?name=admin", "")]
        [DataRow("PUT", "/api/users", "name=admin&level=control")]
        [DataRow("PUT", "/api/users", "name=admin&level=live")]
        public void TheLastAdministratorStays(string method, string target, string form)
        {
            TestCamera camera = TestCamera.Start();
            Visitor admin = new Visitor(camera) { Name = "admin" };
            admin.Send("POST", "/api/users", "name=guest&password=correct+horse&level=control");
            string alone = admin.Send(method, target, form);
            admin.Send("POST", "/api/users", "name=second&password=correct+horse&level=administrator");
            string beside = admin.Send(method, target, form);
            string list = new Visitor(camera) { Name = "second" }.Send("GET", "/api/users", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", alone);
            Assert.Contains("This is the last administrator", alone);
            Assert.StartsWith("HTTP/1.1 200 ", beside);
            Assert.Contains("{\"name\":\"second\",\"level\":\"administrator\"}", list);
        }

        [TestMethod]
        public void ALowerLevelHoldsAtOnce()
        {
            TestCamera camera = TestCamera.Start();
            Visitor admin = new Visitor(camera) { Name = "admin" };
            admin.Send("POST", "/api/users", "name=guest&password=correct+horse&level=administrator");
            Visitor page = new Visitor(camera);
            page.SignIn("/api/session", "guest");
            Visitor program = new Visitor(camera) { Name = "guest" };
            string before = program.Send("GET", "/api/users", "");
            string lowered = admin.Send("PUT", "/api/users", "name=guest&level=live");
            string browser = page.Send("GET", "/api/users", "");
            string after = program.Send("GET", "/api/users", "");
            string removed = admin.Send("DELETE", "/api/users?name=guest", "");
            string gone = program.Send("GET", "/api/status", "");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", before);
            Assert.StartsWith("HTTP/1.1 200 ", lowered);
            Assert.StartsWith("HTTP/1.1 401 ", browser);
            Assert.StartsWith("HTTP/1.1 403 ", after);
            Assert.StartsWith("HTTP/1.1 200 ", removed);
            Assert.StartsWith("HTTP/1.1 401 ", gone);
        }
    }
}
