using System.Buffers;
using System.Text;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Internal.Http;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Http.Fuzz;

/// <summary>Two parsers that read one request in two ways are how requests are smuggled: what ours accepts, Kestrel's must
/// read the same.</summary>
[TestClass]
public class ParserFuzz
{
    private const int Rounds = 50000;

    [TestMethod]
    public void WhatWeAcceptKestrelReadsTheSame()
    {
        int accepted = 0;
        foreach (byte[] request in Corpus.Seeds) Compare(request, ref accepted);
        Assert.IsGreaterThan(5, accepted);
        Corpus.Request.Sample(request => Compare(request, ref accepted), iter: Rounds, threads: 1, print: Encoding.Latin1.GetString);
        Assert.IsGreaterThan(Rounds / 20, accepted); // the requests are not all broken at once
    }

    private static bool Compare(byte[] request, ref int accepted)
    {
        RequestParser parser = new RequestParser(new HttpLimits());
        parser.Reset();
        if (parser.Parse(request, request.Length) != ParseStatus.Complete) return true;
        accepted++;
        StringBuilder ours = new();
        ours.Append(Text(parser.MethodStart, parser.MethodLength)).Append('|').Append(Text(parser.TargetStart, parser.TargetLength));
        for (int i = 0; i < parser.HeaderCount; i++)
            ours.Append('|').Append(Text(parser.NameStart(i), parser.NameLength(i))).Append('=')
                .Append(Text(parser.ValueStart(i), parser.ValueLength(i)));
        // Kestrel knows HTTP/1.0 and 1.1 only, and looks into the target at once, where ours leaves that to the next step
        if (parser.MinorVersion > 1 || request[parser.TargetStart] != '/') return true;
        return ours.ToString() == KestrelReads(request[parser.MethodStart..]);

        string Text(int offset, int count) => Encoding.Latin1.GetString(request, offset, count);
    }

    private static string KestrelReads(byte[] request)
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
