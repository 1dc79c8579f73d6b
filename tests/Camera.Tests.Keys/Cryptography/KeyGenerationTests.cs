using System;
using Camera.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Cryptography
{
    /// <summary>Keys in steps and on a thread: progress, estimate, cancellation, sources that fail.</summary>
    [TestClass]
    public class KeyGenerationTests
    {
        private const int Soon = 60000; // milliseconds until a thread must have answered

        [TestMethod]
        public void MakesAKeyPairInSteps()
        {
            EcKeyGenerator generator = new EcKeyGenerator(new TestEntropy());
            Assert.AreEqual(-1L, generator.EstimateRemaining(1000));
            int steps = 0;
            int progress = 0;
            while (generator.Step() == KeyGenerationStatus.Working)
            {
                Assert.IsNull(generator.KeyPair);
                Assert.IsTrue(generator.Progress >= progress && generator.Progress < 100);
                progress = generator.Progress;
                steps++;
            }

            Assert.IsTrue(steps > 10 && progress > 50);
            Assert.AreEqual((int)KeyGenerationStatus.Done, (int)generator.Status);
            Assert.AreEqual(100, generator.Progress);
            Assert.AreEqual(0L, generator.EstimateRemaining(1000));

            EcKeyPair again;
            Assert.IsTrue(EcKeyPair.TryCreate(generator.KeyPair.PrivateKey, out again));
            CollectionAssert.AreEqual(again.PublicKey.Encode(), generator.KeyPair.PublicKey.Encode());
            Assert.AreEqual((int)KeyGenerationStatus.Done, (int)generator.Step());
        }

        [TestMethod]
        public void EstimatesByTheWorkDone()
        {
            EcKeyGenerator generator = new EcKeyGenerator(new TestEntropy());
            while (generator.Progress < 50)
            {
                generator.Step();
            }

            Assert.AreEqual(1000L, generator.EstimateRemaining(1000));
            generator.Cancel();
            Assert.AreEqual((int)KeyGenerationStatus.Cancelled, (int)generator.Step());
            Assert.IsNull(generator.KeyPair);
        }

        [DataRow(true)]
        [DataRow(false)]
        [TestMethod]
        public void RefusesABadSource(bool rsa)
        {
            KeyGenerator stuck = Create(rsa, new TestEntropy { StuckAt = 0x55 });
            Assert.AreEqual((int)KeyGenerationStatus.EntropyUnhealthy, (int)Run(stuck));
            KeyGenerator absent = Create(rsa, new TestEntropy { Ready = false });
            Assert.AreEqual((int)KeyGenerationStatus.EntropyNotReady, (int)Run(absent));
        }

        [TestMethod]
        public void CancelsAnRsaKeyUnderWay()
        {
            RsaKeyGenerator generator = new RsaKeyGenerator(new TestEntropy(), 2048);
            for (int i = 0; i < 40; i++)
            {
                Assert.AreEqual((int)KeyGenerationStatus.Working, (int)generator.Step());
            }

            Assert.IsTrue(generator.EstimateRemaining(1000) > 1000);
            generator.Cancel();
            Assert.AreEqual((int)KeyGenerationStatus.Cancelled, (int)generator.Step());
            Assert.AreEqual((int)KeyGenerationStatus.Cancelled, (int)generator.Step());
            Assert.IsNull(generator.Key);
        }

        [TestMethod]
        public void RunsOnAThreadOfItsOwn()
        {
            EcKeyGenerator generator = new EcKeyGenerator(new TestEntropy());
            KeyGenerationJob job = new KeyGenerationJob(generator);
            Assert.IsFalse(job.Wait(0));
            job.Start();
            Assert.IsTrue(job.Wait(Soon));
            Assert.IsNotNull(generator.KeyPair);
            Assert.ThrowsException(typeof(InvalidOperationException), () => job.Start());
        }

        [TestMethod]
        public void ARunningJobIsCancelled()
        {
            RsaKeyGenerator generator = new RsaKeyGenerator(new TestEntropy(), 3072);
            KeyGenerationJob job = new KeyGenerationJob(generator);
            job.Start();
            generator.Cancel();
            Assert.IsTrue(job.Wait(Soon));
            Assert.AreEqual((int)KeyGenerationStatus.Cancelled, (int)generator.Status);
        }

        [DataRow(1024)]
        [DataRow(2047)]
        [DataRow(4096)]
        [TestMethod]
        public void RefusesOtherSizes(int bits)
        {
            Assert.ThrowsException(typeof(ArgumentException), () => new RsaKeyGenerator(new TestEntropy(), bits));
        }

        private static KeyGenerator Create(bool rsa, IEntropy entropy)
        {
            if (rsa)
            {
                return new RsaKeyGenerator(entropy, 2048);
            }

            return new EcKeyGenerator(entropy);
        }

        private static KeyGenerationStatus Run(KeyGenerator generator)
        {
            while (generator.Step() == KeyGenerationStatus.Working)
            {
            }

            return generator.Status;
        }
    }
}
