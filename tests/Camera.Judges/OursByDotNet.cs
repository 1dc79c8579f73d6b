using System.Formats.Asn1;
using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Camera.Certificates;
using CertificateRequest = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace Camera.Judges;

/// <summary>What we write, read by .NET: thousands of random certificates and requests.</summary>
[TestClass]
public class OursByDotNet
{
    private const int Seed = 20260701;

    [TestMethod]
    public void SelfSignedCertificates()
    {
        Random random = new(Seed);
        HashSet<string> serials = [];
        for (int i = 0; i < 2500; i++)
        {
            PrivateKey key = Ours.Keys[i % 50 == 0 ? 6 + i / 50 % 2 : i % 6];
            SubjectFields subject = Ours.RandomSubject(random);
            AlternativeNames names = Ours.RandomNames(random, 0);
            (long notBefore, int days) = Ours.RandomDates(random);
            byte[] der = Ours.SelfSigned(key, subject, names, notBefore, days);
            using X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(der);
            string context = $"case {i}, seed {Seed}";
            Assert.AreEqual(3, certificate.Version, context);
            CheckSubject(subject, certificate.SubjectName, context);
            Assert.IsTrue(certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData), context);
            Assert.AreEqual(DateTimeOffset.FromUnixTimeSeconds(notBefore).UtcDateTime, certificate.NotBefore.ToUniversalTime(), context);
            Assert.AreEqual(
                DateTimeOffset.FromUnixTimeSeconds(notBefore + days * 86400L - 1).UtcDateTime, certificate.NotAfter.ToUniversalTime(),
                context);
            BigInteger serial = new(certificate.SerialNumberBytes.Span, isBigEndian: true);
            Assert.IsTrue(serial.Sign > 0 && serial.GetBitLength() <= 128, context);
            Assert.IsTrue(serials.Add(certificate.SerialNumber), context);
            CheckExtensions([.. certificate.Extensions], names, key.IsRsa, true, context);
            CheckSignature(certificate, context);
        }
    }

    [TestMethod]
    public void Requests()
    {
        Random random = new(Seed + 1);
        for (int i = 0; i < 1500; i++)
        {
            PrivateKey key = Ours.Keys[i % 50 == 0 ? 6 + i / 50 % 2 : i % 6];
            SubjectFields subject = Ours.RandomSubject(random);
            AlternativeNames names = Ours.RandomNames(random, 0);
            byte[] der = Ours.Request(key, subject, names);
            CertificateRequest request = CertificateRequest.LoadSigningRequest(
                der, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
            string context = $"case {i}, seed {Seed + 1}";
            CheckSubject(subject, request.SubjectName, context);
            CheckExtensions([.. request.CertificateExtensions], names, key.IsRsa, false, context);
        }
    }

    [TestMethod]
    public void KeysOfEachKind()
    {
        foreach (PrivateKey key in Ours.Keys)
        {
            byte[] spki = key.PublicKey.Encode();
            byte[] passphrase = "correct horse"u8.ToArray();
            byte[] encrypted = EncryptedKey.Encrypt(
                Pkcs8.Encode(key), passphrase, 1000, Tool.Ports.Entropy, Tool.Ports.Hmac, Tool.Ports.Aes);
            using AsymmetricAlgorithm plain = key.IsRsa ? RSA.Create() : ECDsa.Create();
            plain.ImportPkcs8PrivateKey(Pkcs8.Encode(key), out _);
            Assert.IsTrue(plain.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(spki));
            using AsymmetricAlgorithm secret = key.IsRsa ? RSA.Create() : ECDsa.Create();
            secret.ImportEncryptedPkcs8PrivateKey(passphrase, encrypted, out _);
            Assert.IsTrue(secret.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(spki));
        }
    }

    private static void CheckSubject(SubjectFields subject, X500DistinguishedName name, string context)
    {
        List<string> expected = [];
        Add("2.5.4.6", subject.Country);
        Add("2.5.4.8", subject.State);
        Add("2.5.4.7", subject.Locality);
        Add("2.5.4.10", subject.Organization);
        Add("2.5.4.11", subject.OrganizationalUnit);
        Add("2.5.4.3", subject.CommonName);
        List<string> found =
            [.. name.EnumerateRelativeDistinguishedNames(false)
                .Select(part => part.GetSingleElementType().Value + "=" + part.GetSingleElementValue())];
        CollectionAssert.AreEqual(expected, found, context);

        void Add(string oid, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                expected.Add(oid + "=" + value);
            }
        }
    }

    private static void CheckExtensions(
        List<X509Extension> extensions, AlternativeNames names, bool isRsa, bool isCertificate, string context)
    {
        List<string> expected = [.. Enumerable.Range(0, names.Count).Select(names.GetText)];
        X509SubjectAlternativeNameExtension? alternative = extensions.OfType<X509Extension>()
            .Where(extension => extension.Oid!.Value == "2.5.29.17")
            .Select(extension => new X509SubjectAlternativeNameExtension(extension.RawData)).SingleOrDefault();
        List<string> found = alternative == null ? []
            : [.. alternative.EnumerateDnsNames(), .. alternative.EnumerateIPAddresses().Select(Canonical)];
        CollectionAssert.AreEquivalent(expected.Select(Canonical).ToList(), found, context);

        X509KeyUsageExtension usage = extensions.OfType<X509KeyUsageExtension>().Single();
        Assert.AreEqual(
            X509KeyUsageFlags.DigitalSignature | (isRsa ? X509KeyUsageFlags.KeyEncipherment : 0), usage.KeyUsages, context);
        Assert.AreEqual(
            "1.3.6.1.5.5.7.3.1",
            extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<Oid>().Single().Value, context);
        X509BasicConstraintsExtension? basic = extensions.OfType<X509BasicConstraintsExtension>().SingleOrDefault();
        Assert.AreEqual(isCertificate, basic is { CertificateAuthority: false }, context);
        Assert.AreEqual(isCertificate, extensions.OfType<X509SubjectKeyIdentifierExtension>().Any(), context);
    }

    private static string Canonical(string text) => IPAddress.TryParse(text, out IPAddress? address) ? Canonical(address) : text;

    private static string Canonical(IPAddress address) => Convert.ToHexString(address.GetAddressBytes());

    private static void CheckSignature(X509Certificate2 certificate, string context)
    {
        AsnReader outer = new AsnReader(certificate.RawData, AsnEncodingRules.DER).ReadSequence();
        byte[] signed = outer.ReadEncodedValue().ToArray();
        outer.ReadEncodedValue();
        byte[] signature = outer.ReadBitString(out _);
        using ECDsa? ec = certificate.GetECDsaPublicKey();
        using RSA? rsa = certificate.GetRSAPublicKey();
        Assert.IsTrue(
            ec?.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
            ?? rsa!.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), context);
    }
}
