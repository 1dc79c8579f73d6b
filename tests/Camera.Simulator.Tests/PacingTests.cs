using System.Diagnostics;
using Camera.Accounts;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>A recorder that has no password and asks again at once, on several connections.</summary>
[TestClass]
public class PacingTests
{
    private const int Connections = 4;
    private const int Milliseconds = 3000;

    [TestMethod]
    public async Task EachOfItsAnswersComesLate()
    {
        using SimulatedCamera camera = SimulatedCamera.StartOnAnyPort();
        using HttpClient viewer = SignedIn.At(camera.Address).CreateClient();
        using var recorder = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });
        var answers = new int[600];
        var clock = Stopwatch.StartNew();
        Task retrying = Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (clock.ElapsedMilliseconds < Milliseconds)
            {
                using HttpResponseMessage answer = await recorder.GetAsync(new Uri(camera.Address, "api/status"));
                Interlocked.Increment(ref answers[(int)answer.StatusCode]);
            }
        }));

        // Who is signed in at the same address is served meanwhile.
        for (int i = 0; i < 5; i++)
            Assert.IsNotEmpty(await viewer.GetByteArrayAsync(new Uri(camera.Address, "snapshot.jpg")));
        await retrying;

        // A burst of challenges, then each connection waits for each of its answers.
        int perConnection = (int)(clock.ElapsedMilliseconds / AccountLimits.ChallengeInterval) + 1;
        Assert.AreEqual(answers[401] + answers[429], answers.Sum());
        Assert.IsGreaterThanOrEqualTo(AccountLimits.ChallengeBurst, answers[401]);
        Assert.IsLessThanOrEqualTo(AccountLimits.ChallengeBurst + perConnection, answers[401]);
        Assert.IsGreaterThan(0, answers[429]);
        Assert.IsLessThanOrEqualTo(Connections * perConnection, answers[429]);
    }
}
