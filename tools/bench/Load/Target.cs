using System.Net;
using System.Text;

namespace Camera.Bench.Load;

/// <summary>What a client asks of whom.</summary>
/// <param name="Peer">The server's name.</param>
/// <param name="Tls">How TLS is to be, or null for HTTP.</param>
/// <param name="Header">A line that the server needs, as the session's cookie, or "".</param>
internal sealed record Target(string Peer, int Port, TlsClient? Tls, string Path, string Header)
{
    // Loopback addresses of their own, as clients of a network have: some servers count by address.
    private const int Sources = 64;

    /// <summary>The address of the n-th client.</summary>
    public static IPAddress SourceOf(int client) => new([127, 0, 0, (byte)(2 + (client % Sources))]);

    /// <summary>The request. Of version 1.0 for streams: then every server ends them by closing and none puts them in
    /// chunks, so that all write the same bytes.</summary>
    public byte[] Request(string method = "GET", int minorVersion = 1)
    {
        string header = Header.Length == 0 ? "" : Header + "\r\n";
        return Encoding.ASCII.GetBytes($"{method} {Path} HTTP/1.{minorVersion}\r\nHost: 127.0.0.1:{Port}\r\n{header}\r\n");
    }

    /// <summary>The same server, asked for something else.</summary>
    public Target For(string path) => this with { Path = path };
}
