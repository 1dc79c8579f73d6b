using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Https
{
    /// <summary>Which controls are enabled, in each state of the camera, why the others are not, and that the same is said to who asks
    /// for them all the same.</summary>
    [TestClass]
    public class ControlTests
    {
        private const string NoKey = "Generate a key first.";
        private const string NoSelfSigned = "There is no self-signed certificate.";
        private const string NoCa = "There is no CA certificate.";
        private const string InUse = "HTTPS is using it; switch the connection to HTTP first.";
        private const string OnTrial = "A change of the connection is on trial; confirm it or wait for its end.";

        [TestMethod]
        public void WithoutAKey()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            Check(
                camera,
                "generate", "", "import", "", "export", NoKey, "revert", "There is no previous key.",
                "selfSignedGenerate", NoKey, "selfSignedConfirm", NoSelfSigned, "selfSignedDelete", NoSelfSigned,
                "request", NoKey, "install", NoKey, "caDelete", NoCa, "https", NoKey);
        }

        [TestMethod]
        public void WithAKey()
        {
            TestFlash flash = TestIdentity.NewFlash();
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.Key);
            Check(
                new HttpsCamera(flash),
                "generate", "", "import", "", "export", "", "revert", "There is no previous key.",
                "selfSignedGenerate", "", "selfSignedConfirm", NoSelfSigned, "selfSignedDelete", NoSelfSigned,
                "request", "", "install", "", "caDelete", NoCa,
                "https", "Generate a self-signed certificate or install a CA certificate first.");
        }

        [TestMethod]
        public void WithASelfSignedCertificate()
        {
            Check(
                new HttpsCamera(TestIdentity.SelfSignedFlash()),
                "generate", "", "import", "", "export", "", "revert", "There is no previous key.",
                "selfSignedGenerate", "", "selfSignedConfirm", "", "selfSignedDelete", "",
                "request", "", "install", "", "caDelete", NoCa, "https", "");
        }

        [TestMethod]
        public void UnderHttpsWithASelfSignedCertificate()
        {
            Check(
                new HttpsCamera(TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443)),
                "generate", InUse, "import", InUse, "export", "", "revert", InUse,
                "selfSignedGenerate", "Switch the connection to HTTP first.", "selfSignedConfirm", "", "selfSignedDelete", InUse,
                "request", "", "install", "", "caDelete", NoCa, "https", "");
        }

        [TestMethod]
        public void UnderHttpsWithACertificateOfACa()
        {
            Check(
                new HttpsCamera(TestIdentity.WithHttps(TestIdentity.CaFlash(), 443)),
                "generate", InUse, "import", InUse, "export", "", "revert", InUse,
                "selfSignedGenerate", "Switch the connection to HTTP first.", "selfSignedConfirm", "", "selfSignedDelete", "",
                "request", "", "install", "", "caDelete", InUse, "https", "");
        }

        [TestMethod]
        public void UnderHttpsWithACertificateOfThePreviousKey()
        {
            TestFlash flash = TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443);
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.OtherKey);
            Check(
                new HttpsCamera(flash),
                "generate", "", "import", "", "export", "", "revert", "",
                "selfSignedGenerate", "Switch the connection to HTTP first.", "selfSignedConfirm", NoSelfSigned,
                "selfSignedDelete", NoSelfSigned, "request", "", "install", "", "caDelete", NoCa,
                "https", "Generate a self-signed certificate or install a CA certificate first.");
        }

        [TestMethod]
        public void WhileHttpsIsOnTrial()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            Assert.StartsWith("HTTP/1.1 202 ", camera.Connect("mode=https"));
            Check(
                camera,
                "generate", OnTrial, "import", OnTrial, "export", "", "revert", OnTrial,
                "selfSignedGenerate", OnTrial, "selfSignedConfirm", "", "selfSignedDelete", OnTrial,
                "request", "", "install", OnTrial, "caDelete", NoCa, "https", OnTrial);
        }

        [TestMethod]
        public void WhileHttpIsOnTrial()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443));
            Assert.StartsWith("HTTP/1.1 202 ", camera.Connect("mode=http"));
            Check(
                camera,
                "generate", OnTrial, "import", OnTrial, "export", "", "revert", OnTrial,
                "selfSignedGenerate", OnTrial, "selfSignedConfirm", "", "selfSignedDelete", OnTrial,
                "request", "", "install", OnTrial, "caDelete", NoCa, "https", "");
        }

        [TestMethod]
        [DataRow(51, "The certificate is not valid yet.")] // 2021
        [DataRow(60, "")]
        [DataRow(70, "The certificate has expired.")] // 2040
        public void HttpsWantsACertificateThatIsValidNow(int years, string reason)
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            camera.Camera.Device.Years = years;
            string state = camera.State;
            string answer = reason == "" ? "" : camera.Connect("mode=https");
            camera.Camera.Stop();
            Assert.AreEqual(reason, HttpsCamera.Disabled(state, "https"));
            Assert.Contains(reason, answer);
        }

        [TestMethod]
        public void KeysDoNotLeaveOverPlainHttp()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            string state = camera.SendPlain("GET", "/api/https", "");
            string answer = camera.SendPlain("POST", "/api/https/key/export", "passphrase=correct+horse");
            camera.Camera.Stop();
            string reason = HttpsCamera.Disabled(state, "export");
            Assert.AreEqual("A private key leaves the camera over HTTPS only.", reason);
            Assert.StartsWith("HTTP/1.1 403 ", answer);
            Assert.Contains("\"detail\":\"" + reason, answer);
        }

        private static void Check(HttpsCamera camera, params string[] controls)
        {
            string state = camera.State;
            string wrong = "";
            for (int i = 0; i < controls.Length; i += 2)
            {
                string told = HttpsCamera.Disabled(state, controls[i]);
                wrong += told == controls[i + 1] ? "" : controls[i] + ": " + told + " ";
                bool isThere = controls[i] == "https" && camera.Camera.Status.IsHttps; // what holds already is not refused
                string answer = controls[i + 1] == "" || isThere ? "" : Ask(camera, controls[i]);
                bool isRefused = answer == "" || (answer.StartsWith("HTTP/1.1 409 ") && answer.IndexOf(told) > 0);
                wrong += isRefused ? "" : controls[i] + " was answered " + answer;
            }

            camera.Camera.Stop();
            Assert.AreEqual("", wrong);
        }

        private static string Ask(HttpsCamera camera, string control)
        {
            switch (control)
            {
                case "generate": return camera.Send("POST", "/api/https/key", "type=p256");
                case "import": return camera.Send("POST", "/api/https/key/import", "key=AAAA");
                case "export": return camera.Send("POST", "/api/https/key/export", "passphrase=correct+horse");
                case "revert": return camera.Send("POST", "/api/https/key/revert", "");
                case "selfSignedGenerate": return camera.Send("POST", "/api/https/self-signed", "cn=camera");
                case "selfSignedDelete": return camera.Send("DELETE", "/api/https/self-signed", "");
                case "request": return camera.Send("POST", "/api/https/csr", "cn=camera");
                case "install": return camera.Send("POST", "/api/https/certificate", "no certificate");
                case "caDelete": return camera.Send("DELETE", "/api/https/certificate", "");
                case "https": return camera.Connect("mode=https");
                default: return ""; // to look at something changes nothing
            }
        }
    }
}
