using Camera.Storage;
using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Https
{
    /// <summary>Which way the camera starts.</summary>
    [TestClass]
    public class StartTests
    {
        [TestMethod]
        public void TheButtonBringsHttpBackForGood()
        {
            TestFlash flash = TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 8443);
            HttpsCamera held = new HttpsCamera(flash, new TestListeners(), true);
            string state = held.State;
            held.Camera.Stop();
            HttpsCamera next = new HttpsCamera(flash);
            int port = next.Port;
            next.Camera.Stop();
            Assert.Contains("\"mode\":\"http\",\"port\":8443", state);
            Assert.AreEqual(80, port);
        }

        [TestMethod]
        public void TheButtonAloneChangesNothingUnderHttp()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash(), new TestListeners(), true);
            int port = camera.Port;
            camera.Camera.Stop();
            Assert.AreEqual(80, port);
        }

        [TestMethod]
        public void HttpWhenThePortOfHttpsIsTaken()
        {
            TestFlash flash = TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443);
            HttpsCamera camera = new HttpsCamera(flash, new TestListeners { Taken = 443 }, false);
            int port = camera.Port;
            camera.Camera.Stop();
            HttpsCamera next = new HttpsCamera(flash);
            int later = next.Port;
            next.Camera.Stop();
            Assert.AreEqual(80, port);
            Assert.AreEqual(443, later, "the setting is kept");
        }

        [TestMethod]
        public void HttpWithoutACertificate()
        {
            TestFlash flash = TestIdentity.NewFlash();
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.Key);
            HttpsCamera camera = new HttpsCamera(TestIdentity.WithHttps(flash, 443));
            int port = camera.Port;
            camera.Camera.Stop();
            Assert.AreEqual(80, port);
        }

        [TestMethod]
        public void HttpsWithThePreviousKeyWhenTheCurrentOneHasNoCertificate()
        {
            TestFlash flash = TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443);
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.OtherKey);
            HttpsCamera camera = new HttpsCamera(flash);
            int port = camera.Port;
            string chain = camera.Camera.Tls.Chain;
            camera.Camera.Stop();
            Assert.AreEqual(443, port);
            Assert.Contains("BEGIN CERTIFICATE", chain);
        }

        [TestMethod]
        [DataRow(2, 1, 3, 443, 4)] // another format
        [DataRow(1, 2, 1, 187, 4)] // another mode
        [DataRow(1, 1, 1, 187, 3)] // cut
        public void HttpWhenTheRecordIsOfAnotherMaking(int format, int mode, int high, int low, int length)
        {
            TestFlash flash = TestIdentity.SelfSignedFlash();
            byte[] record = { (byte)format, (byte)mode, (byte)high, (byte)low };
            new RecordStore(flash, FlashLayout.Connection).Save(record, 0, length);
            HttpsCamera camera = new HttpsCamera(flash);
            int port = camera.Port;
            camera.Camera.Stop();
            Assert.AreEqual(80, port);
        }

        [TestMethod]
        public void StrictTransportSecurityComesWithAConfirmedCertificateOfACa()
        {
            TestFlash flash = TestIdentity.CaFlash();
            HttpsCamera camera = new HttpsCamera(flash);
            string plain = camera.State;
            camera.Connect("mode=https");
            string tried = camera.State;
            camera.Confirm();
            string confirmed = camera.State;
            camera.Camera.Stop();
            const string Header = "\r\nStrict-Transport-Security: max-age=";
            Assert.DoesNotContains(Header, plain);
            Assert.DoesNotContains(Header, tried);
            Assert.Contains(Header, confirmed);
        }

        [TestMethod]
        [DataRow("PUT", "/api/https/connection", "port=80")]
        [DataRow("POST", "/api/factory-reset", "password=wrong")]
        public void ItEndsBeforeHttpsMayEndButForNobodyElse(string method, string path, string form)
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.WithHttps(TestIdentity.CaFlash(), 443));
            string answer = camera.Send(method, path, form);
            string stranger = new Access.Visitor(camera.Camera).Send(method, path, form);
            string foreign = new Access.Visitor(camera.Camera) { Headers = "Origin: https://elsewhere.example\r\n" }.Send(method, path, form);
            camera.Camera.Stop();
            Assert.Contains("\r\nStrict-Transport-Security: max-age=0\r\n", answer);
            Assert.StartsWith("HTTP/1.1 401 ", stranger);
            Assert.DoesNotContains("Strict-Transport-Security", stranger);
            Assert.StartsWith("HTTP/1.1 403 ", foreign);
            Assert.DoesNotContains("Strict-Transport-Security", foreign);
        }

        [TestMethod]
        public void TheSettingsTellTheAddressOfHttps()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 8443));
            string settings = camera.Send("GET", "/api/settings", "");
            camera.Camera.Stop();
            Assert.Contains("\"address\":\"https://192.0.2.7:8443/\"", settings);
        }

        [TestMethod]
        public void StrictTransportSecurityNeverComesWithASelfSignedOne()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443));
            string state = camera.State;
            camera.Camera.Stop();
            Assert.DoesNotContains("Strict-Transport-Security", state);
        }
    }
}
