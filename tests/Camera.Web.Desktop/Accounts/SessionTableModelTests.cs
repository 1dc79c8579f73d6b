using Camera.Accounts;
using Camera.Storage;
using Camera.Tests.Accounts;
using CsCheck;

namespace Camera.Web.Desktop.Accounts;

/// <summary>The table of sessions against a model: a cookie finds its session until it is over or made room, and whoever signs in
/// however often, each user keeps one.</summary>
[TestClass]
public sealed class SessionTableModelTests
{
    private const int Rounds = 2000;

    private static readonly User[] Users = MakeUsers();

    private enum Act
    {
        Open,
        Find,
        Close,
        CloseAll,
    }

    private static readonly Gen<(Act Act, int User, long Pause)[]> Steps = Gen.Select(
        Gen.Frequency((8, Gen.Const(Act.Open)), (8, Gen.Const(Act.Find)), (2, Gen.Const(Act.Close)), (1, Gen.Const(Act.CloseAll))),
        Gen.Frequency((3, Gen.Int[0, 2]), (1, Gen.Int[0, AccountLimits.Users - 1])),
        Gen.Frequency((30, Gen.Long[1, 1000]), (1, Gen.Long[1, AccountLimits.SessionIdle + 1000]))).Array[150];

    [TestMethod]
    public void ItIsTheModel()
    {
        int displaced = 0;
        Steps.Sample(steps =>
        {
            var table = new SessionTable(new FixedEntropy());
            var model = new List<Known>();
            long now = 0;
            foreach ((Act act, int user, long pause) in steps)
            {
                now += pause;
                model.RemoveAll(known => now - known.LastUsed > AccountLimits.SessionIdle || now - known.Opened > AccountLimits.SessionAbsolute);
                Known chosen = model.LastOrDefault(known => known.User == user);
                if (act == Act.Open)
                {
                    if (model.Count == AccountLimits.Sessions)
                    {
                        Known gone = Displaced(model, user);
                        Assert.IsTrue(gone.User == user || model.Count(known => known.User == gone.User) > 1, "the only session of another user");
                        model.Remove(gone);
                        displaced++;
                    }

                    model.Add(new Known(table.Open(Users[user], now), user, now));
                }
                else if (act == Act.Find && chosen != null)
                {
                    Assert.AreSame(chosen.Session, table.Find(chosen.Session.CookieValue, now));
                    chosen.LastUsed = now;
                }
                else if (act == Act.Close && chosen != null)
                {
                    table.Close(chosen.Session);
                    Assert.IsNull(table.Find(chosen.Session.CookieValue, now));
                    model.Remove(chosen);
                }
                else if (act == Act.CloseAll)
                {
                    table.CloseAll(Users[user].Name);
                    model.RemoveAll(known => known.User == user);
                }

                Assert.AreEqual(model.Count, table.Count(now));
            }

            foreach (Known known in model) Assert.AreSame(known.Session, table.Find(known.Session.CookieValue, now));
        }, iter: Rounds, threads: 1);
        Assert.IsGreaterThan(Rounds, displaced);
    }

    private static Known Displaced(List<Known> model, int opening) =>
        model.OrderByDescending(known => known.User == opening ? int.MaxValue : model.Count(other => other.User == known.User))
            .ThenBy(known => known.LastUsed).First();

    private static User[] MakeUsers()
    {
        var users = new UserStore(new RecordStore(new MemoryFlash(), 0), new FixedEntropy(), new QuickHmac());
        users.Load();
        for (int i = 0; i < AccountLimits.Users; i++)
        {
            AccountResult result = i == 0 ? users.SetUp("user0", "correct horse") : users.Add("user" + i, "correct horse", AccessLevel.Live);
            Assert.AreEqual(AccountResult.Ok, result);
        }

        return users.All;
    }

    private sealed class Known(Session session, int user, long now)
    {
        public Session Session { get; } = session;

        public int User { get; } = user;

        public long Opened { get; } = now;

        public long LastUsed { get; set; } = now;
    }
}
