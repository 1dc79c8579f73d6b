using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Camera.Certificates;
using Camera.Tool;
using CertificateRequest = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace Camera.Judges;

/// <summary>What .NET writes, read and verified by us: thousands of random certificates of every algorithm that CAs use.</summary>
[TestClass]
public class TheirsByDotNet
{
    private const int Seed = 20260704;

    private static readonly HashAlgorithmName[] Hashes = [HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512];
    private static readonly AsymmetricAlgorithm[] Keys =
    [
        ECDsa.Create(ECCurve.NamedCurves.nistP256), ECDsa.Create(ECCurve.NamedCurves.nistP384),
        ECDsa.Create(ECCurve.NamedCurves.nistP521), RSA.Create(2048), RSA.Create(3072), RSA.Create(4096)
    ];

    [TestMethod]
    public void CertificatesAreReadAndVerified()
    {
        Random random = new(Seed);
        for (int i = 0; i < 2500; i++)
        {
            string context = $"case {i}, seed {Seed}";
            AsymmetricAlgorithm key = Keys[random.Next(Keys.Length)];
            HashAlgorithmName hash = Hashes[random.Next(Hashes.Length)];
            X509SignatureGenerator signer = key is ECDsa ec ? X509SignatureGenerator.CreateForECDsa(ec)
                : X509SignatureGenerator.CreateForRSA(
                    (RSA)key, random.Next(2) == 0 ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss);
            List<string> texts = [];
            X500DistinguishedName name = RandomName(random, texts);
            CertificateRequest request = new(name, new PublicKey(key), hash);
            List<string> names = AddExtensions(request, random, out bool isCa, out int usage);
            byte[] serial = new byte[random.Next(1, 21)];
            random.NextBytes(serial);
            serial[0] = (byte)(serial[0] & 0x7F | 1);
            DateTimeOffset notBefore = new DateTimeOffset(1950, 1, 1, 0, 0, 0, TimeSpan.Zero)
                .AddSeconds(random.NextInt64(8000L * 365 * 86400));
            DateTimeOffset notAfter = notBefore.AddSeconds(random.Next());
            using X509Certificate2 made = request.Create(name, signer, notBefore, notAfter, serial);
            byte[] der = made.RawData;

            bool read = Certificate.TryParse(der, 0, der.Length, out Certificate certificate, out DerError error);
            Assert.IsTrue(read, $"{context}: {error}");
            Assert.IsTrue(serial.AsSpan().SequenceEqual(certificate.SerialNumber), context);
            Assert.AreEqual(notBefore.ToUnixTimeSeconds(), certificate.NotBefore, context);
            Assert.AreEqual(notAfter.ToUnixTimeSeconds(), certificate.NotAfter, context);
            CollectionAssert.AreEqual(
                texts, Enumerable.Range(0, certificate.Subject.Count).Select(certificate.Subject.GetValue).ToList(), context);
            CollectionAssert.AreEqual(
                names,
                Enumerable.Range(0, certificate.Extensions.AlternativeNameCount)
                    .Select(n => certificate.Extensions.GetAlternativeName(n).Text).ToList(), context);
            Assert.AreEqual(isCa, certificate.Extensions.IsCa, context);
            Assert.AreEqual(usage, certificate.Extensions.KeyUsage, context);
            Assert.IsTrue(made.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(certificate.PublicKey.Encode()), context);
            Assert.IsTrue(certificate.IsSelfIssued, context);
            if (i % 10 == 0)
            {
                Assert.IsTrue(certificate.IsSignedBy(certificate.PublicKey), $"{context}: {certificate.SignatureAlgorithm.Name}");
                der[^1] ^= 1;
                Assert.IsTrue(Certificate.TryParse(der, 0, der.Length, out certificate, out _), context);
                Assert.IsFalse(certificate.IsSignedBy(certificate.PublicKey), context);
            }
        }
    }

    [TestMethod]
    public void RequestsAreReadAndVerified()
    {
        Random random = new(Seed + 1);
        for (int i = 0; i < 300; i++)
        {
            AsymmetricAlgorithm key = Keys[i % 4];
            List<string> texts = [];
            X500DistinguishedName name = RandomName(random, texts);
            CertificateRequest request = key is ECDsa ec ? new(name, ec, Hashes[i % 3])
                : new(name, (RSA)key, Hashes[i % 3], i % 2 == 0 ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss);
            List<string> names = AddExtensions(request, random, out _, out _);
            byte[] der = request.CreateSigningRequest();
            Assert.IsTrue(
                Certificates.CertificateRequest.TryParse(der, 0, der.Length, out Certificates.CertificateRequest read, out DerError error),
                $"case {i}: {error}");
            Assert.IsTrue(read.IsSignatureValid(), $"case {i}");
            Assert.AreEqual(names.Count, read.Extensions.AlternativeNameCount);
            CollectionAssert.AreEqual(texts, Enumerable.Range(0, read.Subject.Count).Select(read.Subject.GetValue).ToList());
        }
    }

    [TestMethod]
    public void KeysAreImported()
    {
        byte[] passphrase = "correct horse"u8.ToArray();
        foreach (AsymmetricAlgorithm key in Keys)
        {
            bool taken = key is RSA || key.KeySize == 256;
            Check(key.ExportPkcs8PrivateKey(), null);
            Check(key is ECDsa ec ? ec.ExportECPrivateKey() : ((RSA)key).ExportRSAPrivateKey(), null);
            PbeParameters parameters = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1234);
            Check(key.ExportEncryptedPkcs8PrivateKey(passphrase, parameters), passphrase);
            parameters = new(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1);
            Check(key.ExportEncryptedPkcs8PrivateKey(passphrase, parameters), passphrase);

            void Check(byte[] der, byte[]? secret)
            {
                KeyImportError error = KeyImport.TryRead(der, 0, der.Length, secret, Ports.Hmac, Ports.Aes, out PrivateKey read);
                Assert.AreEqual(taken ? KeyImportError.None : KeyImportError.UnsupportedKey, error);
                if (taken)
                {
                    Assert.IsTrue(key.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(read.PublicKey.Encode()));
                }
            }
        }
    }

    // Every string type of a Name.
    private static X500DistinguishedName RandomName(Random random, List<string> texts)
    {
        X500DistinguishedNameBuilder builder = new();
        string[] types = ["2.5.4.3", "2.5.4.6", "2.5.4.7", "2.5.4.8", "2.5.4.10", "2.5.4.11", "1.2.840.113549.1.9.1", "1.2.3.4.5"];
        int count = random.Next(1, 8);
        for (int i = 0; i < count; i++)
        {
            (System.Formats.Asn1.UniversalTagNumber type, int most) = random.Next(6) switch
            {
                0 => (System.Formats.Asn1.UniversalTagNumber.PrintableString, 'z'),
                1 => (System.Formats.Asn1.UniversalTagNumber.IA5String, '~'),
                2 => (System.Formats.Asn1.UniversalTagNumber.BMPString, 0x1FFF),
                3 => (System.Formats.Asn1.UniversalTagNumber.T61String, '~'),
                _ => (System.Formats.Asn1.UniversalTagNumber.UTF8String, 0x1FFF)
            };
            char[] text = new char[random.Next(1, 65)];
            for (int c = 0; c < text.Length; c++)
            {
                // of the last, those that are shown as they are
                int least = most == 'z' ? 'a' : most == '~' ? ' ' : 0xA0;
                text[c] = (char)random.Next(least, most + 1);
            }

            builder.Add(types[random.Next(types.Length)], new string(text), type);
            texts.Add(new string(text));
        }

        X500DistinguishedName name = builder.Build();
        texts.Reverse(); // the builder writes the last one first
        return name;
    }

    private static List<string> AddExtensions(CertificateRequest request, Random random, out bool isCa, out int usage)
    {
        List<string> names = [];
        SubjectAlternativeNameBuilder builder = new();
        for (int n = random.Next(1, 20); n > 0; n--)
        {
            byte[] address = new byte[random.Next(2) == 0 ? 4 : 16];
            random.NextBytes(address);
            switch (random.Next(4))
            {
                case 0:
                    builder.AddDnsName($"host{n}.example");
                    names.Add($"host{n}.example");
                    break;
                case 1:
                    builder.AddIpAddress(new IPAddress(address));
                    names.Add(AddressText.ToText(address));
                    break;
                case 2:
                    builder.AddEmailAddress($"a{n}@example.com");
                    names.Add($"a{n}@example.com");
                    break;
                default:
                    builder.AddUri(new Uri($"https://example.com/{n}"));
                    names.Add($"https://example.com/{n}");
                    break;
            }
        }

        isCa = random.Next(2) == 0;
        usage = random.Next(1, 512);
        request.CertificateExtensions.Add(builder.Build(random.Next(2) == 0));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, isCa, isCa ? random.Next(0, 4) : 0, random.Next(2) == 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(FlagsOf(usage), true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(new X509Extension("1.2.3.4.5.6", new byte[random.Next(0, 200)], false));
        return names;
    }

    // Bit n of our number is bit n of the BIT STRING; .NET numbers them within octets from the other end.
    private static X509KeyUsageFlags FlagsOf(int usage)
    {
        X509KeyUsageFlags flags = usage >> 8 != 0 ? X509KeyUsageFlags.DecipherOnly : 0;
        for (int n = 0; n < 8; n++)
        {
            flags |= (usage & (1 << n)) != 0 ? (X509KeyUsageFlags)(0x80 >> n) : 0;
        }

        return flags;
    }
}
