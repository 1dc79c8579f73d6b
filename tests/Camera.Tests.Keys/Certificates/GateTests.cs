using Camera.Certificates;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    [TestClass]
    public class GateTests
    {
        private const long Now = 1800000000; // 2027-01-15

        [TestMethod]
        public void AChainInAnyOrder()
        {
            string[] parts = { Samples.Pem(Samples.Leaf), Samples.Pem(Samples.Ca), Samples.Pem(Samples.Root) };
            for (int first = 0; first < 3; first++)
            {
                int second = (first + 1) % 3;
                int third = (first + 2) % 3;
                GateResult result = Check("text\r\n" + parts[first] + "\r\r" + parts[third] + "# more\n" + parts[second]);
                Assert.AreEqual((int)GateReason.Accepted, (int)result.Reason, GateSentences.Of(result));
                Assert.AreEqual(3, result.ChainLength);
                Assert.AreEqual("camera", result.GetCertificate(0).Subject.CommonName);
                Assert.AreEqual("Root", result.GetCertificate(2).Subject.CommonName);
                Assert.IsFalse(result.LacksNames);
            }
        }

        [TestMethod]
        public void ADerFile()
        {
            GateResult result = Check(Samples.Der(Samples.Leaf), Keys.Camera(), null, Now);
            Assert.IsTrue(result.IsAccepted);
            Assert.AreEqual(1, result.ChainLength);
        }

        [TestMethod]
        public void FilesWithoutACertificate()
        {
            Expect(GateReason.Empty, "");
            Expect(GateReason.NoCertificate, "hello");
            Expect(GateReason.NoCertificate, "-----BEGIN PRIVATE KEY-----\n" + Samples.Key + "\n-----END PRIVATE KEY-----\n");
            Assert.AreEqual(PemLabel.PrivateKey, Check("-----BEGIN PRIVATE KEY-----\nAQID\n-----END PRIVATE KEY-----").Fact);
            Assert.AreEqual("PRIVATE KEY or PKCS12", Check(Samples.Der(Samples.Key), Keys.Camera(), null, Now).Fact);
            GateResult big = Check(new byte[CertificateLimits.MaxInput + 1], Keys.Camera(), null, Now);
            Assert.AreEqual((int)GateReason.TooBig, (int)big.Reason);
            Assert.AreEqual(CertificateLimits.MaxInput, big.Number);
        }

        [TestMethod]
        public void FilesThatCannotBeRead()
        {
            string leaf = Samples.Pem(Samples.Leaf);
            GateResult second = Expect(GateReason.Malformed, leaf + "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----");
            Assert.AreEqual(2, second.Number);
            Expect(GateReason.Malformed, leaf.Substring(0, leaf.Length - 10));
            string many = "";
            for (int i = 0; i <= CertificateLimits.MaxChain; i++)
            {
                many += leaf;
            }

            Expect(GateReason.TooManyCertificates, many);
            Assert.AreEqual("camera", Expect(GateReason.Duplicate, leaf + leaf).Subject);
        }

        [TestMethod]
        public void KeysAreCompared()
        {
            byte[] leaf = Samples.Der(Samples.Leaf);
            GateResult previous = Check(leaf, Keys.Other(), Keys.Camera(), Now);
            Assert.AreEqual((int)GateReason.PreviousKey, (int)previous.Reason);
            GateResult wrong = Check(leaf, Keys.Other(), null, Now);
            Assert.AreEqual((int)GateReason.WrongKey, (int)wrong.Reason);
            Assert.AreEqual(KeyText.Of(Keys.Camera().PublicKey), wrong.Fact);
            Assert.AreEqual(KeyText.Of(Keys.Other().PublicKey), wrong.Other);
        }

        [TestMethod]
        public void ChainsThatBreak()
        {
            GateResult broken = Expect(GateReason.BrokenChain, Samples.Pem(Samples.Root) + Samples.Pem(Samples.Leaf));
            Assert.AreEqual("camera", broken.Subject);
            Assert.AreEqual("CA", broken.Other);
            Assert.AreEqual("Root", broken.Fact);

            byte[] der = Samples.Der(Samples.Ca);
            der[der.Length - 1] ^= 1;
            string pem = PemWriter.WriteText(PemLabel.Certificate, der) + Samples.Pem(Samples.Leaf) + Samples.Pem(Samples.Root);
            GateResult bad = Expect(GateReason.BadSignature, pem);
            Assert.AreEqual("CA", bad.Subject);
            Assert.AreEqual("Root", bad.Other);
        }

        [TestMethod]
        public void CertificatesOfTheWrongKind()
        {
            Assert.AreEqual("extendedKeyUsage", Expect(GateReason.NotServerCertificate, Samples.Pem(Samples.Client)).Fact);
            Assert.AreEqual("ECDSA with SHA-1", Expect(GateReason.WeakSignature, Samples.Pem(Samples.Sha1)).Fact);
        }

        [TestMethod]
        public void DatesCountWhenTheClockIsSet()
        {
            byte[] leaf = Samples.Der(Samples.Leaf);
            PrivateKey key = Keys.Camera();
            Certificate certificate = Check(leaf, key, null, DerTime.Unknown).GetCertificate(0);
            Assert.IsTrue(Check(leaf, key, null, certificate.NotBefore).IsAccepted);
            Assert.IsTrue(Check(leaf, key, null, certificate.NotAfter).IsAccepted);
            GateResult early = Check(leaf, key, null, certificate.NotBefore - 1);
            Assert.AreEqual((int)GateReason.NotYetValid, (int)early.Reason);
            Assert.AreEqual(certificate.NotBefore, early.Time);
            GateResult late = Check(leaf, key, null, certificate.NotAfter + 1);
            Assert.AreEqual((int)GateReason.Expired, (int)late.Reason);
            Assert.AreEqual(certificate.NotAfter, late.Time);
        }

        /// <summary>Each reason has a sentence of its own that ends in a full stop.</summary>
        [TestMethod]
        public void EveryReasonHasASentence()
        {
            string all = "|";
            for (int reason = 0; reason <= (int)GateReason.Expired; reason++)
            {
                string sentence = GateSentences.Of(new GateResult((GateReason)reason));
                Assert.IsTrue(sentence.EndsWith(".") || sentence.EndsWith("?"), sentence);
                Assert.IsFalse(all.Contains("|" + sentence + "|"), sentence);
                all += sentence + "|";
            }
        }

        private static GateResult Expect(GateReason expected, string pem)
        {
            GateResult result = Check(pem);
            Assert.AreEqual((int)expected, (int)result.Reason, GateSentences.Of(result));
            Assert.AreEqual(0, result.ChainLength);
            return result;
        }

        private static GateResult Check(string pem)
        {
            return Check(Samples.Bytes(pem), Keys.Camera(), null, Now);
        }

        private static GateResult Check(byte[] file, PrivateKey current, PrivateKey previous, long now)
        {
            return CertificateGate.Check(
                file, 0, file.Length, current.PublicKey, previous == null ? null : previous.PublicKey, now);
        }
    }
}
