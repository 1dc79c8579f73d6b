using Camera.Bench.Load;

namespace Camera.Bench.Peers;

/// <summary>A server that is measured, over HTTP or over HTTPS: where it is and what it takes.</summary>
internal abstract class Peer : IDisposable
{
    /// <summary>The name in tables.</summary>
    public abstract string Name { get; }

    public required ServerProcess Process { get; init; }

    public required int Port { get; init; }

    /// <summary>How clients shake hands; null over HTTP.</summary>
    public required TlsClient? Tls { get; init; }

    /// <summary>A header that each request needs, or "".</summary>
    public virtual string Header => "";

    public Target Stream => At("/stream.mjpg");

    public Target Snapshot => At("/snapshot.jpg");

    /// <summary>Something small that is there for everybody.</summary>
    public Target Head => At("/");

    public virtual void Dispose() => Process.Dispose();

    private Target At(string path) => new(Name, Port, Tls, path, Header);
}
