using Camera.Bench.Load;

namespace Camera.Bench.Peers;

/// <summary>ASP.NET Core Kestrel in a process of its own, see <see cref="KestrelServer"/>.</summary>
internal sealed class KestrelPeer : Peer
{
    public const string PeerName = "Kestrel";

    public override string Name => PeerName;

    public static KestrelPeer Start(Recording recording, FileSite site, TlsClient? tls, int framesPerSecond)
    {
        int port = ServerProcess.FreePort();
        string[] secure = tls == null ? [] : ["--certificate", site.CertificateFile, "--key", site.KeyFile];
        return new KestrelPeer
        {
            Process = new ServerProcess(
                PeerName, port, site.Root, "dotnet",
                [typeof(KestrelPeer).Assembly.Location, "kestrel", "--port", $"{port}", "--pictures", recording.Folder,
                    "--fps", $"{framesPerSecond}", .. secure]),
            Port = port,
            Tls = tls,
        };
    }
}
