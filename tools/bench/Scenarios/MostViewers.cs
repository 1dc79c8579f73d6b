using Camera.Bench.Load;
using Camera.Bench.Peers;

namespace Camera.Bench.Scenarios;

/// <summary>Finds how many viewers a server keeps before one of them falls under 95 % of the source's rate.</summary>
internal static class MostViewers
{
    /// <summary>Where the search ends: the simulator has a thread for each.</summary>
    public const int Limit = 1000;

    private const double Step = 1.15;

    /// <param name="guess">Where to begin: what the round before found.</param>
    public static int Find(Peer peer, int guess, int framesPerSecond, Recording recording, Lengths lengths) =>
        Find(guess, viewers => Keeps(peer, viewers, framesPerSecond, recording, lengths));

    /// <summary>The largest number that is kept, to 3 %, by few trials: from the guess up or down in steps, then halving.</summary>
    public static int Find(int guess, Func<int, bool> keeps)
    {
        int kept = 0;
        int lost = Limit + 1;
        int next = Math.Clamp(guess, 1, Limit);
        while (lost - kept > Math.Max(1, kept * 3 / 100))
        {
            if (keeps(next))
            {
                kept = next;
            }
            else
            {
                lost = next;
            }

            next = lost > Limit ? Math.Min(Math.Max(kept + 1, (int)(kept * Step)), Limit)
                : kept == 0 ? (int)(lost / Step)
                : (kept + lost) / 2;
        }

        return kept;
    }

    private static bool Keeps(Peer peer, int viewers, int framesPerSecond, Recording recording, Lengths lengths)
    {
        try
        {
            return StreamScenario.Run(peer, viewers, recording, lengths).Keeps(framesPerSecond);
        }
        catch (BenchException)
        {
            return false; // one was not let in, or put out: it has less than the rate
        }
    }
}
