using System.Text;
using Camera.Http;
using Camera.Http.Fuzz;
using Camera.Tests.Http;

namespace Camera.Fuzzing.Targets;

/// <summary>A whole connection, read at once and again in pieces whose sizes the input's first bytes give: the answers are the
/// same, and what our parser takes, Kestrel's reads the same way.</summary>
internal sealed class ConnectionTarget : IFuzzTarget
{
    private const int Cuts = 4;

    /// <inheritdoc/>
    public string Name => "connection";

    /// <inheritdoc/>
    public long MostAllocated => 8 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        if (input.Length < Cuts) return;
        byte[] stream = input[Cuts..];
        string whole = Serve(new HttpExchange(), stream, null);
        string pieces = Serve(new HttpExchange(), stream, input);

        // 100 (Continue) depends on whether the body is there already, and so does closing on an unread one; all else may not
        bool mayDiffer = Encoding.Latin1.GetString(stream).Contains("100-continue", StringComparison.OrdinalIgnoreCase);
        ViolationException.Unless(mayDiffer || whole == pieces, "the answers do not depend on how the bytes were split");
        RequestParser parser = new(new HttpLimits());
        parser.Reset();
        ViolationException.Unless(parser.Parse(stream, stream.Length) != ParseStatus.Complete || !KestrelParser.Disagrees(parser, stream),
            "Kestrel reads the head the same way");
    }

    /// <summary>Serves what a client sends and checks what must hold of any answer.</summary>
    /// <param name="sizes">Sizes of the pieces, one after the other and from the start again, 0 for 256; null for one piece.</param>
    public static string Serve(HttpExchange exchange, byte[] stream, byte[] sizes)
    {
        for (int at = 0, piece = 0; at < stream.Length; piece++)
        {
            int size = sizes == null ? stream.Length : sizes[piece % Cuts] == 0 ? 256 : sizes[piece % Cuts];
            exchange.Peer.Send(stream[at..Math.Min(at + size, stream.Length)]);
            at += size;
        }

        exchange.Run();
        if (exchange.Failures > 0) throw new ViolationException(exchange.Failure.ToString());
        ViolationException.Unless(exchange.Peer.IsClosed || exchange.Peer.IsAborted, "the connection is ended");
        ViolationException.Unless(!exchange.Peer.Output.Overflowed, "the answers are bounded");
        string output = exchange.Output;
        ViolationException.Unless(output.Length == 0 || output.StartsWith("HTTP/1.1 ", StringComparison.Ordinal), "an answer begins with a status line");
        return output;
    }
}
