using System;
using System.Text;
using Camera.Certificates;
using Camera.Storage;
using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Https
{
    /// <summary>Keys and certificates to put into a flash before the camera starts: making them would take an interpreter seconds.
    /// Made with OpenSSL, base64 of the DER.</summary>
    internal static class TestIdentity
    {
        /// <summary>The camera's key, PKCS#8.</summary>
        public const string Key =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgrpoKX16S1zVcTEClY91xhfCbmECzFSDf39kQQkbrQn2hRANCAATo"
            + "K94FJefypvwzqMg1Ri2pSrGOGPnV3KnP4qaNGjQq+aiYZlLgakfAwhGh0Kv4a/YKQIEkX5baL/+GolNqTBw0";

        /// <summary>The same, SEC1.</summary>
        public const string KeySec1 =
            "MHcCAQEEIK6aCl9ektc1XExApWPdcYXwm5hAsxUg39/ZEEJG60J9oAoGCCqGSM49AwEHoUQDQgAE6CveBSXn8qb8M6jINUYtqUqx"
            + "jhj51dypz+KmjRo0KvmomGZS4GpHwMIRodCr+Gv2CkCBJF+W2i//hqJTakwcNA==";

        /// <summary>Another key, PKCS#8.</summary>
        public const string OtherKey =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgU5bVlIuF8778ZFLU+vKkpROZXiXL0gm5o8q6uO/xixehRANCAASg"
            + "aKaMUvtb3I72lL+C7QITzPYWpD81ES+HbNR/S1S6JaaOTSP8IVI5DsLo7KwxN2Itve0aEhEviD1EaVKxE5Xi";

        /// <summary>CN=camera, self-signed, from November 2026 on, for ten years.</summary>
        public const string SelfSigned =
            "MIIBfjCCASSgAwIBAgIUIq1U0DX4miifTrEvJ/MXhotiTTMwCgYIKoZIzj0EAwIwETEPMA0GA1UEAwwGY2FtZXJhMB4XDTI2MTEy"
            + "NDAwMjQzNVoXDTM2MTEyMTAwMjQzNVowETEPMA0GA1UEAwwGY2FtZXJhMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE6CveBSXn"
            + "8qb8M6jINUYtqUqxjhj51dypz+KmjRo0KvmomGZS4GpHwMIRodCr+Gv2CkCBJF+W2i//hqJTakwcNKNaMFgwFwYDVR0RBBAwDoIG"
            + "Y2FtZXJhhwTAAAIHMAkGA1UdEwQCMAAwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0OBBYEFDQQYcfs8h9eWFlytK3TVCLaoF8u"
            + "MAoGCCqGSM49BAMCA0gAMEUCIQDCIWMp4gvnR0aLIvbP0KHYETzXawaQVWU1SX5NOsm5RwIgBM+QKgKqSucORqtPxpgbVdUOmI5e"
            + "5bPMJWOb4fa8qss=";

        /// <summary>CN=Root, self-signed, as long.</summary>
        public const string Root =
            "MIIBYzCCAQigAwIBAgIUdFx7FO9saqRbaLFfYlP59uYKhDowCgYIKoZIzj0EAwIwDzENMAsGA1UEAwwEUm9vdDAeFw0yNjExMjQw"
            + "MDI0MzVaFw0zNjExMjEwMDI0MzVaMA8xDTALBgNVBAMMBFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARghtiCYYgSrY9d"
            + "w4TF1Dm+ZDPnLiuaozn8b0th3SLY9R9Kedg67Er3RmKTzTtbsWZrl3TxEizftt3TqmReeSipo0IwQDAPBgNVHRMBAf8EBTADAQH/"
            + "MA4GA1UdDwEB/wQEAwICBDAdBgNVHQ4EFgQUcabq5r4bTdgpcG9DHbqWjnZinwkwCgYIKoZIzj0EAwIDSQAwRgIhANVvBUKBGs8G"
            + "+3nonn7LTIRKqqXqE+dQ24hXdqekBMUxAiEAj6992n79ZORI2Jz5MEp/E/HcVesfltYti8roXcrDhQ0=";

        /// <summary>CN=camera.example, the same key, issued by the root, as long.</summary>
        public const string Leaf =
            "MIIBnTCCAUKgAwIBAgIUApVogzq75Q/DtNB9yZWruBx/NqswCgYIKoZIzj0EAwIwDzENMAsGA1UEAwwEUm9vdDAeFw0yNjExMjQw"
            + "MDI0MzVaFw0zNjExMjEwMDI0MzVaMBkxFzAVBgNVBAMMDmNhbWVyYS5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"
            + "6CveBSXn8qb8M6jINUYtqUqxjhj51dypz+KmjRo0KvmomGZS4GpHwMIRodCr+Gv2CkCBJF+W2i//hqJTakwcNKNyMHAwGQYDVR0R"
            + "BBIwEIIOY2FtZXJhLmV4YW1wbGUwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0OBBYEFDQQYcfs8h9eWFlytK3TVCLaoF8uMB8G"
            + "A1UdIwQYMBaAFHGm6ua+G03YKXBvQx26lo52Yp8JMAoGCCqGSM49BAMCA0kAMEYCIQDDqwLTYtTUhnD94MrjuiFF9TIgCKZ16gZM"
            + "Zyd+dw0AWAIhAMo8fnCFDKfujxWN+oXt7NCnb3RLmUyeyFvoF2zxdvwl";

        /// <summary>Within the time of the certificates: 2030.</summary>
        public const long Now = 1893456000;

        /// <summary>A flash that is large enough for two keys with certificates.</summary>
        public static TestFlash NewFlash()
        {
            return new TestFlash(3000);
        }

        /// <summary>A flash with the camera's key and a self-signed certificate.</summary>
        public static TestFlash SelfSignedFlash()
        {
            TestFlash flash = NewFlash();
            IdentityStore store = Open(flash);
            PutKey(store, Key);
            Ok(store.SetSelfSigned(Convert.FromBase64String(SelfSigned)));
            return flash;
        }

        /// <summary>A flash with the camera's key, a self-signed certificate and one of a CA.</summary>
        public static TestFlash CaFlash()
        {
            TestFlash flash = SelfSignedFlash();
            IdentityStore store = Open(flash);
            byte[] file = Encoding.UTF8.GetBytes(CaPem());
            GateResult accepted = CertificateGate.Check(file, 0, file.Length, store.Current.PublicKey, null, Now);
            Ok(store.InstallCa(accepted, "camera.pem"));
            return flash;
        }

        /// <summary>The CA's certificate and its root.</summary>
        public static string CaPem()
        {
            return Pem("CERTIFICATE", Leaf) + Pem("CERTIFICATE", Root);
        }

        public static string Pem(string label, string base64)
        {
            return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
        }

        /// <summary>The store in a flash.</summary>
        public static IdentityStore Open(TestFlash flash)
        {
            IdentityStore store = new IdentityStore(flash, FlashLayout.Identity);
            store.Load();
            return store;
        }

        /// <summary>Makes a key the current one.</summary>
        public static void PutKey(IdentityStore store, string base64)
        {
            byte[] der = Convert.FromBase64String(base64);
            Assert.AreEqual((int)KeyImportError.None, (int)KeyImport.TryRead(der, 0, der.Length, null, null, null, out PrivateKey key));
            Ok(store.SetKey(key, Now, false));
        }

        /// <summary>Confirms HTTPS at a port, as the record of a camera that was switched off has it: format, mode, port.</summary>
        public static TestFlash WithHttps(TestFlash flash, int port)
        {
            byte[] record = { 1, 1, (byte)(port >> 8), (byte)port };
            Assert.AreEqual(
                (int)RecordStatus.Ok, (int)new RecordStore(flash, FlashLayout.Connection).Save(record, 0, record.Length));
            return flash;
        }

        private static void Ok(IdentityStatus status)
        {
            Assert.AreEqual((int)IdentityStatus.Ok, (int)status);
        }
    }
}
