using System;
using Camera.Web.Push;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Push
{
    /// <summary>What may be set of the pictures sent out, what is kept of it, and whom the secret is for.</summary>
    [TestClass]
    public class PushFormTests
    {
        private const int Patience = 20000;

        // openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -subj /CN=nas
        private const string Certificate = "MIIBczCCARmgAwIBAgIUDaBGhzZWD37kp9S5cCTUJmzH41wwCgYIKoZIzj0EAwIwDjEMMAoGA1UEAwwDbmFzMCAXDTI2MTEyODAz"
            + "MDgzN1oYDzIxMjYxMTA0MDMwODM3WjAOMQwwCgYDVQQDDANuYXMwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARlSYeNsYgx2rTm"
            + "kw9dygnoNG2Wa2F6dtTmxBarps7N/9dvNqoZ6BbYshIMBSSVxDCIy3+YAUSqnPDmcr3jnRkco1MwUTAdBgNVHQ4EFgQUtmzDyRk2"
            + "qeJRMdtZFR4mOeKrnCcwHwYDVR0jBBgwFoAUtmzDyRk2qeJRMdtZFR4mOeKrnCcwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQD"
            + "AgNIADBFAiEAsKxxAbSbpGMzzvRT4POFwMChzymWTMvgV5Hsb7XtWKcCIHuU9+sA9LNzqZhWQQ6e2W8+GyVHxCai2QGU55wPcrv+";

        [TestMethod]
        [DataRow("on=perhaps", "on")]
        [DataRow("on=true", "url")]
        [DataRow("on=true&url=", "url")]
        [DataRow("url=ftp%3A%2F%2Fnas%2F", "url")]
        [DataRow("url=http%3A%2F%2Fme%3Asecret%40nas%2F", "url")]
        [DataRow("interval=9", "interval")]
        [DataRow("interval=86401", "interval")]
        [DataRow("interval=1e3", "interval")]
        [DataRow("interval=", "interval")]
        [DataRow("signIn=digest", "signIn")]
        [DataRow("signIn=basic&secret=x", "user")]
        [DataRow("signIn=basic&user=a%3Ab&secret=x", "user")]
        [DataRow("signIn=basic&user=a%0D%0AHost%3A+b&secret=x", "user")]
        [DataRow("signIn=basic&user=a", "secret")]
        [DataRow("signIn=basic&user=a&secret=", "secret")]
        [DataRow("signIn=basic&user=a&secret=a%0D%0AHost%3A+b", "secret")]
        [DataRow("signIn=bearer&secret=a+b", "secret")]
        [DataRow("signIn=bearer&secret=a%0Ab", "secret")]
        [DataRow("certificate=PEM", "certificate")]
        [DataRow("certificate=-----BEGIN+CERTIFICATE-----AAAA-----END+CERTIFICATE-----", "certificate")]
        [DataRow("certificate=-----BEGIN+PRIVATE+KEY-----AAAA-----END+PRIVATE+KEY-----", "certificate")]
        [DataRow("interval=60&interval=61", "interval")]
        [DataRow("address=x", "address")]
        public void RefusesWhatIsNotAllowedAndChangesNothing(string form, string field)
        {
            TestCamera camera = TestCamera.Start();
            string before = camera.Get("/api/push");
            string answer = PushSteps.Change(camera, form);
            string after = camera.Get("/api/push");
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("\"field\":\"" + field + "\"", answer);
            Assert.AreEqual(before.Substring(before.IndexOf('{')), after.Substring(after.IndexOf('{')));
            Assert.AreEqual(0, camera.Poster.Count);
        }

        // Else who has the page for a minute could have the secret sent to a receiver of their own.
        [TestMethod]
        [DataRow("url=https%3A%2F%2Fthief.example%2Fin", "400")]
        [DataRow("url=https%3A%2F%2Fnas.example%3A8443%2Fin", "400")]
        [DataRow("url=http%3A%2F%2Fnas.example%2Fin", "400")]
        [DataRow("user=other", "400")]
        [DataRow("signIn=bearer", "400")]
        [DataRow("url=", "400")]
        [DataRow("on=false", "200")]
        [DataRow("url=https%3A%2F%2Fnas.example%2Fother%3Fa%3D1&interval=10", "200")]
        [DataRow("url=https%3A%2F%2Fthief.example%2Fin&secret=known", "200")]
        [DataRow("url=https%3A%2F%2Fthief.example%2Fin&signIn=none", "200")]
        public void TheSecretStaysWithItsReceiver(string form, string status)
        {
            TestCamera camera = TestCamera.Start();
            PushSteps.Change(camera, PushSteps.Basic);
            string answer = PushSteps.Change(camera, form);
            camera.Stop();
            Assert.StartsWith("HTTP/1.1 " + status, answer);
        }

        [TestMethod]
        public void NoSignInForgetsTheSecret()
        {
            TestCamera camera = TestCamera.Start();
            PushSteps.Change(camera, PushSteps.Basic);
            string none = PushSteps.Change(camera, "signIn=none");
            string back = PushSteps.Change(camera, "signIn=basic&user=door");
            camera.Stop();
            Assert.Contains("\"signIn\":\"none\",\"user\":\"\",\"hasSecret\":false", none);
            Assert.StartsWith("HTTP/1.1 400 ", back);
        }

        [TestMethod]
        public void KeepsWhatWasSet()
        {
            TestFlash flash = new TestFlash(2048);
            TestCamera camera = new TestCamera(flash, new TestListeners());
            PushSteps.Change(camera, PushSteps.Basic + "&certificate=" + Pem());
            camera.Stop();
            camera = new TestCamera(flash, new TestListeners());
            bool sent = camera.Poster.WaitPosted(Patience);
            PushTarget target = camera.Poster.Target;
            string section = camera.Get("/api/push");
            string without = PushSteps.Change(camera, "certificate=");
            camera.Stop();
            Assert.IsTrue(sent);
            Assert.AreEqual("Basic ZG9vcjpvcGVuIHNlc2FtZQ==", target.Authorization);
            Assert.AreEqual(Certificate, Convert.ToBase64String(target.Authority));
            Assert.Contains("\"on\":true,\"url\":\"https://nas.example/in\",\"interval\":60,", section);
            Assert.Contains("\"user\":\"door\",\"hasSecret\":true,\"certificate\":\"-----BEGIN CERTIFICATE-----", section);
            Assert.Contains("\"certificate\":\"\"", without);
        }

        private static string Pem()
        {
            string text = "-----BEGIN+CERTIFICATE-----%0A";
            for (int i = 0; i < Certificate.Length; i++)
            {
                char c = Certificate[i];
                text += c == '+' ? "%2B" : c == '=' ? "%3D" : c.ToString();
            }

            return text + "%0A-----END+CERTIFICATE-----";
        }
    }
}
