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

        [TestMethod]
        public void AnIPv6ClientCountsByItsNetwork()
        {
            AddressTable table = new AddressTable();
            string[] same = { "2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2:ffff::" };
            for (int i = 0; i < 8; i++)
            {
                table.Fail(same[i % 3], 0);
            }

            Assert.IsTrue(table.BlockedFor("2001:db8:1:2:9::9", 0) > 0);
            Assert.AreEqual(0L, table.BlockedFor("2001:db8:1:3::1", 0));
            Block(table, "fe80::1", 0);
            Assert.AreEqual(0L, table.BlockedFor("fe80::2", 0));
            Block(table, "::ffff:192.0.2.1", 0);
            Assert.IsTrue(table.BlockedFor("192.0.2.1", 0) > 0);
            Assert.AreEqual(0L, table.BlockedFor("::ffff:192.0.2.2", 0));
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
        public void ChallengesArePaced()
        {
            AddressTable table = new AddressTable();
            for (int i = 0; i < AccountLimits.ChallengeBurst; i++)
            {
                Assert.IsTrue(table.TryChallenge("192.0.2.1", 0), i.ToString());
            }

            Assert.IsFalse(table.TryChallenge("192.0.2.1", 0));
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
