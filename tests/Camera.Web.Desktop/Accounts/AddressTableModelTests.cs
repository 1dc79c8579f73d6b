using Camera.Accounts;
using CsCheck;

namespace Camera.Web.Desktop.Accounts;

/// <summary>The table of addresses against a simple model of it: as long as it has room it does just what the model does; beyond,
/// nobody is blocked but by failures of their own.</summary>
[TestClass]
public sealed class AddressTableModelTests
{
    private const int Rounds = 3000;

    private enum Act
    {
        Fail,
        Challenge,
    }

    // Mostly failures in quick succession, now and then a long pause.
    private static readonly Gen<long> Pause = Gen.Frequency(
        (20, Gen.Long[0, 400]), (4, Gen.Long[0, 40_000]), (1, Gen.Long[0, 2 * AccountLimits.FailureMemory]));

    private static Gen<(Act Act, int Address, long Pause)[]> Steps(int addresses, int steps) =>
        Gen.Select(Gen.Frequency((4, Gen.Const(Act.Fail)), (1, Gen.Const(Act.Challenge))), Gen.Int[0, addresses - 1], Pause)
            .Array[steps];

    [TestMethod]
    public void WithRoomItIsTheModel()
    {
        int blocks = 0;
        Steps(addresses: 4, steps: 120).Sample(steps =>
        {
            var table = new AddressTable();
            var model = Enumerable.Range(0, 4).Select(_ => new Client()).ToArray();
            long now = 1;
            foreach ((Act act, int address, long pause) in steps)
            {
                now += pause;
                string text = Text(address);
                if (act == Act.Challenge)
                {
                    model[address].Challenge(now, table.TryChallenge(text, now));
                }
                else
                {
                    bool isBlocked = model[address].Fail(now);
                    Assert.AreEqual(isBlocked, table.Fail(text, now));
                    blocks += isBlocked ? 1 : 0;
                }

                for (int other = 0; other < model.Length; other++)
                {
                    Assert.AreEqual(Math.Max(model[other].BlockedUntil - now, 0), table.BlockedFor(Text(other), now));
                }
            }
        }, iter: Rounds, threads: 1);
        Assert.IsGreaterThan(Rounds / 2, blocks); // the steps do block
    }

    [TestMethod]
    public void BeyondItsRoomOnlyOnesOwnFailuresBlock()
    {
        int blocks = 0;
        Steps(addresses: 3 * AccountLimits.Addresses, steps: 4000).Sample(steps =>
        {
            var table = new AddressTable();
            var failures = Enumerable.Range(0, 3 * AccountLimits.Addresses).Select(_ => new List<long>()).ToArray();
            long now = 1;
            for (int i = 0; i < steps.Length; i++)
            {
                // in bursts, so that some are blocked
                int address = steps[i / 10 * 10].Address;
                now += steps[i].Pause / 50;
                Apply(table, steps[i].Act, address, now);
                if (steps[i].Act == Act.Fail) failures[address].Add(now);
                int other = steps[steps.Length - 1 - i].Address;
                if (table.BlockedFor(Text(other), now) == 0) continue;
                blocks++;
                List<long> own = failures[other];
                bool isDeserved = Enumerable.Range(0, Math.Max(own.Count - AccountLimits.Failures + 1, 0))
                    .Any(first => own[first + AccountLimits.Failures - 1] - own[first] <= AccountLimits.FailureWindow
                        && now - own[first + AccountLimits.Failures - 1] < AccountLimits.LongestBlock);
                Assert.IsTrue(isDeserved, $"{other} at {now}");
            }
        }, iter: 60, threads: 1);
        Assert.IsGreaterThan(100, blocks);
    }

    /// <summary>Tens of thousands of addresses fail as fast as they can: somebody new is let in all the time, with every attempt
    /// that anybody has, and memory stays.</summary>
    [TestMethod]
    public void AFloodLocksNobodyOut()
    {
        var table = new AddressTable();
        long before = 0;
        for (int i = 0; i < 60_000; i++)
        {
            for (int failure = 0; failure < AccountLimits.Failures; failure++) table.Fail(Text(i), i);
            table.TryChallenge(Text(i + 1), i);
            if (i == 1000) before = ReachableMemory.BytesOf(table);
            if (i % 1000 != 0) continue;
            string honest = "198.51.100." + (i / 1000);
            Assert.AreEqual(0, table.BlockedFor(honest, i));
            for (int failure = 1; failure < AccountLimits.Failures; failure++) Assert.IsFalse(table.Fail(honest, i));
            for (int challenge = 0; challenge < AccountLimits.ChallengeBurst; challenge++) Assert.IsTrue(table.TryChallenge(honest, i));
            Assert.AreEqual(0, table.BlockedFor(honest, i));
        }

        Assert.IsLessThan(1024, ReachableMemory.BytesOf(table) - before, "bytes, for longer addresses");
    }

    /// <summary>What is blocked stays so while others, not blocked themselves, come and go.</summary>
    [TestMethod]
    public void PassersByDoNotLiftABlock()
    {
        var table = new AddressTable();
        for (int failure = 0; failure < AccountLimits.Failures; failure++) table.Fail("192.0.2.1", 0);
        for (int i = 0; i < 100 * AccountLimits.Addresses; i++) table.TryChallenge(Text(i), 1 + i);
        Assert.AreEqual(AccountLimits.FirstBlock - 10_000, table.BlockedFor("192.0.2.1", 10_000));
    }

    private static void Apply(AddressTable table, Act act, int address, long now)
    {
        if (act == Act.Fail) table.Fail(Text(address), now);
        else table.TryChallenge(Text(address), now);
    }

    private static string Text(int address) => $"10.{address >> 16}.{(address >> 8) & 255}.{address & 255}";

    /// <summary>What is said of one address, without a thought of memory.</summary>
    private sealed class Client
    {
        private readonly List<long> _failures = [];
        private readonly List<long> _challenges = [];
        private long _block;
        private long _lastFailure = long.MinValue / 2;

        public long BlockedUntil { get; private set; }

        public bool Fail(long now)
        {
            if (now - _lastFailure > AccountLimits.FailureMemory)
            {
                _failures.Clear();
                _block = 0;
            }

            _lastFailure = now;
            _failures.Add(now);
            if (_failures.Count(time => now - time <= AccountLimits.FailureWindow) < AccountLimits.Failures) return false;
            _failures.Clear();
            _block = Math.Min(_block == 0 ? AccountLimits.FirstBlock : 2 * _block, AccountLimits.LongestBlock);
            BlockedUntil = now + _block;
            return true;
        }

        // So many at once and then one each interval: never more than both together, and never fewer.
        public void Challenge(long now, bool isGranted)
        {
            if (!isGranted)
            {
                int recent = _challenges.Count(time => now - time <= (AccountLimits.ChallengeBurst + 1) * AccountLimits.ChallengeInterval);
                Assert.IsGreaterThanOrEqualTo(AccountLimits.ChallengeBurst, recent, "refused too early");
                return;
            }

            _challenges.Add(now);
            for (int first = 0; first < _challenges.Count; first++)
            {
                long most = AccountLimits.ChallengeBurst + 1 + ((now - _challenges[first]) / AccountLimits.ChallengeInterval);
                Assert.IsLessThanOrEqualTo(most, _challenges.Count - first, "granted too often");
            }
        }
    }
}
