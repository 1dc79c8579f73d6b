using Camera.Http.Tls;
using CsCheck;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Http.Fuzz;

/// <summary>Who may begin a TLS handshake, against a model: places are never more than allowed and all come back, and an address
/// waits for slow handshakes of its own only.</summary>
[TestClass]
public sealed class AdmissionModelTests
{
    private const int Rounds = 3000;
    private const int Places = 3;
    private const int Remembered = 6;

    private static Gen<(int Address, int Took, bool IsDone)[]> Visits(int addresses) =>
        Gen.Select(Gen.Int[0, addresses - 1], Gen.Frequency((2, Gen.Int[0, 5000]), (1, Gen.Int[5001, 60_000])), Gen.Bool).Array[200];

    [TestMethod]
    public void WithRoomItIsTheModel()
    {
        int refused = 0;
        Visits(Remembered).Sample(visits =>
        {
            TlsLimits limits = new() { Handshakes = Places, PenaltyAddresses = Remembered };
            HandshakeAdmission admission = new(limits);
            long[] until = new long[Remembered];
            int[] penalty = new int[Remembered];
            Queue<(int Address, long Started, int Took, bool IsDone)> running = new();
            long now = 1;
            foreach ((int address, int took, bool isDone) in visits)
            {
                bool mayEnter = running.Count < Places && running.All(other => other.Address != address) && until[address] <= now;
                Assert.AreEqual(mayEnter, admission.TryEnter(Text(address), now));
                refused += mayEnter ? 0 : 1;
                if (mayEnter) running.Enqueue((address, now, took, isDone));
                if (running.Count == 0 || (mayEnter && running.Count < Places))
                {
                    now += 100;
                    continue;
                }

                var ending = running.Dequeue();
                now = Math.Max(now, ending.Started + ending.Took);
                admission.Leave(Text(ending.Address), ending.Started, now, ending.IsDone);
                if (now - ending.Started > limits.SlowHandshakeMilliseconds)
                {
                    penalty[ending.Address] = penalty[ending.Address] == 0 ? limits.PenaltyMilliseconds
                        : Math.Min(2 * penalty[ending.Address], limits.LongestPenaltyMilliseconds);
                    until[ending.Address] = now + penalty[ending.Address];
                }
                else if (ending.IsDone)
                {
                    penalty[ending.Address] = 0;
                    until[ending.Address] = 0;
                }
            }
        }, iter: Rounds, threads: 1);
        Assert.IsGreaterThan(Rounds, refused);
    }

    [TestMethod]
    public void BeyondItsRoomAnAddressWaitsForItsOwnSlownessOnly()
    {
        Visits(50 * Remembered).Sample(visits =>
        {
            TlsLimits limits = new() { Handshakes = Places, PenaltyAddresses = Remembered };
            HandshakeAdmission admission = new(limits);
            HashSet<int> slow = [];
            long now = 1;
            foreach ((int address, int took, bool isDone) in visits)
            {
                bool entered = admission.TryEnter(Text(address), now);
                Assert.IsTrue(entered || slow.Contains(address), "all places are free");
                if (!entered) continue;
                admission.Leave(Text(address), now, now + took, isDone);
                now += took;
                if (took > limits.SlowHandshakeMilliseconds) slow.Add(address);
            }

            for (int place = 0; place < Places; place++) Assert.IsTrue(admission.TryEnter("honest" + place, now), "all places came back");
        }, iter: Rounds, threads: 1);
    }

    private static string Text(int address) => "192.0.2." + address;
}
