using Camera.Accounts;
using nanoFramework.TestFramework;

namespace Camera.Tests.Accounts
{
    [TestClass]
    public class AddressTableTest
    {
        [TestMethod]
        public void EightFailuresInThirtySecondsBlock()
        {
            AddressTable table = new AddressTable();
            for (int i = 0; i < 7; i++)
            {
                Assert.IsFalse(table.Fail("192.0.2.1", 1000 + i), i.ToString());
            }

            Assert.AreEqual(0L, table.BlockedFor("192.0.2.1", 1007));
            Assert.IsTrue(table.Fail("192.0.2.1", 1007));
            Assert.AreEqual(AccountLimits.FirstBlock, table.BlockedFor("192.0.2.1", 1007));
            Assert.AreEqual(0L, table.BlockedFor("192.0.2.2", 1007));
            Assert.AreEqual(1L, table.BlockedFor("192.0.2.1", 1007 + AccountLimits.FirstBlock - 1));
            Assert.AreEqual(0L, table.BlockedFor("192.0.2.1", 1007 + AccountLimits.FirstBlock));
        }

        [TestMethod]
        public void SlowFailuresDoNotBlock()
        {
            AddressTable table = new AddressTable();
            for (int i = 0; i < 100; i++)
            {
                Assert.IsFalse(table.Fail("192.0.2.1", i * 5000L), i.ToString());
            }
        }

        [TestMethod]
        public void BlocksGrowToALimit()
        {
            AddressTable table = new AddressTable();
            long now = 0;
            long expected = AccountLimits.FirstBlock;
            for (int round = 0; round < 9; round++)
            {
                Block(table, "192.0.2.1", now);
                Assert.AreEqual(expected, table.BlockedFor("192.0.2.1", now), round.ToString());
                now += expected;
                expected = expected * 2 > AccountLimits.LongestBlock ? AccountLimits.LongestBlock : expected * 2;
            }
        }

        [TestMethod]
        [DataRow(0, 30000, true)]
        [DataRow(0, 30001, false)]
        [DataRow(29000, 31000, true)]
        [DataRow(59999, 60001, true)]
        public void TheWindowSlides(int first, int last, bool blocks)
        {
            AddressTable table = new AddressTable();
            table.Fail("192.0.2.1", first);
            for (int i = 0; i < 6; i++)
            {
                Assert.IsFalse(table.Fail("192.0.2.1", last - 1), i.ToString());
            }

            Assert.AreEqual(blocks, table.Fail("192.0.2.1", last));
            Assert.AreEqual(blocks, table.BlockedFor("192.0.2.1", last) > 0);
        }

        [TestMethod]
        public void AnHourWithoutFailuresForgives()
        {
            AddressTable table = new AddressTable();
            Block(table, "192.0.2.1", 0);
            Block(table, "192.0.2.1", AccountLimits.FailureMemory);
            Assert.AreEqual(2 * AccountLimits.FirstBlock, table.BlockedFor("192.0.2.1", AccountLimits.FailureMemory));
            Block(table, "192.0.2.1", 2 * AccountLimits.FailureMemory + 1);
            Assert.AreEqual(AccountLimits.FirstBlock, table.BlockedFor("192.0.2.1", 2 * AccountLimits.FailureMemory + 1));
        }

        /// <summary>Two addresses, written as RFC 5952 has it, and whether they are one client's.</summary>
        [TestMethod]
        [DataRow("192.0.2.1", "192.0.2.1", true)]
        [DataRow("192.0.2.1", "192.0.2.2", false)]
        [DataRow("::ffff:192.0.2.1", "192.0.2.1", true)]
        [DataRow("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
        [DataRow("::ffff:192.0.2.1", "::1", false)]
        [DataRow("2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6", true)]
        [DataRow("2001:db8:1:2::1", "2001:db8:1:2:ffff::", true)]
        [DataRow("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
        [DataRow("2001:db8:1::1", "2001:db8:1:0:9:8:7:6", true)]
        [DataRow("2001:db8::1", "2001:db8::a:b:c:d", true)]
        [DataRow("2001:db8::1", "2001:db8:0:1::1", false)]
        [DataRow("2001:0:0:1::1", "2001::1:a:b:c:d", true)]
        [DataRow("2001:0:0:1::1", "2001::2:a:b:c:d", false)]
        [DataRow("::1", "::2", true)]
        [DataRow("64:ff9b::192.0.2.1", "64:ff9b::192.0.2.2", true)]
        [DataRow("64:ff9b::192.0.2.1", "64:ff9b:1::192.0.2.2", false)]
        [DataRow("fe80::1", "fe80::2", false)]
        public void AnIPv6ClientCountsByItsNetwork(string one, string other, bool isSame)
        {
            AddressTable table = new AddressTable();
            Block(table, one, 0);
            Assert.AreEqual(isSame, table.BlockedFor(other, 0) > 0);
            Assert.IsTrue(table.BlockedFor(one, 0) > 0);
        }

        /// <summary>What no network stack writes is an address of its own, and does no harm.</summary>
        [TestMethod]
        [DataRow("")]
        [DataRow(":")]
        [DataRow("::")]
        [DataRow(":::")]
        [DataRow("1:2:3:4:5:6:7:8:9:10:11:12")]
        [DataRow("1::2::3")]
        [DataRow("::ffff:")]
        [DataRow("a")]
        public void AnyTextIsCounted(string address)
        {
            AddressTable table = new AddressTable();
            Block(table, address, 0);
            Assert.IsTrue(table.BlockedFor(address, 0) > 0);
        }

        [TestMethod]
        public void FillingTheTableLocksNobodyOut()
        {
            AddressTable table = new AddressTable();
            for (int i = 0; i < 3 * AccountLimits.Addresses; i++)
            {
                Block(table, "10.0." + (i / 256).ToString() + "." + (i % 256).ToString(), i);
            }

            long now = 3 * AccountLimits.Addresses;
            Assert.AreEqual(0L, table.BlockedFor("192.0.2.1", now));
            Assert.IsFalse(table.Fail("192.0.2.1", now));
            Assert.IsTrue(table.TryChallenge("192.0.2.1", now));
        }

        [TestMethod]
        public void WhoOnlyAsksMakesRoomBeforeWhoGuesses()
        {
            AddressTable table = new AddressTable();
            for (int i = 0; i < AccountLimits.Failures - 1; i++)
            {
                table.Fail("192.0.2.1", 0);
            }

            Block(table, "192.0.2.2", 0);
            for (int i = 0; i < 3 * AccountLimits.Addresses; i++)
            {
                Assert.IsTrue(table.TryChallenge("10.0." + (i / 256).ToString() + "." + (i % 256).ToString(), 1 + i));
            }

            Assert.IsTrue(table.BlockedFor("192.0.2.2", 1000) > 0);
            Assert.IsTrue(table.Fail("192.0.2.1", 1000), "the eighth");
        }

        [TestMethod]
        public void RenewalsArePaced()
        {
            AddressTable table = new AddressTable();
            int granted = 0;
            for (int i = 0; i <= 10000; i++)
            {
                granted += table.TryRenew("192.0.2.1", i) ? 1 : 0;
            }

            Assert.AreEqual(AccountLimits.ChallengeBurst + (int)(10000 / AccountLimits.ChallengeInterval), granted);
        }

        [TestMethod]
        public void ChallengesArePaced()
        {
            AddressTable table = new AddressTable();
            for (int i = 0; i < AccountLimits.ChallengeBurst; i++)
            {
                Assert.IsTrue(table.TryChallenge("192.0.2.1", 0), i.ToString());
            }

            Assert.IsFalse(table.TryChallenge("192.0.2.1", 0));
            Assert.IsTrue(table.TryRenew("192.0.2.1", 0), "who knew the password has nonces of their own");
            Assert.IsTrue(table.TryChallenge("192.0.2.2", 0));
            int granted = 0;
            for (int i = 1; i <= 10000; i++)
            {
                granted += table.TryChallenge("192.0.2.1", i) ? 1 : 0;
            }

            Assert.AreEqual((int)(10000 / AccountLimits.ChallengeInterval), granted);
        }

        private static void Block(AddressTable table, string address, long now)
        {
            for (int i = 0; i < AccountLimits.Failures; i++)
            {
                table.Fail(address, now);
            }
        }
    }
}
