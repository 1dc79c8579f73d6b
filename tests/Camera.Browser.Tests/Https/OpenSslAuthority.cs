namespace Camera.Browser.Tests.Https;

/// <summary>A certification authority of OpenSSL's: a root, and an intermediate that signs what cameras ask for.</summary>
public sealed class OpenSslAuthority : IDisposable
{
    private const string Configuration = """
        [ca]
        default_ca = authority
        [authority]
        database = index.txt
        new_certs_dir = .
        rand_serial = yes
        unique_subject = no
        default_md = sha256
        policy = any
        copy_extensions = copy
        [any]
        commonName = supplied
        [intermediate]
        basicConstraints = critical, CA:TRUE, pathlen:0
        keyUsage = critical, keyCertSign, cRLSign
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        [server]
        basicConstraints = CA:FALSE
        extendedKeyUsage = serverAuth
        authorityKeyIdentifier = keyid
        """;

    private static readonly string[] NewKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("camera-authority-");

    public OpenSslAuthority()
    {
        File.WriteAllText(this["ca.cnf"], Configuration);
        File.WriteAllText(this["index.txt"], "");
        Run(["req", "-x509", .. NewKey, "-keyout", "root.key", "-out", "root.pem", "-subj", "/CN=Test Root", "-days", "3650"]);
        Run(["req", .. NewKey, "-keyout", "intermediate.key", "-out", "intermediate.csr", "-subj", "/CN=Test Intermediate"]);
        Sign("intermediate.csr", "root", "intermediate", "intermediate.pem", DateTime.UtcNow, 3650);
    }

    /// <summary>A file of this folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Signs a request and gives the file with the certificate and the one said to be above it.</summary>
    public string Sign(string request, string above = "intermediate.pem", int startDay = 0, int days = 90)
    {
        Sign(request, "intermediate", "server", "server.pem", DateTime.UtcNow.AddDays(startDay), days);
        var chain = this["camera-chain.pem"];
        File.WriteAllText(chain, File.ReadAllText(this["server.pem"]) + File.ReadAllText(this[above]));
        return chain;
    }

    /// <summary>A request of a key that is not the camera's.</summary>
    public string RequestOfAnother()
    {
        Run(["req", .. NewKey, "-keyout", "other.key", "-out", "other.csr", "-subj", "/CN=127.0.0.1",
            "-addext", "subjectAltName=IP:127.0.0.1"]);
        return this["other.csr"];
    }

    /// <summary>Makes a home folder with a certificate in the store from which Chromium takes what its user trusts.</summary>
    /// <param name="trust">The flags of NSS: <c>C,,</c> for an authority, <c>P,,</c> for one server.</param>
    public string HomeThatTrusts(string certificate, string trust)
    {
        var home = _folder.CreateSubdirectory("home").FullName;
        var store = Directory.CreateDirectory(Path.Combine(home, ".pki", "nssdb")).FullName;
        Tool.Run(home, "certutil", "-N", "-d", $"sql:{store}", "--empty-password");
        Tool.Run(home, "certutil", "-A", "-d", $"sql:{store}", "-t", trust, "-n", "camera", "-i", certificate);
        return home;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Sign(string request, string issuer, string extensions, string output, DateTime start, int days) =>
        Run(["ca", "-batch", "-config", "ca.cnf", "-notext", "-in", request, "-cert", $"{issuer}.pem", "-keyfile", $"{issuer}.key",
            "-extensions", extensions, "-out", output, "-startdate", $"{start:yyyyMMddHHmmss}Z",
            "-enddate", $"{start.AddDays(days):yyyyMMddHHmmss}Z"]);

    private void Run(string[] arguments) => Tool.Run(_folder.FullName, "openssl", arguments);
}
