using Camera.Certificates;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Https
{
    /// <summary>Certificates and requests: made, installed, shown and deleted.</summary>
    [TestClass]
    public class CertificateTests
    {
        [TestMethod]
        public void ASelfSignedCertificateIsMadeShownAndDeleted()
        {
            TestFlash flash = TestIdentity.NewFlash();
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.Key);
            HttpsCamera camera = new HttpsCamera(flash);
            string none = camera.Send("GET", "/api/https/self-signed", "");
            string made = camera.Send("POST", "/api/https/self-signed", "cn=Yard&c=de&o=Home&days=30");
            string pem = camera.Send("GET", "/api/https/self-signed", "");
            string deleted = camera.Send("DELETE", "/api/https/self-signed", "");
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 404 ", none);
            Assert.Contains("\"selfSigned\":{\"state\":\"valid\",\"subject\":\"", made);
            Assert.Contains("\"name\":\"Yard\"", made);
            Assert.Contains("\"names\":[\"camera\",\"camera.local\",\"192.0.2.7\"]", made);
            Assert.Contains("\"notBefore\":1767225600,\"notAfter\":1769817599,", made); // without a clock from 2026 on
            Assert.Contains("\r\nContent-Disposition: attachment; filename=\"camera.crt\"\r\n", pem);
            Assert.Contains("\r\n\r\n-----BEGIN CERTIFICATE-----\n", pem);
            Assert.Contains("\"selfSigned\":{\"state\":\"none\"}", deleted);
        }

        [TestMethod]
        public void ARequestIsMadeAndShown()
        {
            TestFlash flash = TestIdentity.NewFlash();
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.Key);
            HttpsCamera camera = new HttpsCamera(flash);
            string made = camera.Send("POST", "/api/https/csr", "o=Home");
            string pem = camera.Send("GET", "/api/https/csr", "");
            camera.Camera.Stop();
            Assert.Contains("\"request\":{\"exists\":true,\"subject\":\"", made);
            Assert.Contains("CN=camera", made);
            Assert.Contains("\r\n\r\n-----BEGIN CERTIFICATE REQUEST-----\n", pem);
        }

        [TestMethod]
        [DataRow("cn=", "cn", "1 to 64 characters")]
        [DataRow("cn=12345678901234567890123456789012345678901234567890123456789012345", "cn", "1 to 64 characters")]
        [DataRow("c=D1", "c", "two letters A-Z, or empty")]
        [DataRow("o=12345678901234567890123456789012345678901234567890123456789012345", "o", "at most 64 characters")]
        [DataRow("days=0", "days", "1 to 36525")]
        [DataRow("days=36526", "days", "1 to 36525")]
        public void FieldsHaveTheirLimits(string form, string field, string allowed)
        {
            TestFlash flash = TestIdentity.NewFlash();
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.Key);
            HttpsCamera camera = new HttpsCamera(flash);
            string answer = camera.Send("POST", "/api/https/self-signed", form);
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("\"field\":\"" + field + "\",\"allowed\":\"" + allowed + "\"", answer);
        }

        [TestMethod]
        public void ACertificateOfACaIsInstalledAtOnceUnderHttp()
        {
            TestFlash flash = TestIdentity.SelfSignedFlash();
            HttpsCamera camera = new HttpsCamera(flash);
            string installed = camera.Send("POST", "/api/https/certificate?filename=yard.pem", TestIdentity.CaPem());
            string pem = camera.Send("GET", "/api/https/certificate", "");
            camera.Connect("mode=https");
            string chain = camera.Camera.Tls.Chain;
            camera.Connect("mode=http");
            string deleted = camera.Send("DELETE", "/api/https/certificate", "");
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", installed);
            Assert.Contains("\"name\":\"camera.example\"", installed);
            Assert.Contains("\"fileName\":\"yard.pem\",\"chain\":[\"Root\"]", installed);
            Assert.AreEqual(2, Count(pem, "-----BEGIN CERTIFICATE-----"));
            Assert.AreEqual(1, Count(chain, "-----BEGIN CERTIFICATE-----"), "it is used before the self-signed one, without its root");
            Assert.Contains(FirstLine(pem), chain);
            Assert.Contains("\"ca\":{\"state\":\"none\"}", deleted);
        }

        [TestMethod]
        public void UnderHttpsItIsOnTrialFirst()
        {
            TestFlash flash = TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443);
            HttpsCamera camera = new HttpsCamera(flash);
            camera.Camera.Device.StandStill();
            string old = camera.Camera.Tls.Chain;
            string tried = camera.Send("POST", "/api/https/certificate", TestIdentity.CaPem());
            string served = camera.Camera.Tls.Chain;
            bool isKept = TestIdentity.Open(flash).Current.CaCertificate != null;
            string confirmed = camera.Confirm();
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 202 ", tried);
            Assert.Contains("\"trialSecondsLeft\":300,", tried);
            Assert.Contains("\"pendingCertificate\":true", tried);
            Assert.AreNotEqual(old, served);
            Assert.IsFalse(isKept);
            Assert.Contains("\"pendingCertificate\":false", confirmed);
            Assert.AreEqual("pasted.pem", TestIdentity.Open(flash).Current.CaFileName);
        }

        [TestMethod]
        [DataRow("mode=https&port=8443")]
        [DataRow("mode=http")]
        public void WhileItIsOnTrialTheConnectionStays(string change)
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.WithHttps(TestIdentity.SelfSignedFlash(), 443));
            camera.Send("POST", "/api/https/certificate", TestIdentity.CaPem());
            string served = camera.Camera.Tls.Chain;
            string answer = camera.Connect(change);
            string state = camera.State;
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", answer);
            Assert.AreEqual(served, camera.Camera.Tls.Chain);
            Assert.Contains("\"port\":443,", state);
            Assert.Contains("\"pendingCertificate\":true", state);
        }

        [TestMethod]
        public void OneOfThePreviousKeyIsRefusedSoThatAProgramKnows()
        {
            TestFlash flash = TestIdentity.SelfSignedFlash();
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.OtherKey);
            HttpsCamera camera = new HttpsCamera(flash);
            string refused = camera.Send("POST", "/api/https/certificate", TestIdentity.CaPem());
            camera.Send("POST", "/api/https/key/revert", "");
            string installed = camera.Send("POST", "/api/https/certificate", TestIdentity.CaPem());
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 422 ", refused);
            Assert.Contains("{\"type\":\"previous-key\",", refused);
            Assert.Contains("Revert to that key", refused);
            Assert.StartsWith("HTTP/1.1 200 ", installed);
        }

        [TestMethod]
        public void WhatTheGateRefusesIsNotInstalled()
        {
            TestFlash flash = TestIdentity.NewFlash();
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.OtherKey);
            HttpsCamera camera = new HttpsCamera(flash);
            string foreign = camera.Send("POST", "/api/https/certificate", TestIdentity.CaPem());
            string rubbish = camera.Send("POST", "/api/https/certificate", "no certificate");
            string nameless = camera.Send("POST", "/api/https/certificate", "");
            string big = camera.Send("POST", "/api/https/certificate", new string('x', CertificateLimits.MaxInput + 1));
            string state = camera.State;
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 422 ", foreign);
            Assert.Contains("\"field\":\"certificate\"", foreign);
            Assert.StartsWith("HTTP/1.1 422 ", rubbish);
            Assert.StartsWith("HTTP/1.1 422 ", nameless);
            Assert.StartsWith("HTTP/1.1 413 ", big);
            Assert.Contains("\"ca\":{\"state\":\"none\"}", state);
        }

        private static string FirstLine(string pem)
        {
            int at = pem.IndexOf("-----\n") + 6;
            return pem.Substring(at, 64);
        }

        private static int Count(string text, string part)
        {
            int count = 0;
            for (int at = text.IndexOf(part); at >= 0; at = text.IndexOf(part, at + 1))
            {
                count++;
            }

            return count;
        }
    }
}
