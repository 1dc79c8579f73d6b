using Camera.Bench.Report;
using Camera.Bench.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Bench.Tests;

[TestClass]
public class StatisticsTests
{
    [TestMethod]
    [DataRow(new[] { 3.0 }, 3.0)]
    [DataRow(new[] { 9.0, 1.0, 5.0 }, 5.0)]
    [DataRow(new[] { 4.0, 1.0, 2.0, 100.0 }, 3.0)]
    public void TheMedianIsTheMiddle(double[] values, double expected) => Assert.AreEqual(expected, Statistics.Median(values));

    [TestMethod]
    [DataRow(99, 99.0)]
    [DataRow(100, 100.0)]
    [DataRow(50, 50.0)]
    [DataRow(1, 1.0)]
    public void APercentileIsTheNearestRank(int percent, double expected)
    {
        double[] backwards = [.. Enumerable.Range(1, 100).Reverse().Select(number => (double)number)];
        Assert.AreEqual(expected, Statistics.Percentile(backwards, percent));
    }

    [TestMethod]
    public void NothingHasNoMedian() => Assert.ThrowsExactly<ArgumentException>(() => Statistics.Median([]));

    [TestMethod]
    [DataRow(1.0, false, 100, 100, true)]
    [DataRow(1.0, false, 99, 100, false)]
    [DataRow(0.9, false, 91, 100, true)]
    [DataRow(0.9, false, 89, 100, false)]
    [DataRow(1.0, true, 3, 4, true)]
    [DataRow(1.0, true, 5, 4, false)]
    [DataRow(0.0, true, 33, 0, true)]
    [DataRow(0.0, true, 34, 0, false)]
    public void ARowIsReachedOrNot(double factor, bool lowerIsBetter, double camera, double kestrel, bool expected) =>
        Assert.AreEqual(expected, new Row("r", "", "N0", "", factor, lowerIsBetter, Most: 33.3).IsMet(camera, kestrel));

    /// <summary>The search finds the largest number that is kept, to 3 %, wherever it begins.</summary>
    [TestMethod]
    public void TheMostViewersAreFoundFromAnyGuess()
    {
        foreach (int most in new[] { 0, 1, 2, 17, 199, 200, 201, 640, 999, MostViewers.Limit })
        {
            foreach (int guess in new[] { 1, 14, 200, MostViewers.Limit, 5000 })
            {
                int trials = 0;
                int found = MostViewers.Find(guess, viewers =>
                {
                    Assert.IsLessThan(100, ++trials, $"the search for {most} from {guess} does not end");
                    Assert.IsInRange(1, MostViewers.Limit, viewers);
                    return viewers <= most;
                });
                Assert.IsLessThanOrEqualTo(most, found);
                Assert.IsLessThanOrEqualTo(Math.Max(1, most * 3 / 100), most - found, $"{found} of {most} from {guess}");
            }
        }
    }

    [TestMethod]
    [DataRow(0L, 0.0)]
    [DataRow(64L * 1024, 0.0)]
    [DataRow(240_000L, 24.0)]
    public void GrowthIsSharedOutOverTheFrames(long grown, double expected) => Assert.AreEqual(expected, Allocation.Judge(grown, 10_000));

    [TestMethod]
    public void ACollectionIsNoProofOfNothing() => Assert.ThrowsExactly<BenchException>(() => Allocation.Judge(-1, 10_000));
}
