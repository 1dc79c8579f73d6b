using System.Text;
using System.Text.RegularExpressions;
using Camera.Tests.Http;

namespace Camera.Fuzzing.Targets;

/// <summary>A chunked body: it is taken, and read, as a grammar written down a second time says (RFC 9112, section 7.1).</summary>
internal sealed partial class BodyTarget : IFuzzTarget
{
    private const int RouteLimit = 64; // of HttpExchange's /body
    private const int Cuts = 4;
    private static readonly byte[] Head = "POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"u8.ToArray();

    /// <inheritdoc/>
    public string Name => "body";

    /// <inheritdoc/>
    public long MostAllocated => 4 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        if (input.Length < Cuts) return;
        byte[] stream = [.. Head, .. input.AsSpan(Cuts)];
        HttpExchange exchange = new();
        string output = ConnectionTarget.Serve(exchange, stream, input);
        string body = Read(Encoding.Latin1.GetString(input, Cuts, input.Length - Cuts));
        ViolationException.Unless((exchange.Status == 200) == (body != null), $"the body is taken exactly when it is well-formed, {exchange.Status}");
        if (body == null) return;

        // The handler decodes seven bytes at a time, which no text beyond ASCII survives.
        bool isAscii = body.All(char.IsAscii);
        ViolationException.Unless(!isAscii || exchange.Body.EndsWith($"[{body}]", StringComparison.Ordinal), "the body is that of the chunks");
        ViolationException.Unless(output.Contains("Connection: close", StringComparison.Ordinal), "one request, one answer");
    }

    // The body's bytes, one a character, or null when it is not well-formed, not whole or too large.
    private static string Read(string text)
    {
        StringBuilder body = new();
        int extensions = 0;
        int at = 0;
        while (true)
        {
            Match line = SizeLine().Match(text, at);
            if (!line.Success) return null;
            extensions += Math.Max(line.Groups["extension"].Length - 1, 0); // without its semicolon
            if (extensions > 1024) return null;
            long size = Convert.ToInt64(line.Groups["size"].Value, 16);
            at += line.Length;
            if (size == 0) break;
            if (body.Length + size > RouteLimit || at + size + 2 > text.Length || text.Substring(at + (int)size, 2) != "\r\n") return null;
            body.Append(text, at, (int)size);
            at += (int)size + 2;
        }

        Match trailers = Trailers().Match(text, at);
        return trailers.Success && trailers.Groups["line"].Captures.Sum(line => line.Length) <= 1024 ? body.ToString() : null;
    }

    [GeneratedRegex(@"\G(?<size>[0-9A-Fa-f]{1,8})(?<extension>;[\t\x20-\x7e\x80-\xff]*)?\r\n", RegexOptions.CultureInvariant)]
    private static partial Regex SizeLine();

    [GeneratedRegex(@"\G(?:(?<line>[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*)\r\n)*\r\n", RegexOptions.CultureInvariant)]
    private static partial Regex Trailers();
}
