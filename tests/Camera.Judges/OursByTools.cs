using System.Text;
using Camera.Certificates;

namespace Camera.Judges;

/// <summary>What we write, read by the command-line tools of OpenSSL, GnuTLS and NSS, and by Mbed TLS in a handshake.</summary>
[TestClass]
public class OursByTools
{
    private const int Seed = 20260702;

    private static readonly long Now = DerTime.FromDateTime(DateTime.UtcNow);

    [TestMethod]
    public void CertificatesByOpenSslAndGnuTls()
    {
        using Folder folder = new();
        Random random = new(Seed);
        for (int i = 0; i < 150; i++)
        {
            PrivateKey key = Ours.Keys[i % Ours.Keys.Length];
            byte[] der = Ours.SelfSigned(key, Ours.RandomSubject(random), Ours.RandomNames(random, 1), Now - 10, random.Next(1, 20000));
            string file = folder.Write("c.pem", PemWriter.Write(PemLabel.Certificate, der));
            Peer.Run("openssl", "verify", "-x509_strict", "-check_ss_sig", "-partial_chain", "-trusted", file, file);
            // GnuTLS takes no leaf as a trust anchor; chains are verified with it in TheirChains.
            string read = Peer.Run("certtool", "-i", "--infile", file);
            StringAssert.Contains(read, "TLS WWW Server");
            StringAssert.Contains(read, "Certificate Authority (CA): FALSE");
            if (i < 16)
            {
                Peer.Run("openssl", "asn1parse", "-in", file);
                string text = Peer.Run("openssl", "x509", "-in", file, "-noout", "-text", "-ext", "extendedKeyUsage");
                StringAssert.Contains(text, "TLS Web Server Authentication");
                string purpose = Peer.Run("openssl", "x509", "-in", file, "-noout", "-purpose");
                StringAssert.Contains(purpose, "SSL server : Yes");
                StringAssert.Contains(purpose, "SSL client : No");
            }
        }
    }

    [TestMethod]
    public void RequestsByOpenSslAndGnuTls()
    {
        using Folder folder = new();
        Random random = new(Seed + 1);
        for (int i = 0; i < 100; i++)
        {
            PrivateKey key = Ours.Keys[i % Ours.Keys.Length];
            byte[] der = Ours.Request(key, Ours.RandomSubject(random), Ours.RandomNames(random, 1));
            string file = folder.Write("r.pem", PemWriter.Write(PemLabel.CertificateRequest, der));
            StringAssert.Contains(Peer.Run("openssl", "req", "-in", file, "-verify", "-noout"), "verify OK");
            string text = Peer.Run("certtool", "--crq-info", "--infile", file);
            StringAssert.Contains(text, "Self signature: verified");
        }
    }

    [TestMethod]
    public void KeysByOpenSslAndGnuTls()
    {
        using Folder folder = new();
        string passphrase = folder.Write("pass", "correct horse\n");
        foreach (PrivateKey key in Ours.Keys)
        {
            string file = folder.Write("k.pem", Ours.KeyPem(key));
            StringAssert.Contains(Peer.Run("openssl", "pkey", "-in", file, "-check", "-noout"), "valid");
            StringAssert.Contains(Peer.Run("certtool", "-k", "--infile", file), "Public Key Info");
            byte[] encrypted = EncryptedKey.Encrypt(
                Pkcs8.Encode(key), "correct horse"u8.ToArray(), CertificateLimits.ExportIterations, Tool.Ports.Entropy,
                Tool.Ports.Hmac, Tool.Ports.Aes);
            file = folder.Write("e.pem", PemWriter.Write(PemLabel.EncryptedPrivateKey, encrypted));
            byte[] plain = Encoding.ASCII.GetBytes(Peer.Run("openssl", "pkey", "-in", file, "-passin", "file:" + passphrase));
            CollectionAssert.AreEqual(Ours.KeyPem(key), plain);
            Peer.Run("certtool", "-k", "--infile", file, "--password", "correct horse");
        }
    }

    /// <summary>Certificate and key are loaded as on the board, and a client that trusts the certificate connects by each of its
    /// first names.</summary>
    [TestMethod]
    public void HandshakesByMbedTls()
    {
        using Folder folder = new();
        Random random = new(Seed + 2);
        StringBuilder lines = new();
        const int cases = 200;
        for (int i = 0; i < cases; i++)
        {
            PrivateKey key = Ours.Keys[i % Ours.Keys.Length];
            AlternativeNames names = new();
            string name = $"camera{i}.local";
            Assert.IsTrue(names.TryAdd(name) && names.TryAdd("192.168.1." + (i % 250)) && names.TryAdd("fe80::1"));
            byte[] der = Ours.SelfSigned(key, Ours.RandomSubject(random), names, Now - 10, 397);
            string file = folder.Write($"{i}.pem", PemWriter.Write(PemLabel.Certificate, der));
            string keyFile = folder.Write($"{i}.key", Ours.KeyPem(key));
            lines.Append($"{file} {keyFile} {file} {name}\n");
            byte[] request = Ours.Request(key, Ours.RandomSubject(random), Ours.RandomNames(random, 0));
            string requestFile = folder.Write($"{i}.csr", PemWriter.Write(PemLabel.CertificateRequest, request));
            lines.Append($"{requestFile} {keyFile} {file} request\n");
        }

        string[] answers = MbedTls.Judge(folder, lines.ToString());
        Assert.AreEqual(2 * cases, answers.Length);
        for (int i = 0; i < answers.Length; i++)
        {
            Assert.AreEqual("ok", answers[i], $"line {i}, seed {Seed + 2}");
        }
    }

    [TestMethod]
    public void CertificatesByNss()
    {
        using Folder folder = new();
        Random random = new(Seed + 3);
        string database = "sql:" + Directory.CreateDirectory(folder["nss"]).FullName;
        Peer.Run("certutil", "-N", "-d", database, "--empty-password");
        for (int i = 0; i < 24; i++)
        {
            PrivateKey key = Ours.Keys[i % Ours.Keys.Length];
            byte[] der = Ours.SelfSigned(key, Ours.RandomSubject(random), Ours.RandomNames(random, 1), Now - 3600, 397);
            string file = folder.Write("c.pem", PemWriter.Write(PemLabel.Certificate, der));
            Peer.Run("certutil", "-A", "-d", database, "-n", "c" + i, "-t", "P,,", "-a", "-i", file);
            StringAssert.Contains(Peer.Run("certutil", "-V", "-d", database, "-n", "c" + i, "-u", "V", "-e"), "valid");
        }
    }
}
