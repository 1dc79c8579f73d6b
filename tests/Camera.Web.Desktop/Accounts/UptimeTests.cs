using System.Security.Cryptography;
using System.Text;
using Camera.Accounts;
using Camera.Storage;
using Camera.Tests.Accounts;

namespace Camera.Web.Desktop.Accounts;

/// <summary>A day of sign-ins, requests, wrong passwords and events in the test's own time: it goes the same way after any time
/// since the start, across the moments when 31 and 32 bits of milliseconds run over, and leaves nothing behind.</summary>
[TestClass]
public sealed class UptimeTests
{
    private const long Hour = 60 * 60 * 1000;
    private const long Day = 24 * Hour;
    private const long Step = 2000;

    private static readonly Lazy<string> First = new(() => new Life().Live(0));

    [TestMethod]
    [DataRow(1L << 31)]
    [DataRow(1L << 32)]
    [DataRow(1L << 53)]
    public void ADayIsTheSameAfterAnyUptime(long middle)
    {
        Assert.AreEqual(First.Value, new Life().Live(middle - (Day / 2)));
    }

    /// <summary>What the day consists of is what the limits say.</summary>
    [TestMethod]
    public void TheDayIsFull()
    {
        string[] events = First.Value.Split('\n');
        Assert.AreEqual(2, events.Count(line => line.EndsWith("session over", StringComparison.Ordinal)), "12 hours each");
        Assert.AreEqual(Day / (AccountLimits.NonceLifetime + (2 * Step)), events.Count(line => line.EndsWith("stale", StringComparison.Ordinal)), 1.0);
        Assert.IsGreaterThan(48, events.Count(line => line.EndsWith("blocked", StringComparison.Ordinal)), "one in half an hour and more");
        Assert.IsTrue(events.Any(line => line.EndsWith("idle session over", StringComparison.Ordinal)));
    }

    private sealed class Life
    {
        private readonly StringBuilder _events = new();
        private readonly AddressTable _addresses = new();
        private readonly SessionTable _sessions = new(new FixedEntropy());
        private readonly UserStore _users = new(new RecordStore(new MemoryFlash(), 0), new FixedEntropy(), new QuickHmac());
        private readonly Authenticator _authenticator;
        private Session _page;
        private Session _idle;
        private string _nonce;
        private uint _count;

        public Life()
        {
            _users.Load();
            _users.SetUp("admin", "correct horse");
            _authenticator = new Authenticator(_users, _addresses, new QuickHmac(), new FixedEntropy());
        }

        /// <summary>Lives a day.</summary>
        /// <returns>What happened, each with the time since its beginning.</returns>
        public string Live(long start)
        {
            long memory = 0;
            for (long time = 0; time < Day; time += Step)
            {
                Poll(start + time, time);
                Ask(start + time, time);
                Guess(start + time, time);
                if (time == 2 * Hour) memory = Memory();
            }

            Assert.IsLessThan(1024, Memory() - memory, "bytes in a day");
            return _events.ToString();
        }

        private long Memory() => ReachableMemory.BytesOf(_addresses, _sessions, _users, _authenticator);

        // A page that is open all day, and one that was left.
        private void Poll(long now, long time)
        {
            if (_page == null || _sessions.Find(_page.CookieValue, now) == null)
            {
                if (_page != null) Note(time, "session over");
                _page = _sessions.Open(_users.Find("admin"), now);
            }

            if (time == Hour) _idle = _sessions.Open(_users.Find("admin"), now);
            if (time > Hour && _idle != null && _sessions.Count(now) == 1)
            {
                Note(time, "idle session over");
                _idle = null;
            }
        }

        // A recorder with Digest that keeps its nonce as long as it may.
        private void Ask(long now, long time)
        {
            _nonce ??= _authenticator.Challenges(false, false, now)[0].Split("nonce=\"")[1].Split('"')[0];
            _count++;
            AuthenticationResult result = _authenticator.Check(Digest(), "GET", "/", "192.0.2.1", false, now, out _);
            if (result == AuthenticationResult.Ok) return;
            Note(time, result == AuthenticationResult.Stale ? "stale" : result.ToString());
            _nonce = null;
            _count = 0;
        }

        // Somebody who guesses passwords, whenever they may.
        private void Guess(long now, long time)
        {
            if (_addresses.BlockedFor("192.0.2.2", now) > 0) return;
            _authenticator.Check("Basic YWRtaW46d3Jvbmc=", "GET", "/", "192.0.2.2", true, now, out _);
            _addresses.TryChallenge("192.0.2.2", now);
            if (_addresses.BlockedFor("192.0.2.2", now) is var left and > 0) Note(time, left + " ms blocked");
        }

        private string Digest()
        {
            string count = _count.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
            string response = Md5($"{Md5("admin:camera:correct horse")}:{_nonce}:{count}:c:auth:{Md5("GET:/")}");
            return $"Digest username=\"admin\", realm=\"camera\", uri=\"/\", nonce=\"{_nonce}\", nc={count}, cnonce=\"c\", qop=auth, response=\"{response}\"";
        }

        private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes(text)));

        private void Note(long time, string what) => _events.Append(time).Append(": ").Append(what).Append('\n');
    }
}
