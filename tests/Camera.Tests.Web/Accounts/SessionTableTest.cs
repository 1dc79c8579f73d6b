using Camera.Accounts;
using Camera.Storage;
using nanoFramework.TestFramework;

namespace Camera.Tests.Accounts
{
    [TestClass]
    public class SessionTableTest
    {
        [TestMethod]
        public void ACookieFindsItsSession()
        {
            SessionTable table = new SessionTable(new FixedEntropy());
            Session session = table.Open(MakeUser(), 0);
            Assert.AreEqual(32, session.CookieValue.Length);
            Assert.AreEqual(32, session.CsrfToken.Length);
            Assert.AreNotEqual(session.CookieValue, session.CsrfToken);
            Assert.AreSame(session, table.Find(session.CookieValue, 1));
            string[] wrong = { null, "", "01", session.CsrfToken, session.CookieValue + "0", "zz02030405060708090a0b0c0d0e0f10" };
            for (int i = 0; i < wrong.Length; i++)
            {
                Assert.IsNull(table.Find(wrong[i], 1), i.ToString());
            }
        }

        [TestMethod]
        public void SessionsEndByIdlenessAndByAge()
        {
            SessionTable table = new SessionTable(new FixedEntropy());
            string cookie = table.Open(MakeUser(), 0).CookieValue;
            long now = 0;
            while (now + AccountLimits.SessionIdle <= AccountLimits.SessionAbsolute)
            {
                now += AccountLimits.SessionIdle;
                Assert.IsNotNull(table.Find(cookie, now), now.ToString());
            }

            Assert.IsNull(table.Find(cookie, AccountLimits.SessionAbsolute + 1));
            cookie = table.Open(MakeUser(), 0).CookieValue;
            Assert.IsNull(table.Find(cookie, AccountLimits.SessionIdle + 1));
            Assert.AreEqual(0, table.Count(AccountLimits.SessionAbsolute + 1));
        }

        [TestMethod]
        public void TheOneIdleLongestMakesRoom()
        {
            SessionTable table = new SessionTable(new FixedEntropy());
            User user = MakeUser();
            string[] cookies = new string[AccountLimits.Sessions + 1];
            for (int i = 0; i < cookies.Length; i++)
            {
                cookies[i] = table.Open(user, i).CookieValue;
            }

            Assert.IsNull(table.Find(cookies[0], 100));
            Assert.IsNotNull(table.Find(cookies[1], 100));
            Assert.AreEqual(AccountLimits.Sessions, table.Count(100));
        }

        [TestMethod]
        public void NobodySignsOthersOut()
        {
            SessionTable table = new SessionTable(new FixedEntropy());
            UserStore store = MakeStore();
            Session quiet = table.Open(store.Find("admin"), 0);
            Session first = null;
            for (int i = 1; i <= 3 * AccountLimits.Sessions; i++)
            {
                Session session = table.Open(store.Find("guest"), i);
                first = first ?? session;
            }

            Assert.IsTrue(table.IsOpen(quiet, 100));
            Assert.IsFalse(table.IsOpen(first, 100));
            Session third = table.Open(store.Find("third"), 200);
            Assert.IsTrue(table.IsOpen(third, 200), "who has none takes one of who has the most");
            Assert.IsTrue(table.IsOpen(quiet, 200));
            Assert.IsFalse(table.IsOpen(third, 201 + AccountLimits.SessionIdle));
        }

        [TestMethod]
        public void ClosingEndsOneOrAll()
        {
            SessionTable table = new SessionTable(new FixedEntropy());
            User user = MakeUser();
            Session first = table.Open(user, 0);
            Session second = table.Open(user, 0);
            table.Close(first);
            Assert.IsNull(table.Find(first.CookieValue, 1));
            Assert.IsNotNull(table.Find(second.CookieValue, 1));
            table.CloseAll("somebody else");
            Assert.IsNotNull(table.Find(second.CookieValue, 1));
            table.CloseAll(user.Name);
            Assert.IsNull(table.Find(second.CookieValue, 1));
        }

        [TestMethod]
        public void NoEntropyNoSession()
        {
            Assert.IsNull(new SessionTable(new FixedEntropy { IsDry = true }).Open(MakeUser(), 0));
        }

        private static User MakeUser()
        {
            return MakeStore().Find("admin");
        }

        private static UserStore MakeStore()
        {
            UserStore store = new UserStore(new RecordStore(new MemoryFlash(), 0), new FixedEntropy(), new QuickHmac());
            store.Load();
            store.SetUp("admin", "correct horse");
            store.Add("guest", "correct horse", AccessLevel.Live);
            store.Add("third", "correct horse", AccessLevel.Live);
            return store;
        }
    }
}
