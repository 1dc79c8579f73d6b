using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Camera.Bench.Peers;

/// <summary>A key and its certificate that all servers of a measurement use, signed by an authority that is forgotten at once.</summary>
internal sealed class Identity : IDisposable
{
    private Identity(string name, string keyPem, X509Certificate2 certificate)
    {
        Name = name;
        KeyPem = keyPem;
        Certificate = certificate;
    }

    /// <summary>The kind of key, as tables name it.</summary>
    public string Name { get; }

    /// <summary>PKCS #8.</summary>
    public string KeyPem { get; }

    /// <summary>With its key.</summary>
    public X509Certificate2 Certificate { get; }

    public string CertificatePem => Certificate.ExportCertificatePem();

    public static Identity P256()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 bare = Sign(new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256));
        return new Identity("P-256", key.ExportPkcs8PrivateKeyPem(), bare.CopyWithPrivateKey(key));
    }

    public static Identity Rsa2048()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 bare = Sign(
            new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return new Identity("RSA-2048", key.ExportPkcs8PrivateKeyPem(), bare.CopyWithPrivateKey(key));
    }

    public void Dispose() => Certificate.Dispose();

    private static X509Certificate2 Sign(CertificateRequest request)
    {
        DateTimeOffset from = DateTimeOffset.UtcNow.AddHours(-1);
        DateTimeOffset until = from.AddDays(30);
        using ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = new CertificateRequest("CN=Benchmark", rootKey, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        root.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        root.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(root.PublicKey, false));
        using X509Certificate2 authority = root.CreateSelfSigned(from, until);

        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false)); // server
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        return request.Create(authority.SubjectName, X509SignatureGenerator.CreateForECDsa(rootKey), from, until, RandomNumberGenerator.GetBytes(16));
    }
}
