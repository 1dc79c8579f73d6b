using System.Text;
using Camera.Certificates;
using Camera.Tool;

namespace Camera.Judges;

/// <summary>What OpenSSL, GnuTLS and NSS write, read by us.</summary>
[TestClass]
public class TheirsByTools
{
    /// <summary>As public CAs build it: a P-256 leaf from our request, under a P-384 intermediate, under an RSA-4096 root.</summary>
    [TestMethod]
    public void AChainAsPublicCasBuildIt()
    {
        using Folder folder = new();
        foreach (PrivateKey key in new[] { Ours.Keys[0], Ours.Keys[6] })
        {
            AlternativeNames names = new();
            Assert.IsTrue(names.TryAdd("camera.example") && names.TryAdd("10.1.2.3"));
            byte[] request = Ours.Request(key, new SubjectFields { CommonName = "camera.example", Country = "CH" }, names);
            folder.Write("leaf.csr", PemWriter.Write(PemLabel.CertificateRequest, request));
            folder.Write("ext", """
                [req]
                distinguished_name=name
                [name]
                [root]
                basicConstraints=critical,CA:TRUE
                keyUsage=critical,keyCertSign,cRLSign
                subjectKeyIdentifier=hash
                [ca]
                basicConstraints=critical,CA:TRUE,pathlen:0
                keyUsage=critical,digitalSignature,keyCertSign,cRLSign
                extendedKeyUsage=serverAuth,clientAuth
                subjectKeyIdentifier=hash
                authorityKeyIdentifier=keyid
                certificatePolicies=2.23.140.1.2.1
                crlDistributionPoints=URI:http://example.com/root.crl
                [leaf]
                basicConstraints=critical,CA:FALSE
                subjectKeyIdentifier=hash
                authorityKeyIdentifier=keyid
                authorityInfoAccess=OCSP;URI:http://example.com/ocsp,caIssuers;URI:http://example.com/ca.cer
                certificatePolicies=2.23.140.1.2.1
                """);
            Peer.Run("openssl", "req", "-x509", "-newkey", "rsa:4096", "-nodes", "-keyout", folder["root.key"], "-out", folder["root.pem"],
                "-subj", "/C=US/O=Example/CN=Example Root X1", "-days", "3650", "-sha256", "-config", folder["ext"], "-extensions", "root");
            Peer.Run("openssl", "ecparam", "-name", "secp384r1", "-genkey", "-noout", "-out", folder["ca.key"]);
            Peer.Run("openssl", "req", "-new", "-key", folder["ca.key"], "-subj", "/C=US/O=Example/CN=E1", "-out", folder["ca.csr"]);
            Peer.Run("openssl", "x509", "-req", "-in", folder["ca.csr"], "-CA", folder["root.pem"], "-CAkey", folder["root.key"],
                "-CAcreateserial", "-days", "1800", "-sha256", "-extfile", folder["ext"], "-extensions", "ca", "-out", folder["ca.pem"]);
            Peer.Run("openssl", "x509", "-req", "-in", folder["leaf.csr"], "-CA", folder["ca.pem"], "-CAkey", folder["ca.key"],
                "-CAcreateserial", "-days", "90", "-sha384", "-copy_extensions", "copy", "-extfile", folder["ext"], "-extensions", "leaf",
                "-out", folder["leaf.pem"]);

            string[] parts = [.. new[] { "leaf.pem", "ca.pem", "root.pem" }.Select(name => File.ReadAllText(folder[name]))];
            int[][] orders = [[0], [0, 1], [1, 0], [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
            GateResult result = null!;
            foreach (int[] order in orders)
            {
                byte[] file = Encoding.UTF8.GetBytes(string.Join("\r\nsome text\r", order.Select(n => parts[n])));
                result = CertificateGate.Check(
                    file, 0, file.Length, key.PublicKey, null, DerTime.FromDateTime(DateTime.UtcNow));
                Assert.IsTrue(result.IsAccepted, GateSentences.Of(result));
                Assert.AreEqual(order.Length, result.ChainLength);
                Assert.AreEqual("camera.example", result.GetCertificate(0).Subject.CommonName);
            }

            CheckOtherReaders(folder, key, result);
        }
    }

    [TestMethod]
    public void KeysOfOpenSsl()
    {
        using Folder folder = new();
        string passphrase = folder.Write("pass", "correct horse\n");
        string file = folder["k"];
        string plain = folder["p"];
        string ec = "ec:P-256";
        Generate(ec);
        Expect(KeyImportError.None, "pkey", "-in", plain);
        Expect(KeyImportError.None, "pkey", "-in", plain, "-traditional");
        Expect(KeyImportError.None, "pkey", "-in", plain, "-outform", "DER");
        Expect(KeyImportError.None, "ec", "-in", plain);
        Expect(KeyImportError.None, "ec", "-in", plain, "-outform", "DER", "-no_public");
        Expect(KeyImportError.None, "pkcs8", "-topk8", "-in", plain, "-passout", "file:" + passphrase, "-v2", "aes-256-cbc");
        Expect(KeyImportError.None, "pkcs8", "-topk8", "-in", plain, "-passout", "file:" + passphrase, "-v2", "aes128", "-outform", "DER");
        Expect(KeyImportError.TooManyIterations, "pkcs8", "-topk8", "-in", plain, "-passout", "file:" + passphrase, "-iter", "600001");
        Expect(KeyImportError.UnsupportedEncryption, "pkcs8", "-topk8", "-in", plain, "-passout", "file:" + passphrase, "-v2", "des3");
        Expect(KeyImportError.UnsupportedEncryption, "pkcs8", "-topk8", "-in", plain, "-passout", "file:" + passphrase, "-scrypt");
        Expect(
            KeyImportError.UnsupportedEncryption, "pkcs8", "-topk8", "-in", plain, "-passout", "file:" + passphrase, "-v2prf",
            "hmacWithSHA1");
        Expect(KeyImportError.UnsupportedEncryption, "ec", "-in", plain, "-aes256", "-passout", "file:" + passphrase);
        Generate("rsa:2048");
        Expect(KeyImportError.None, "pkey", "-in", plain);
        Expect(KeyImportError.None, "rsa", "-in", plain, "-traditional");
        Expect(KeyImportError.None, "pkcs8", "-topk8", "-in", plain, "-passout", "file:" + passphrase);
        Generate("rsa:1024");
        Expect(KeyImportError.WeakKey, "pkey", "-in", plain);
        Generate("ec:P-384");
        Expect(KeyImportError.UnsupportedKey, "pkey", "-in", plain);
        Expect(KeyImportError.UnsupportedKey, "ec", "-in", plain);
        Generate("ed25519");
        Expect(KeyImportError.UnsupportedKey, "pkey", "-in", plain);

        void Generate(string kind)
        {
            string[] parts = kind.Split(':');
            string[] options = parts.Length == 1 ? []
                : ["-pkeyopt", (parts[0] == "ec" ? "ec_paramgen_curve:" : "rsa_keygen_bits:") + parts[1]];
            Peer.Run("openssl", ["genpkey", "-algorithm", parts[0], .. options, "-out", plain]);
        }

        void Expect(KeyImportError expected, params string[] arguments)
        {
            Peer.Run("openssl", [.. arguments, "-out", file]);
            byte[] content = folder.Read("k");
            KeyImportError found = KeyImport.TryRead(
                content, 0, content.Length, "correct horse"u8.ToArray(), Ports.Hmac, Ports.Aes, out PrivateKey? key);
            Assert.AreEqual(expected, found, string.Join(' ', arguments));
            if (expected == KeyImportError.None)
            {
                string spki = Peer.Run("openssl", "pkey", "-in", plain, "-pubout");
                Assert.AreEqual(spki, PemWriter.WriteText("PUBLIC KEY", key!.PublicKey.Encode()));
                bool encrypted = arguments.Contains("-passout");
                found = KeyImport.TryRead(content, 0, content.Length, null, Ports.Hmac, Ports.Aes, out _);
                Assert.AreEqual(encrypted ? KeyImportError.PassphraseNeeded : KeyImportError.None, found);
                found = KeyImport.TryRead(content, 0, content.Length, "wrong"u8.ToArray(), Ports.Hmac, Ports.Aes, out _);
                Assert.AreEqual(encrypted, found != KeyImportError.None);
            }
        }
    }

    [TestMethod]
    public void CertificatesAndKeysOfGnuTls()
    {
        using Folder folder = new();
        folder.Write("t", """
            cn = "camera.example"
            organization = "Beispiel & Söhne"
            country = CH
            serial = 0x1234567890
            expiration_days = 9000
            dns_name = "camera.example"
            ip_address = "10.1.2.3"
            ip_address = "fe80::1"
            uri = "https://camera.example/"
            tls_www_server
            signing_key
            """);
        string[][] kinds =
        [
            ["--key-type=ecdsa", "--curve=secp256r1"], ["--key-type=ecdsa", "--curve=secp384r1"], ["--key-type=ecdsa", "--curve=secp521r1"],
            ["--key-type=rsa", "--bits=2048"]
        ];
        foreach (string[] kind in kinds)
        {
            Peer.Run("certtool", ["-p", .. kind, "--outfile", folder["k"], "--no-text"]);
            Peer.Run("certtool", "-s", "--load-privkey", folder["k"], "--template", folder["t"], "--outfile", folder["c"], "--outder");
            byte[] der = folder.Read("c");
            Assert.IsTrue(Certificate.TryParse(der, 0, der.Length, out Certificate certificate, out DerError error), error.ToString());
            Assert.IsTrue(certificate.IsSignedBy(certificate.PublicKey), certificate.SignatureAlgorithm.Name);
            Assert.AreEqual("Beispiel & Söhne", certificate.Subject.Find("O"));
            Assert.AreEqual(4, certificate.Extensions.AlternativeNameCount);
            Assert.IsTrue(certificate.Extensions.AllowsServerAuth && !certificate.Extensions.IsCa);
            Peer.Run("certtool", "-q", "--load-privkey", folder["k"], "--template", folder["t"], "--outfile", folder["r"], "--outder");
            der = folder.Read("r");
            Assert.IsTrue(CertificateRequest.TryParse(der, 0, der.Length, out CertificateRequest request, out error), error.ToString());
            Assert.IsTrue(request.IsSignatureValid());
            byte[] file = folder.Read("k");
            KeyImportError imported = KeyImport.TryRead(file, 0, file.Length, null, Ports.Hmac, Ports.Aes, out _);
            bool taken = kind[1] is "--curve=secp256r1" or "--bits=2048";
            Assert.AreEqual(taken ? KeyImportError.None : KeyImportError.UnsupportedKey, imported);
        }
    }

    [TestMethod]
    public void CertificatesOfNss()
    {
        using Folder folder = new();
        string noise = folder.Write("noise", "0123456789012345678901234567890123456789");
        string database = "sql:" + Directory.CreateDirectory(folder["nss"]).FullName;
        Peer.Run("certutil", "-N", "-d", database, "--empty-password");
        int serial = 0;
        foreach (string curve in new[] { "nistp256", "nistp384", "nistp521" })
        {
            Peer.Run("certutil", "-S", "-d", database, "-n", curve, "-s", "CN=camera, O=\"Example, Inc.\", C=CH", "-x", "-t", "P,,",
                "-k", "ec", "-q", curve, "-z", noise, "-v", "12", "-m", $"{++serial}", "-8", "camera.example,b.example", "--keyUsage",
                "digitalSignature,critical", "--extKeyUsage", "serverAuth");
            byte[] pem = Encoding.ASCII.GetBytes(Peer.Run("certutil", "-L", "-d", database, "-n", curve, "-a"));
            PemReader reader = new(pem, 0, pem.Length);
            Assert.IsTrue(reader.TryRead());
            byte[] der = reader.Content;
            Assert.IsTrue(Certificate.TryParse(der, 0, der.Length, out Certificate certificate, out DerError error), error.ToString());
            Assert.IsTrue(certificate.IsSignedBy(certificate.PublicKey), certificate.SignatureAlgorithm.Name);
            Assert.AreEqual("Example, Inc.", certificate.Subject.Find("O"));
            Assert.AreEqual("b.example", certificate.Extensions.GetAlternativeName(1).Text);
        }
    }

    // The chain as the store gives it to TLS: verified by OpenSSL and GnuTLS, served by Mbed TLS.
    private static void CheckOtherReaders(Folder folder, PrivateKey key, GateResult accepted)
    {
        MemoryFlash flash = new(2, 16 * 1024);
        IdentityStore store = new(flash, 0);
        store.Load();
        Assert.AreEqual(IdentityStatus.Ok, store.SetKey(key, DerTime.Unknown, false));
        Assert.AreEqual(IdentityStatus.Ok, store.InstallCa(accepted, "chain.pem"));
        string chain = folder.Write("tls.pem", store.Current.GetTlsPem());
        Assert.AreEqual(2, store.Current.GetTlsPem().Split("BEGIN").Length - 1);
        string keyFile = folder.Write("tls.key", store.GetKeyPem(store.Current));
        byte[] export = store.ExportKey(store.Current, "correct horse"u8.ToArray(), Ports.Entropy, Ports.Hmac, Ports.Aes);
        string exported = folder.Write("export.pem", export);
        string passphrase = folder.Write("pass", "correct horse\n");
        Assert.AreEqual(File.ReadAllText(keyFile), Peer.Run("openssl", "pkey", "-in", exported, "-passin", "file:" + passphrase));
        Peer.Run("openssl", "verify", "-x509_strict", "-CAfile", folder["root.pem"], "-untrusted", chain, chain);
        Peer.Run("certtool", "--verify", "--load-ca-certificate", folder["root.pem"], "--infile", chain, "--verify-hostname", "camera.example");
        string[] answers = MbedTls.Judge(folder, $"{chain} {keyFile} {folder["root.pem"]} camera.example\n");
        Assert.AreEqual("ok", answers.Single());
    }
}
