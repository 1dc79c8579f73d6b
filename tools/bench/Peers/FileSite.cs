using Camera.Bench.Load;

namespace Camera.Bench.Peers;

/// <summary>What servers of files send, and their key and certificate, in a folder.</summary>
internal sealed class FileSite
{
    private readonly string _folder;

    public FileSite(string folder, Recording recording, Identity identity)
    {
        _folder = folder;
        Root = FolderOf("site");
        File.WriteAllBytes(Path.Combine(Root, "snapshot.jpg"), recording.Typical);
        File.WriteAllText(Path.Combine(Root, "index.html"), "<!DOCTYPE html><title>Benchmark</title>");
        File.WriteAllText(CertificateFile, identity.CertificatePem);
        File.WriteAllText(KeyFile, identity.KeyPem);
    }

    public string Root { get; }

    public string CertificateFile => Path.Combine(_folder, "certificate.pem");

    public string KeyFile => Path.Combine(_folder, "key.pem");

    public string FolderOf(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
}
