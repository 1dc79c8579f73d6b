using System.Text;
using Camera.Tests.Http;
using CsCheck;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Http.Fuzz;

/// <summary>Whole connections: whatever comes, the answers are the same for every split, whole, bounded and without an
/// exception.</summary>
[TestClass]
public class ConnectionFuzz
{
    private const int Rounds = 20000;

    [TestMethod]
    public void EveryKeptRequestIsAnsweredTheSameUnderEverySplit()
    {
        Assert.IsGreaterThan(20, Corpus.Seeds.Length);
        foreach (byte[] request in Corpus.Seeds)
        {
            string whole = Serve(request, int.MaxValue);
            for (int size = 1; size < 20; size++) Assert.IsTrue(AreSame(request, whole, Serve(request, size)), Print((request, size)));
            for (int cut = 0; cut < request.Length; cut++) Serve(request[..cut], int.MaxValue);
        }
    }

    [TestMethod]
    public void ARandomRequestIsAnsweredTheSameUnderAnySplit()
    {
        Gen.Select(Corpus.Request, Gen.Int[1, 50]).Sample(
            (request, size) => AreSame(request, Serve(request, int.MaxValue), Serve(request, size)), iter: Rounds, threads: 1, print: Print);
    }

    // 100 (Continue) depends on whether the body is there already, and so does closing on an unread one; all else may not
    private static bool AreSame(byte[] request, string one, string other)
        => one == other || Encoding.Latin1.GetString(request).Contains("100-continue", StringComparison.OrdinalIgnoreCase);

    private static string Serve(byte[] request, int pieceSize)
    {
        HttpExchange exchange = new HttpExchange();
        exchange.Peer.PieceSize = pieceSize;
        exchange.Peer.Send(request);
        exchange.Run();
        if (exchange.Failures > 0) throw new InvalidOperationException("the server failed", exchange.Failure);
        if (!exchange.Peer.IsClosed && !exchange.Peer.IsAborted) throw new InvalidOperationException("left open");
        if (exchange.Peer.Output.Overflowed) throw new InvalidOperationException("unbounded answer");
        return exchange.Output;
    }

    private static string Print((byte[] Request, int Size) sample) => sample.Size + ": " + Encoding.Latin1.GetString(sample.Request);
}
