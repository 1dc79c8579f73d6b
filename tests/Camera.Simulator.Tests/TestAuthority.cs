using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Camera.Simulator.Tests;

/// <summary>A CA that is made for one signing request.</summary>
public static class TestAuthority
{
    /// <summary>Signs a request as it is.</summary>
    /// <param name="pem">PKCS#10, PEM.</param>
    public static X509Certificate2 Sign(string pem)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Test Root", key, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using X509Certificate2 root = authority.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        var request = CertificateRequest.LoadSigningRequestPem(
            pem, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        return request.Create(root, root.NotBefore, root.NotAfter, RandomNumberGenerator.GetBytes(16));
    }
}
