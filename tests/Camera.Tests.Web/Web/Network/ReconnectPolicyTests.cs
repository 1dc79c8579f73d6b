using Camera.Web.Network;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Network
{
    [TestClass]
    public class ReconnectPolicyTests
    {
        [TestMethod]
        public void OpensSetupAtOnceWithoutANetwork()
        {
            Assert.IsTrue(new ReconnectPolicy(false, 0).Next(false, 0) == NetworkStep.OpenSetup);
        }

        [TestMethod]
        public void TriesEverMoreRarelyAndThenOpensSetup()
        {
            const long Start = 1000;
            ReconnectPolicy policy = new ReconnectPolicy(true, Start);
            long[] expected = { 0, 5000, 15000, 35000, 75000, 135000 };
            int tries = 0;
            long now = Start;
            NetworkStep step = policy.Next(false, now);
            while (step != NetworkStep.OpenSetup)
            {
                if (step == NetworkStep.Join)
                {
                    Assert.AreEqual(expected[tries], now - Start);
                    tries++;
                }

                now += 1000;
                step = policy.Next(false, now);
            }

            Assert.AreEqual(expected.Length, tries);
            Assert.AreEqual(180000L, now - Start);
        }

        [TestMethod]
        public void BeginsAnewAfterEachConnection()
        {
            ReconnectPolicy policy = new ReconnectPolicy(true, 0);
            Assert.IsTrue(policy.Next(true, 170000) == NetworkStep.Wait);
            Assert.IsTrue(policy.Next(false, 171000) == NetworkStep.Join);
            Assert.IsTrue(policy.Next(false, 172000) == NetworkStep.Wait);
            Assert.IsTrue(policy.Next(false, 349000) == NetworkStep.Join);
            Assert.IsTrue(policy.Next(false, 350000) == NetworkStep.OpenSetup);
        }

        [TestMethod]
        [DataRow(true, 1000L, 300999L, false)]
        [DataRow(true, 1000L, 301000L, true)]
        [DataRow(false, 0L, 90000000L, false)]
        public void ClosesSetupOnlyWhenThereIsANetworkToTry(bool hasNetwork, long lastUsed, long now, bool isOver)
        {
            Assert.AreEqual(isOver, ReconnectPolicy.IsSetupOver(hasNetwork, lastUsed, now));
        }
    }
}
