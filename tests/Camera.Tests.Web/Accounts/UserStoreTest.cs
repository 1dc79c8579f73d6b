using System.Text;
using Camera.Accounts;
using Camera.Storage;
using nanoFramework.TestFramework;

namespace Camera.Tests.Accounts
{
    [TestClass]
    public class UserStoreTest
    {
        private const string Secret = "correct horse";

        [TestMethod]
        public void SetUpWorksOnce()
        {
            UserStore store = Open(new MemoryFlash());
            Assert.IsTrue(store.IsEmpty);
            Expect(AccountResult.PasswordTooShort, store.SetUp("admin", "short"));
            Assert.IsTrue(store.IsEmpty);
            Expect(AccountResult.Ok, store.SetUp("admin", Secret));
            Expect(AccountResult.AlreadySetUp, store.SetUp("other", Secret));
            Assert.AreEqual((int)AccessLevel.Administrator, (int)store.Find("admin").Level);
        }

        [TestMethod]
        public void PasswordsAreCheckedExactly()
        {
            UserStore store = Open(new MemoryFlash());
            store.SetUp("admin", Secret);
            Assert.IsNotNull(store.CheckPassword("admin", Secret));
            Assert.IsNull(store.CheckPassword("admin", Secret + " "));
            Assert.IsNull(store.CheckPassword("admin", ""));
            Assert.IsNull(store.CheckPassword("admin", null));
            Assert.IsNull(store.CheckPassword("Admin", Secret));
            Assert.IsNull(store.CheckPassword("nobody", Secret));
            Assert.IsNull(store.CheckPassword(null, null));
        }

        // Four thousand characters would make each of the HMACs so much slower.
        [TestMethod]
        public void WhatIsTooLongForAPasswordCostsTheSame()
        {
            CountingHmac hmac = new CountingHmac();
            UserStore store = new UserStore(new RecordStore(new MemoryFlash(), 0), new FixedEntropy(), hmac);
            store.Load();
            store.SetUp("admin", new string('x', AccountLimits.PasswordMaximum));
            hmac.Count = 0;
            hmac.LongestKey = 0;
            Assert.IsNull(store.CheckPassword("admin", new string('x', 4000)));
            Assert.AreEqual(AccountLimits.Pbkdf2Iterations, hmac.Count);
            Assert.AreEqual(0, hmac.LongestKey);
            Assert.IsNotNull(store.CheckPassword("admin", new string('x', AccountLimits.PasswordMaximum)));
        }

        // The time of a sign-in is its HMACs: who asks must not learn from it whether a name exists.
        [TestMethod]
        [DataRow("admin", "correct horse")]
        [DataRow("admin", "wrong horse")]
        [DataRow("admin", "")]
        [DataRow("nobody", "correct horse")]
        [DataRow("", "")]
        public void EveryCheckCostsTheSame(string name, string password)
        {
            CountingHmac hmac = new CountingHmac();
            UserStore store = new UserStore(new RecordStore(new MemoryFlash(), 0), new FixedEntropy(), hmac);
            store.Load();
            store.SetUp("admin", Secret);
            hmac.Count = 0;
            store.CheckPassword(name, password);
            Assert.AreEqual(AccountLimits.Pbkdf2Iterations, hmac.Count);
        }

        [TestMethod]
        public void UsersLastOverARestart()
        {
            MemoryFlash flash = new MemoryFlash();
            UserStore store = Open(flash);
            store.SetUp("admin", Secret);
            store.Add("Zoë 名前", "another secret", AccessLevel.Live);
            store = Open(flash);
            Assert.AreEqual(2, store.All.Length);
            Assert.AreEqual((int)AccessLevel.Live, (int)store.CheckPassword("Zoë 名前", "another secret").Level);
        }

        [TestMethod]
        public void EighteenUsersOfTheLongestNamesFit()
        {
            MemoryFlash flash = new MemoryFlash();
            UserStore store = Open(flash);
            store.SetUp("admin", Secret);
            string wide = "";
            for (int i = 0; i < 30; i++)
            {
                wide += Encoding.UTF8.GetString(new byte[] { 0xF0, 0x9F, 0x98, 0x80 }, 0, 4);
            }

            for (int i = 10; i < 27; i++)
            {
                Expect(AccountResult.Ok, store.Add(wide + i.ToString(), Secret, AccessLevel.Live));
            }

            Expect(AccountResult.Full, store.Add("one more", Secret, AccessLevel.Live));
            Assert.AreEqual(18, Open(flash).All.Length);
        }

        [TestMethod]
        public void TheLastAdministratorStays()
        {
            UserStore store = Open(new MemoryFlash());
            store.SetUp("admin", Secret);
            Expect(AccountResult.LastAdministrator, store.Remove("admin"));
            Expect(AccountResult.LastAdministrator, store.SetLevel("admin", AccessLevel.Control));
            Expect(AccountResult.Ok, store.Add("second", Secret, AccessLevel.Administrator));
            Expect(AccountResult.Ok, store.SetLevel("admin", AccessLevel.Live));
            Expect(AccountResult.LastAdministrator, store.Remove("second"));
            Expect(AccountResult.Ok, store.Remove("admin"));
            Expect(AccountResult.UnknownUser, store.Remove("admin"));
        }

        [TestMethod]
        public void RefusalsChangeNothing()
        {
            UserStore store = Open(new MemoryFlash());
            store.SetUp("admin", Secret);
            Expect(AccountResult.NameTaken, store.Add("admin", Secret, AccessLevel.Live));
            Expect(AccountResult.BadLevel, store.Add("b", Secret, AccessLevel.Anyone));
            Expect(AccountResult.BadLevel, store.SetLevel("admin", (AccessLevel)9));
            Expect(AccountResult.PasswordTooShort, store.SetPassword("admin", "short"));
            Expect(AccountResult.UnknownUser, store.SetPassword("b", Secret));
            Assert.AreEqual(1, store.All.Length);
            Assert.IsNotNull(store.CheckPassword("admin", Secret));
        }

        [TestMethod]
        public void AFailingFlashKeepsTheOldUsers()
        {
            MemoryFlash flash = new MemoryFlash();
            UserStore store = Open(flash);
            store.SetUp("admin", Secret);
            flash.IsBroken = true;
            Expect(AccountResult.StorageFailed, store.Add("b", Secret, AccessLevel.Live));
            Expect(AccountResult.StorageFailed, store.SetPassword("admin", "something else"));
            Assert.AreEqual(1, store.All.Length);
            Assert.IsNotNull(store.CheckPassword("admin", Secret));
        }

        [TestMethod]
        public void NoSaltNoUser()
        {
            FixedEntropy entropy = new FixedEntropy { IsDry = true };
            UserStore store = new UserStore(new RecordStore(new MemoryFlash(), 0), entropy, new QuickHmac());
            Assert.IsTrue(store.Load());
            Expect(AccountResult.NoEntropy, store.SetUp("admin", Secret));
            Assert.IsTrue(store.IsEmpty);
        }

        [TestMethod]
        public void ARecordThatDoesNotReadIsNotASetUpCamera()
        {
            byte[][] records =
            {
                new byte[] { },
                new byte[] { 2, 0 },
                new byte[] { 1, 1 },
                new byte[] { 1, 19 },
                new byte[] { 1, 1, 3, 200, 65 },
                new byte[] { 1, 0, 0 },
            };
            for (int i = 0; i < records.Length; i++)
            {
                MemoryFlash flash = new MemoryFlash();
                RecordStore raw = new RecordStore(flash, 0);
                raw.Save(records[i], 0, records[i].Length);
                UserStore store = new UserStore(new RecordStore(flash, 0), new FixedEntropy(), new QuickHmac());
                Assert.IsFalse(store.Load(), i.ToString());
                Expect(AccountResult.StorageFailed, store.SetUp("attacker", Secret));
            }
        }

        private static UserStore Open(MemoryFlash flash)
        {
            UserStore store = new UserStore(new RecordStore(flash, 0), new FixedEntropy(), new QuickHmac());
            Assert.IsTrue(store.Load());
            return store;
        }

        private static void Expect(AccountResult expected, AccountResult actual)
        {
            Assert.AreEqual((int)expected, (int)actual);
        }
    }
}
