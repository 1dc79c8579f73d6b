using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Internal.Http;

namespace Camera.Http.Fuzz;

/// <summary>The second opinion on a request's head: two parsers that read one request in two ways are how requests are smuggled.</summary>
internal static class KestrelParser
{
    /// <summary>What our parser, which has read this request's head, and Kestrel's take from it differs.</summary>
    public static bool Disagrees(RequestParser parser, byte[] request)
    {
        // Kestrel knows HTTP/1.0 and 1.1 only, and looks into the target at once, where ours leaves that to the next step
        if (parser.MinorVersion > 1 || request[parser.TargetStart] != '/') return false;
        StringBuilder ours = new();
        ours.Append(Text(parser.MethodStart, parser.MethodLength)).Append('|').Append(Text(parser.TargetStart, parser.TargetLength));
        for (int i = 0; i < parser.HeaderCount; i++)
            ours.Append('|').Append(Text(parser.NameStart(i), parser.NameLength(i))).Append('=')
                .Append(Text(parser.ValueStart(i), parser.ValueLength(i)));
        return ours.ToString() != Read(request[parser.MethodStart..]);

        string Text(int offset, int count) => Encoding.Latin1.GetString(request, offset, count);
    }

    private static string Read(byte[] request)
    {
        Recorder recorder = new();
        HttpParser<Recorder> parser = new();
        SequenceReader<byte> reader = new(new ReadOnlySequence<byte>(request));
        try
        {
            return parser.ParseRequestLine(recorder, ref reader) && parser.ParseHeaders(recorder, ref reader)
                ? recorder.Text.ToString() : "incomplete";
        }
        catch (BadHttpRequestException exception)
        {
            return exception.Message;
        }
    }

    private sealed class Recorder : IHttpRequestLineHandler, IHttpHeadersHandler
    {
        public StringBuilder Text { get; } = new();

        public void OnStartLine(HttpVersionAndMethod versionAndMethod, TargetOffsetPathLength targetPath, Span<byte> startLine)
            => Text.Append(Encoding.Latin1.GetString(startLine[..versionAndMethod.MethodEnd])).Append('|')
                .Append(Encoding.Latin1.GetString(startLine[targetPath.Offset..]).Split(' ')[0]);

        public void OnHeader(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
            => Text.Append('|').Append(Encoding.Latin1.GetString(name)).Append('=').Append(Encoding.Latin1.GetString(value));

        public void OnHeadersComplete(bool endStream)
        {
        }

        public void OnStaticIndexedHeader(int index) => throw new NotSupportedException();

        public void OnStaticIndexedHeader(int index, ReadOnlySpan<byte> value) => throw new NotSupportedException();
    }
}
