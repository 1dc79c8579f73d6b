using System;
using Camera.Certificates;
using Camera.Tests.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    [TestClass]
    public class CertificateTests
    {
        [TestMethod]
        public void OneOfACaIsRead()
        {
            Certificate certificate = Parse(Samples.Der(Samples.Leaf));
            Assert.AreEqual(3, certificate.Version);
            CollectionAssert.AreEqual(new byte[] { 3 }, certificate.SerialNumber);
            Assert.AreEqual("CN=camera", certificate.Subject.ToString());
            Assert.AreEqual("CA", certificate.Issuer.CommonName);
            Assert.AreEqual("2036-11-20", DerTime.ToDateText(certificate.NotAfter));
            Assert.AreEqual("ECDSA with SHA-256", certificate.SignatureAlgorithm.Name);
            CertificateExtensions extensions = certificate.Extensions;
            Assert.AreEqual(3, extensions.AlternativeNameCount);
            Assert.AreEqual("camera.example", extensions.GetAlternativeName(0).Text);
            Assert.AreEqual((int)AlternativeNameKind.Address, (int)extensions.GetAlternativeName(2).Kind);
            Assert.AreEqual("fe80::1", extensions.GetAlternativeName(2).Text);
            Assert.IsTrue(extensions.HasBasicConstraints && !extensions.IsCa && extensions.AllowsServerAuth);
            Assert.AreEqual("digitalSignature", KeyUsages.ToText(extensions.KeyUsage));
            Assert.IsTrue(extensions.SubjectKeyIdentifier.Length == 20 && extensions.AuthorityKeyIdentifier.Length == 20);
            Certificate ca = Parse(Samples.Der(Samples.Ca));
            Assert.AreEqual(0, ca.Extensions.PathLength);
            Assert.IsTrue(ca.Extensions.IsCa && certificate.IsIssuedBy(ca) && !ca.IsSelfIssued);
            Assert.IsTrue(certificate.IsSignedBy(ca.PublicKey));
            Assert.IsFalse(certificate.IsSignedBy(certificate.PublicKey));
        }

        /// <summary>Every prefix of a certificate, and every bit of its header bytes flipped: refused, or read; never thrown.</summary>
        [TestMethod]
        public void CutsAndFlipsAreRefused()
        {
            byte[] der = Samples.Der(Samples.Leaf);
            Certificate certificate;
            DerError error;
            for (int length = 0; length < der.Length; length++)
            {
                Assert.IsFalse(Certificate.TryParse(der, 0, length, out certificate, out error));
                Assert.AreNotEqual((int)DerError.None, (int)error);
                Assert.IsNull(certificate);
            }

            for (int i = 0; i < der.Length; i += 3)
            {
                byte[] flipped = (byte[])der.Clone();
                flipped[i] ^= (byte)(1 << (i & 7));
                bool read = Certificate.TryParse(flipped, 0, flipped.Length, out certificate, out error);
                Assert.AreEqual(read, certificate != null);
                Assert.AreEqual(read, error == DerError.None);
            }
        }

        [TestMethod]
        public void ASelfSignedOneHasItsContents()
        {
            PrivateKey key = Keys.Camera();
            var names = new AlternativeNames();
            Assert.IsTrue(names.TryAdd("camera") && names.TryAdd("camera.local") && names.TryAdd("10.0.0.2"));
            var subject = new SubjectFields { CommonName = "camera", Country = "ch", Organization = "Example" };
            long start = DerTime.FromDate(2026, 7, 1);
            byte[] der = SelfSignedCertificate.Create(
                key, subject, names, start, CertificateLimits.DefaultDays, new TestEntropy(), Keys.Hmac);
            Certificate certificate = Parse(der);
            Assert.AreEqual(3, certificate.Version);
            Assert.AreEqual("C=CH, O=Example, CN=camera", certificate.Subject.ToString());
            Assert.IsTrue(certificate.IsSelfIssued && certificate.IsSignedBy(key.PublicKey));
            Assert.IsTrue(certificate.SerialNumber.Length >= 15 && certificate.SerialNumber.Length <= 17, "128 bits");
            Assert.IsTrue(certificate.SerialNumber[0] < 0x80, "positive");
            Assert.AreEqual(start, certificate.NotBefore);
            Assert.AreEqual("2027-08-01 23:59:59 UTC", DerTime.ToText(certificate.NotAfter));
            CertificateExtensions extensions = certificate.Extensions;
            Assert.AreEqual(3, extensions.AlternativeNameCount);
            Assert.AreEqual("10.0.0.2", extensions.GetAlternativeName(2).Text);
            Assert.IsTrue(extensions.HasBasicConstraints && !extensions.IsCa && extensions.AllowsServerAuth);
            Assert.AreEqual(KeyUsages.DigitalSignature, extensions.KeyUsage);
            CollectionAssert.AreEqual(key.PublicKey.KeyIdentifier(), extensions.SubjectKeyIdentifier);
            Assert.IsNull(extensions.UnknownCritical);
        }

        [TestMethod]
        public void CreationRefusesWhatIsNotValid()
        {
            PrivateKey key = Keys.Camera();
            var names = new AlternativeNames();
            var good = new SubjectFields { CommonName = "c" };
            Assert.IsNull(SelfSignedCertificate.Create(key, good, names, 0, 1, new TestEntropy { Ready = false }, Keys.Hmac));
            Assert.ThrowsException(
                typeof(ArgumentException),
                () => SelfSignedCertificate.Create(key, new SubjectFields(), names, 0, 1, new TestEntropy(), Keys.Hmac));
            Assert.ThrowsException(
                typeof(ArgumentException),
                () => SelfSignedCertificate.Create(key, good, names, 0, 0, new TestEntropy(), Keys.Hmac));
            Assert.ThrowsException(
                typeof(ArgumentException), () => RequestWriter.Create(key, new SubjectFields(), names, Keys.Hmac));
        }

        [TestMethod]
        public void ARequestAsksForItsExtensions()
        {
            PrivateKey key = Keys.Camera();
            var names = new AlternativeNames();
            names.TryAdd("camera");
            byte[] der = RequestWriter.Create(key, new SubjectFields { CommonName = "camera" }, names, Keys.Hmac);
            CertificateRequest request;
            DerError error;
            Assert.IsTrue(CertificateRequest.TryParse(der, 0, der.Length, out request, out error));
            Assert.AreEqual("CN=camera", request.Subject.ToString());
            Assert.IsTrue(request.PublicKey.IsSameKey(key.PublicKey) && request.IsSignatureValid());
            Assert.AreEqual("camera", request.Extensions.GetAlternativeName(0).Text);
            Assert.IsFalse(request.Extensions.HasBasicConstraints);
            der[der.Length - 1] ^= 1;
            Assert.IsTrue(CertificateRequest.TryParse(der, 0, der.Length, out request, out error));
            Assert.IsFalse(request.IsSignatureValid());
        }

        private static Certificate Parse(byte[] der)
        {
            Certificate certificate;
            DerError error;
            Assert.IsTrue(Certificate.TryParse(der, 0, der.Length, out certificate, out error));
            return certificate;
        }
    }
}
