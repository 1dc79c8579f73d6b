using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Camera.Certificates;
using CertificateRequest = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace Camera.Judges;

/// <summary>Certificates that .NET makes with one thing wrong each: the gate names that thing.</summary>
[TestClass]
public class GateRefusals
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa CaKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public void WhatIsRightIsAccepted()
    {
        Expect(GateReason.Accepted, "", Leaf(), Ca());
        Expect(GateReason.Accepted, "", Leaf(hash: HashAlgorithmName.SHA512), Ca());
        X509Certificate2 bare = Leaf(change: request => request.CertificateExtensions.Clear());
        Assert.IsTrue(Expect(GateReason.Accepted, "", bare).LacksNames);
    }

    [TestMethod]
    public void Algorithms()
    {
        using RSA weak = RSA.Create(1024);
        X509SignatureGenerator signer = X509SignatureGenerator.CreateForRSA(weak, RSASignaturePadding.Pkcs1);
        Expect(GateReason.WeakKey, "RSA 1024", Leaf(issuer: Ca(key: new PublicKey(weak), signer: signer), signer: signer), Ca(key: new PublicKey(weak), signer: signer));
        using ECDsa p192 = ECDsa.Create(ECCurve.CreateFromValue("1.2.840.10045.3.1.1"));
        Expect(GateReason.WeakKey, "EC P-192", Leaf(key: new PublicKey(p192)));
        using ECDsa p224 = ECDsa.Create(ECCurve.CreateFromValue("1.3.132.0.33"));
        Expect(GateReason.WeakKey, "EC P-224", Leaf(key: new PublicKey(p224)));
        using ECDsa brainpool = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        Expect(GateReason.UnsupportedKey, "EC 1.3.36.3.3.2.8.1.1.7", Leaf(key: new PublicKey(brainpool)));
        byte[] modulus = new byte[6144 / 8]; // only its size is looked at
        Array.Fill(modulus, (byte)0xFF);
        using RSA large = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = [1, 0, 1] });
        Expect(GateReason.UnsupportedKey, "RSA 6144", Leaf(key: new PublicKey(large)));
    }

    [TestMethod]
    public void Extensions()
    {
        Expect(
            GateReason.UnknownCriticalExtension, "1.2.3.4",
            Leaf(change: request => request.CertificateExtensions.Add(new X509Extension("1.2.3.4", [5, 0], true))), Ca());
        Expect(GateReason.CaCertificate, null, Leaf(change: request =>
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true))), Ca());
        Expect(GateReason.NotServerCertificate, "keyUsage", Leaf(change: request =>
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, true))), Ca());
        Expect(GateReason.NotServerCertificate, "extendedKeyUsage", Leaf(change: request =>
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.2")], false))), Ca());
        Expect(GateReason.Accepted, "", Leaf(change: request =>
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("2.5.29.37.0")], false))), Ca());
        Expect(GateReason.MustStaple, null, Leaf(change: request =>
            request.CertificateExtensions.Add(new X509Extension("1.3.6.1.5.5.7.1.24", [0x30, 3, 2, 1, 5], false))), Ca());
    }

    [TestMethod]
    public void Issuers()
    {
        X509Certificate2 notCa = Ca(isCa: false);
        Assert.AreEqual("CA", Expect(GateReason.IssuerNotCa, null, Leaf(), notCa).Subject);
        Expect(GateReason.IssuerNotCa, null, Leaf(), Ca(usage: X509KeyUsageFlags.CrlSign));

        // The path length of the root is 0, and there is a CA between.
        using ECDsa middleKey = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        X509Certificate2 root = Ca(pathLength: 0);
        CertificateRequest request = new("CN=Middle", middleKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        X509Certificate2 middle = request.Create(
            root.SubjectName, X509SignatureGenerator.CreateForECDsa(CaKey), Now.AddDays(-9), Now.AddDays(9), [7]);
        X509Certificate2 leaf = Leaf(issuer: middle, signer: X509SignatureGenerator.CreateForECDsa(middleKey));
        Expect(GateReason.Accepted, "", leaf, middle);
        Assert.AreEqual("CA", Expect(GateReason.IssuerNotCa, null, leaf, middle, root).Subject);

        using ECDsa impostor = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        X509Certificate2 wrong = Ca(key: new PublicKey(impostor), signer: X509SignatureGenerator.CreateForECDsa(impostor));
        Assert.AreEqual("camera", Expect(GateReason.BadSignature, null, Leaf(), wrong).Subject);
    }

    [TestMethod]
    public void Dates()
    {
        Expect(GateReason.Expired, null, Leaf(until: Now.AddSeconds(-1)), Ca());
        Expect(GateReason.NotYetValid, null, Leaf(from: Now.AddSeconds(1)), Ca());
        Assert.AreEqual("CA", Expect(GateReason.Expired, null, Leaf(), Ca(until: Now.AddSeconds(-1))).Subject);
        Expect(GateReason.Accepted, "", Leaf(until: new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero)), Ca());
    }

    private static GateResult Expect(GateReason reason, string? fact, params X509Certificate2[] file)
    {
        byte[] pem = Encoding.ASCII.GetBytes(string.Join('\n', file.Select(certificate => certificate.ExportCertificatePem())));
        byte[] spki = Key.ExportSubjectPublicKeyInfo();
        Assert.IsTrue(PublicKeyInfo.TryRead(new DerReader(spki, 0, spki.Length), out PublicKeyInfo current));
        GateResult result = CertificateGate.Check(pem, 0, pem.Length, current, null, Now.ToUnixTimeSeconds());
        Assert.AreEqual(reason, result.Reason, GateSentences.Of(result));
        if (reason != GateReason.Accepted)
        {
            Assert.AreEqual(fact, result.Fact);
        }

        return result;
    }

    private static X509Certificate2 Leaf(
        PublicKey? key = null, X509Certificate2? issuer = null, X509SignatureGenerator? signer = null, HashAlgorithmName? hash = null,
        DateTimeOffset? from = null, DateTimeOffset? until = null, Action<CertificateRequest>? change = null)
    {
        CertificateRequest request = new(
            new X500DistinguishedName("CN=camera"), key ?? new PublicKey(Key), hash ?? HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("camera.example");
        request.CertificateExtensions.Add(names.Build());
        change?.Invoke(request);
        return request.Create(
            (issuer ?? Ca()).SubjectName, signer ?? X509SignatureGenerator.CreateForECDsa(CaKey), from ?? Now.AddDays(-1),
            until ?? Now.AddDays(90), [1, 2, 3]);
    }

    private static X509Certificate2 Ca(
        PublicKey? key = null, X509SignatureGenerator? signer = null, bool isCa = true, int pathLength = -1, DateTimeOffset? until = null,
        X509KeyUsageFlags usage = X509KeyUsageFlags.KeyCertSign)
    {
        CertificateRequest request = new(
            new X500DistinguishedName("CN=CA"), key ?? new PublicKey(CaKey), HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, pathLength >= 0, Math.Max(0, pathLength), true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return request.Create(
            request.SubjectName, signer ?? X509SignatureGenerator.CreateForECDsa(CaKey), Now.AddDays(-10), until ?? Now.AddDays(3650), [9]);
    }
}
