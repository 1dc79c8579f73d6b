using Camera.Bench.Crypto;
using Camera.Web.Desktop;

namespace Camera.Cryptography.Desktop;

/// <summary>What the operations may cost on the board: multiplications executed, counted in a woven copy, and bytes.</summary>
[TestClass]
public class BudgetTests
{
    private static readonly MultiplicationCounter Counter = new();

    [TestMethod]
    [DataRow(CryptoOperations.P256Key, 140_000)]
    [DataRow(CryptoOperations.P256Sign, 200_000)]
    [DataRow(CryptoOperations.P256Verify, 600_000)]
    [DataRow(CryptoOperations.Rsa2048Verify, 200_000)]
    public void Multiplications(string operation, int budget)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            long count = Counter.Count(operation, seed);
            Assert.IsTrue(count > budget / 10 && count <= budget, $"{operation}: {count}");
        }
    }

    [TestMethod]
    public void MultiplicationsOfAnRsaKeyInTheMeanOf50()
    {
        double mean = Enumerable.Range(0, 50).Average(seed => Counter.Count(CryptoOperations.Rsa2048Key, seed));
        Assert.IsTrue(mean is > 10_000_000 and <= 300_000_000, $"{mean}");
    }

    // Everything an operation allocates is at least what is live at any moment; the curve's constants are there once and for all.
    [TestMethod]
    [DataRow(CryptoOperations.P256Key, 8 * 1024)]
    [DataRow(CryptoOperations.P256Sign, 8 * 1024)]
    [DataRow(CryptoOperations.P256Verify, 8 * 1024)]
    [DataRow(CryptoOperations.P384Verify, 8 * 1024)]
    [DataRow(CryptoOperations.P521Verify, 8 * 1024)]
    public void Memory(string operation, int budget)
    {
        Action<int> run = CryptoOperations.Create()[operation];
        run(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        run(0);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.IsTrue(allocated > 0 && allocated <= budget, $"{operation}: {allocated}");
    }

    // What a generator holds between its steps.
    [TestMethod]
    public void LiveMemoryOfAnRsaKey()
    {
        var generator = new RsaKeyGenerator(new SeededEntropy(8), 2048);
        long peak = 0;
        for (int step = 0; generator.Step() == KeyGenerationStatus.Working; step++)
        {
            if (step % 97 == 0)
            {
                peak = Math.Max(peak, ReachableMemory.BytesOf(generator));
            }
        }

        Assert.AreEqual(KeyGenerationStatus.Done, generator.Status);
        Console.WriteLine($"live: {peak}");
        Assert.IsTrue(peak is > 4096 and < 24 * 1024, $"{peak}");
    }
}
