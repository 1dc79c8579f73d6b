using Camera.Accounts;
using nanoFramework.TestFramework;

namespace Camera.Tests.Accounts
{
    [TestClass]
    public class ProgramTableTest
    {
        [TestMethod]
        public void AProgramIsNewOnceUntilItIsQuietForLong()
        {
            ProgramTable programs = new ProgramTable();
            Assert.IsTrue(programs.SignIn("admin", "192.0.2.1", 0));
            long now = 0;
            for (int i = 0; i < 100; i++)
            {
                now += AccountLimits.ProgramIdle;
                Assert.IsFalse(programs.SignIn("admin", "192.0.2.1", now));
            }

            Assert.IsTrue(programs.SignIn("guest", "192.0.2.1", now));
            Assert.IsTrue(programs.SignIn("admin", "192.0.2.2", now));
            Assert.IsTrue(programs.SignIn("admin", "192.0.2.1", now + AccountLimits.ProgramIdle + 1));
        }

        [TestMethod]
        public void WhenFullTheOneQuietForTheLongestMakesRoom()
        {
            ProgramTable programs = new ProgramTable();
            for (int i = 0; i < AccountLimits.Programs; i++)
            {
                Assert.IsTrue(programs.SignIn("admin", i.ToString(), i));
            }

            Assert.IsFalse(programs.SignIn("admin", "0", 100));
            Assert.IsTrue(programs.SignIn("admin", "one more", 101));
            Assert.IsFalse(programs.SignIn("admin", "0", 102));
            Assert.IsTrue(programs.SignIn("admin", "1", 103));
        }
    }
}
