using System.Threading;
using Camera.Certificates;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Https
{
    /// <summary>Keys: made, imported, exported and reverted.</summary>
    [TestClass]
    public class KeyTests
    {
        private const string Passphrase = "&passphrase=correct+horse";

        [TestMethod]
        public void AKeyIsMadeInTheBackground()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            string begun = camera.Send("POST", "/api/https/key", "type=p256");
            string state = WaitForKey(camera);
            string events = camera.Send("GET", "/api/events", "");
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 202 ", begun);
            Assert.Contains("\"key-changed\",\"user\":\"admin\"", events);
            Assert.Contains("\"key\":{\"type\":\"EC P-256\",\"fingerprint\":\"", state);
            Assert.Contains("\"failure\":null", state);
        }

        [TestMethod]
        public void MakingOneCanBeCancelled()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            camera.Send("POST", "/api/https/key", "type=rsa3072");
            string second = camera.Send("POST", "/api/https/key", "type=p256");
            string cancelled = camera.Send("DELETE", "/api/https/key/generation", "");
            string state = WaitForKey(camera);
            string events = camera.Send("GET", "/api/events", "");
            string again = camera.Send("DELETE", "/api/https/key/generation", "");
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", second);
            Assert.StartsWith("HTTP/1.1 202 ", cancelled);
            Assert.Contains("\"key\":{}", state);
            Assert.IsTrue(events.IndexOf("key-changed") < 0, events);
            Assert.StartsWith("HTTP/1.1 409 ", again);
        }

        [TestMethod]
        public void ATypeIsOneOfThree()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            string answer = camera.Send("POST", "/api/https/key", "type=rsa1024");
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("\"field\":\"type\",\"allowed\":\"p256, rsa2048, rsa3072\"", answer);
        }

        [TestMethod]
        public void AnImportedKeyIsTheCurrentOne()
        {
            TestFlash flash = TestIdentity.NewFlash();
            HttpsCamera camera = new HttpsCamera(flash);
            string pem = camera.Send("POST", "/api/https/key/import", "key=" + HttpsCamera.Encode(TestIdentity.Pem("PRIVATE KEY", TestIdentity.Key)));
            string again = camera.Send("POST", "/api/https/key/import", "key=" + HttpsCamera.Encode(TestIdentity.KeySec1));
            string other = camera.SendPlain("POST", "/api/https/key/import", "key=" + HttpsCamera.Encode(TestIdentity.OtherKey));
            camera.Camera.Stop();
            IdentityStore store = TestIdentity.Open(flash);
            Assert.StartsWith("HTTP/1.1 200 ", pem);
            Assert.Contains("\"notice\":null,", pem);
            Assert.StartsWith("HTTP/1.1 409 ", again);
            Assert.Contains("It is the camera's key already.", again);
            Assert.StartsWith("HTTP/1.1 200 ", other);
            Assert.Contains("\"notice\":\"The key came over plain HTTP,", other);
            Assert.IsTrue(store.Current.PublicKey.IsSameKey(KeyOf(TestIdentity.OtherKey)));
            Assert.IsTrue(store.Previous.PublicKey.IsSameKey(KeyOf(TestIdentity.Key)), "kept for Revert");
        }

        [TestMethod]
        public void ThePreviousKeyComesBackWithItsCertificate()
        {
            TestFlash flash = TestIdentity.SelfSignedFlash();
            TestIdentity.PutKey(TestIdentity.Open(flash), TestIdentity.OtherKey);
            HttpsCamera camera = new HttpsCamera(flash);
            string invalid = camera.State;
            string imported = camera.Send("POST", "/api/https/key/import", "key=" + HttpsCamera.Encode(TestIdentity.Key));
            string reverted = camera.Send("POST", "/api/https/key/revert", "");
            camera.Camera.Stop();
            Assert.Contains("\"selfSigned\":{\"state\":\"other-key\"}", invalid);
            Assert.Contains("\"selfSigned\":{\"state\":\"valid\",", imported);
            Assert.Contains("\"selfSigned\":{\"state\":\"other-key\"}", reverted);
        }

        [TestMethod]
        [DataRow("", "key", "There is no private key in the file.")]
        [DataRow("key=AAAA", "key", "The key cannot be read")]
        [DataRow("key=%2B!", "key", "There is no private key in the file.")]
        [DataRow("key=-----BEGIN+CERTIFICATE-----AAAA-----END+CERTIFICATE-----", "key", "There is no private key in the file.")]
        public void WhatIsNoKeyIsRefused(string form, string field, string reason)
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            string answer = camera.Send("POST", "/api/https/key/import", form);
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 422 ", answer);
            Assert.Contains(reason, answer);
            Assert.Contains("\"field\":\"" + field + "\"", answer);
        }

        [TestMethod]
        [DataRow("key=%zz")]
        [DataRow("key=AAAA&passphrase=%00")]
        public void AFormMustBeWellFormed(string form)
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            string answer = camera.Send("POST", "/api/https/key/import", form);
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
        }

        [TestMethod]
        public void AnExportedKeyIsEncryptedAndComesBack()
        {
            TestFlash flash = TestIdentity.SelfSignedFlash();
            HttpsCamera camera = new HttpsCamera(flash);
            string exported = camera.Send("POST", "/api/https/key/export", Passphrase);
            string events = camera.Send("GET", "/api/events", "");
            TestFlash another = TestIdentity.NewFlash();
            HttpsCamera restored = new HttpsCamera(another);
            string form = "key=" + HttpsCamera.Encode(exported.Substring(exported.IndexOf("-----BEGIN")));
            string without = restored.Send("POST", "/api/https/key/import", form);
            string wrong = restored.Send("POST", "/api/https/key/import", form + "&passphrase=correct+house");
            string right = restored.Send("POST", "/api/https/key/import", form + Passphrase);
            camera.Camera.Stop();
            restored.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 200 ", exported);
            Assert.Contains("\r\nContent-Disposition: attachment; filename=\"camera.key\"\r\n", exported);
            Assert.Contains("\r\nCache-Control: no-store\r\n", exported);
            Assert.Contains("\r\n\r\n-----BEGIN ENCRYPTED PRIVATE KEY-----\n", exported);
            Assert.Contains("\"kind\":\"key-exported\",\"user\":\"admin\"", events);
            Assert.DoesNotContains("correct", events);
            Assert.Contains("\"field\":\"passphrase\"", without);
            Assert.Contains("The passphrase is wrong.", wrong);
            Assert.StartsWith("HTTP/1.1 200 ", right);
            Assert.IsTrue(TestIdentity.Open(another).Current.PublicKey.IsSameKey(KeyOf(TestIdentity.Key)));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("passphrase=")]
        [DataRow("passphrase=1234567")]
        [DataRow("passphrase=%C3%A41234%C3%A4")] // 9 bytes, 6 characters
        [DataRow("passphrase=12345678%0A")]
        [DataRow("passphrase=12345678901234567890123456789012345678901234567890123456789012345")]
        public void APassphraseHas8To64Characters(string form)
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.SelfSignedFlash());
            string answer = camera.Send("POST", "/api/https/key/export", form);
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("\"field\":\"passphrase\",\"allowed\":\"8 to 64 characters\"", answer);
        }

        private static string WaitForKey(HttpsCamera camera)
        {
            ManualResetEvent never = new ManualResetEvent(false);
            string state = camera.State;
            for (int i = 0; i < 1000 && state.IndexOf("\"working\":true") > 0; i++)
            {
                never.WaitOne(10, false);
                state = camera.State;
            }

            return state;
        }

        private static PublicKeyInfo KeyOf(string base64)
        {
            IdentityStore store = TestIdentity.Open(TestIdentity.NewFlash());
            TestIdentity.PutKey(store, base64);
            return store.Current.PublicKey;
        }
    }
}
