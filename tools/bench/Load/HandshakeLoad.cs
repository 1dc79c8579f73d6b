using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Camera.Bench.Load;

/// <summary>Clients, each with an address of its own, that connect, shake hands, ask for a head, get it, and leave, again and
/// again. No session is used again.</summary>
internal static class HandshakeLoad
{
    /// <summary>So many at once that the server never waits for a client.</summary>
    public const int Clients = 16;

    private const int MostEach = 100_000; // connections: a bound, whatever the clock does

    /// <param name="duration">After it nobody begins another; each has one, however slow the machine.</param>
    /// <returns>Connections that were answered with 200.</returns>
    /// <exception cref="BenchException">One was not.</exception>
    public static int Run(Target target, TimeSpan duration)
    {
        int done = 0;
        ExceptionDispatchInfo? failure = null;
        long began = Stopwatch.GetTimestamp();
        Thread[] clients = [.. Enumerable.Range(0, Clients).Select(client => new Thread(() =>
        {
            try
            {
                int count = 0;
                do
                {
                    Ask(target, client);
                    Interlocked.Increment(ref done);
                    count++;
                }
                while (count < MostEach && failure == null && Stopwatch.GetElapsedTime(began) < duration);
            }
            catch (Exception broken) when (broken is IOException or BenchException or InvalidOperationException)
            {
                failure = ExceptionDispatchInfo.Capture(new BenchException($"{target.Peer}: {broken.Message}", broken));
            }
        }))];
        Array.ForEach(clients, client => client.Start());
        Array.ForEach(clients, client => client.Join());
        failure?.Throw();
        return done;
    }

    private static void Ask(Target target, int client)
    {
        Span<byte> answer = stackalloc byte[4096];
        using LoadConnection connection = LoadConnection.Open(target, Target.SourceOf(client));
        connection.Write(target.Request("HEAD"));
        int count = connection.Read(answer);
        if (count < 12 || !answer.StartsWith("HTTP/1."u8) || !answer[8..].StartsWith(" 200 "u8))
        {
            throw new BenchException("a new connection was not answered with 200.");
        }
    }
}
