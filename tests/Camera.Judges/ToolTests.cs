using System.Text;
using Camera.Certificates;

namespace Camera.Judges;

/// <summary>The command-line tool as a person runs it: exit codes, sentences, files.</summary>
[TestClass]
public class ToolTests
{
    // Beside this suite's own output: the project builds it first.
    private static readonly string Tool = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../camera", new DirectoryInfo(AppContext.BaseDirectory).Name, "camera.dll"));

    [TestMethod]
    public void FromAKeyToACheckedCertificate()
    {
        using Folder folder = new();
        string key = folder["key.pem"];
        string certificate = folder["cert.pem"];
        Run(0, "key", "--out", key);
        if (!OperatingSystem.IsWindows())
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        Run(0, "self-signed", "--key", key, "--cn", "Kamera", "--country", "ch", "--san", "kamera", "--san", "10.0.0.1", "--out", certificate);
        StringAssert.Contains(Run(0, "check", "--key", key, certificate), "can be installed");
        string shown = Run(0, "show", certificate);
        StringAssert.Contains(shown, "C=CH, CN=Kamera");
        StringAssert.Contains(shown, "10.0.0.1");
        Run(0, "csr", "--key", key, "--cn", "Kamera", "--san", "kamera", "--out", folder["req.pem"]);
        StringAssert.Contains(Peer.Run("openssl", "req", "-in", folder["req.pem"], "-verify", "-noout"), "verify OK");
        StringAssert.Contains(Run(1, "check", "--key", key, folder["req.pem"]), "signing request");

        Run(0, "key", "--type", "rsa2048", "--out", folder["rsa.pem"]);
        StringAssert.Contains(Run(1, "check", "--key", folder["rsa.pem"], certificate), "is for another key");
        StringAssert.Contains(
            Run(1, "check", "--key", folder["rsa.pem"], "--previous-key", key, certificate), "previous key");
    }

    [TestMethod]
    public void NothingIsOverwrittenUnlessForced()
    {
        using Folder folder = new();
        string file = folder.Write("key.pem", "mine");
        StringAssert.Contains(Run(2, "key", "--out", file), "--force");
        Assert.AreEqual("mine", File.ReadAllText(file));
        Run(0, "key", "--out", file, "--force");
        StringAssert.Contains(File.ReadAllText(file), "BEGIN PRIVATE KEY");
        Assert.AreEqual(1, Directory.GetFiles(Path.GetDirectoryName(file)!).Length, "no temporary file is left");
    }

    [TestMethod]
    public void PassphrasesComeFromAFile()
    {
        using Folder folder = new();
        string passphrase = folder.Write("pass", "correct horse\n");
        string wrong = folder.Write("wrong", "battery staple\n");
        Run(0, "key", "--encrypt", "--passphrase-file", passphrase, "--out", folder["e.pem"]);
        StringAssert.Contains(File.ReadAllText(folder["e.pem"]), "BEGIN ENCRYPTED PRIVATE KEY");
        Peer.Run("openssl", "pkey", "-in", folder["e.pem"], "-passin", "file:" + passphrase, "-noout");
        StringAssert.Contains(Run(2, "show", folder["e.pem"], "--passphrase-file", wrong), "passphrase is wrong");
        StringAssert.Contains(Run(2, "show", folder["e.pem"]), "--passphrase-file");
        Run(0, "convert", folder["e.pem"], "--passphrase-file", passphrase, "--to", "der", "--out", folder["k.der"]);
        StringAssert.Contains(Run(0, "show", folder["k.der"]), "EC P-256");
        StringAssert.Contains(
            Run(2, "key", "--encrypt", "--passphrase-file", folder.Write("short", "1234567"), "--out", folder["x"]), "passphrase has");
    }

    [TestMethod]
    public void FormsAreConverted()
    {
        using Folder folder = new();
        PrivateKey key = Ours.Keys[0];
        byte[] der = Ours.SelfSigned(key, new SubjectFields { CommonName = "a" }, new AlternativeNames(), 0, 1);
        string pem = PemWriter.WriteText(PemLabel.Certificate, der);
        folder.Write("c.pem", "text\r\n" + pem);
        Run(0, "convert", folder["c.pem"], "--to", "der", "--out", folder["c.der"]);
        CollectionAssert.AreEqual(der, folder.Read("c.der"));
        Run(0, "convert", folder["c.der"], "--out", folder["c2.pem"]);
        Assert.AreEqual(pem, File.ReadAllText(folder["c2.pem"], Encoding.ASCII));
    }

    [DataRow("is there")]
    [DataRow("--cn", "")]
    [DataRow("--cn", "camera", "--country", "Switzerland")]
    [DataRow("--cn", "camera", "--san", "not a name")]
    [DataRow("--cn", "camera", "--days", "0")]
    [TestMethod]
    public void WrongArgumentsAreToldAndNothingIsWritten(params string[] arguments)
    {
        using Folder folder = new();
        string key = folder.Write("key.pem", Ours.KeyPem(Ours.Keys[0]));
        string output = Run(2, ["self-signed", "--key", key, "--out", folder["c.pem"], .. arguments]);
        Assert.IsTrue(output.Trim().Length > 10 && !output.Contains("Exception"), output);
        Assert.IsFalse(File.Exists(folder["c.pem"]));
    }

    private static string Run(int expected, params string[] arguments)
    {
        (int code, string output) = Peer.TryRun("dotnet", "", [Tool, .. arguments]);
        Assert.AreEqual(expected, code, output);
        return output;
    }
}
