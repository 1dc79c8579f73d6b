using System;
using Camera.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Cryptography
{
    /// <summary>Which sources of randomness are taken.</summary>
    [TestClass]
    public class EntropyHealthTests
    {
        [TestMethod]
        public void TakesAGoodSourceAfterTheStartupTest()
        {
            TestEntropy source = new TestEntropy();
            EntropyHealth health = new EntropyHealth(source);
            Assert.AreEqual(0, source.Given);
            byte[] buffer = new byte[40];
            Expect(EntropyStatus.Ok, health.Fill(buffer, 4, 32));
            Assert.AreEqual(1024 + 32, source.Given);
            Assert.AreEqual(0, buffer[3] + buffer[36]);
            Expect(EntropyStatus.Ok, health.Fill(buffer, 0, 40));
            Assert.AreEqual(1024 + 72, source.Given);
        }

        [DataRow(0)]
        [DataRow(255)]
        [TestMethod]
        public void RefusesAStuckSourceFromTheStart(int value)
        {
            EntropyHealth health = new EntropyHealth(new TestEntropy { StuckAt = value });
            byte[] buffer = new byte[32];
            Expect(EntropyStatus.Unhealthy, health.Fill(buffer, 0, 32));
            CollectionAssert.AreEqual(new byte[32], buffer);
        }

        [TestMethod]
        public void RefusesASourceThatGetsStuckForGood()
        {
            TestEntropy source = new TestEntropy();
            EntropyHealth health = new EntropyHealth(source);
            byte[] buffer = new byte[32];
            Expect(EntropyStatus.Ok, health.Fill(buffer, 0, 32));
            source.StuckAt = 17;
            Expect(EntropyStatus.Unhealthy, health.Fill(buffer, 0, 32));
            CollectionAssert.AreEqual(new byte[32], buffer);
            source.StuckAt = -1;
            Expect(EntropyStatus.Unhealthy, health.Fill(buffer, 0, 32));
        }

        // 16 values are the 4 bits of entropy a byte that the tests are made for; 4 are too few.
        [DataRow(16, false)]
        [DataRow(4, true)]
        [TestMethod]
        public void CountsHowOftenAValueComes(int values, bool refused)
        {
            EntropyHealth health = new EntropyHealth(new TestEntropy { Values = values });
            Expect(refused ? EntropyStatus.Unhealthy : EntropyStatus.Ok, health.Fill(new byte[8], 0, 8));
        }

        // One byte repeated 8 times may happen; 9 times in a row may not.
        [DataRow(8, false)]
        [DataRow(9, true)]
        [TestMethod]
        public void CountsRepetitions(int count, bool refused)
        {
            TestEntropy source = new TestEntropy();
            EntropyHealth health = new EntropyHealth(source);
            byte[] buffer = new byte[16];
            Expect(EntropyStatus.Ok, health.Fill(buffer, 0, 16));
            source.StuckAt = buffer[15] ^ 1;
            Expect(refused ? EntropyStatus.Unhealthy : EntropyStatus.Ok, health.Fill(buffer, 0, count));
        }

        [TestMethod]
        public void WaitsForASourceThatIsNotReady()
        {
            TestEntropy source = new TestEntropy { Ready = false };
            EntropyHealth health = new EntropyHealth(source);
            byte[] buffer = new byte[32];
            Expect(EntropyStatus.NotReady, health.Fill(buffer, 0, 32));
            source.Ready = true;
            Expect(EntropyStatus.Ok, health.Fill(buffer, 0, 32));
        }

        [TestMethod]
        public void RefusesRangesOutsideTheBuffer()
        {
            EntropyHealth health = new EntropyHealth(new TestEntropy());
            Assert.ThrowsException(typeof(ArgumentException), () => health.Fill(new byte[4], 2, 3));
            Assert.ThrowsException(typeof(ArgumentException), () => new EntropyHealth(null));
        }

        private static void Expect(EntropyStatus expected, EntropyStatus actual)
        {
            Assert.AreEqual((int)expected, (int)actual);
        }
    }
}
