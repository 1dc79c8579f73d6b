using System.Text;
using CsCheck;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Http.Fuzz;

/// <summary>What our parser accepts, Kestrel's must read the same.</summary>
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
        return !KestrelParser.Disagrees(parser, request);
    }
}
