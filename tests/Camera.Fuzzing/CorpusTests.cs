using Camera.Fuzzing.Targets;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Fuzzing;

/// <summary>Every input that the fuzzer once found a new way with, or a mistake, goes through its target again.</summary>
[TestClass]
public sealed class CorpusTests
{
    private const int Fewest = 5;

    public static IEnumerable<object[]> Targets => FuzzTargets.All.Select(target => new object[] { target.Name });

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public void EveryKeptInputHolds(string name)
    {
        InputWatch watch = new(FuzzTargets.All.Single(target => target.Name == name), null);
        string[] inputs = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", name));
        Assert.IsGreaterThanOrEqualTo(Fewest, inputs.Length);
        foreach (string input in inputs)
        {
            try
            {
                watch.Run(File.ReadAllBytes(input));
            }
            catch (Exception exception)
            {
                Assert.Fail($"{Path.GetFileName(input)}: {exception}");
            }
        }
    }

    [TestMethod]
    public void EveryFolderHasItsTarget()
    {
        CollectionAssert.AreEquivalent(
            FuzzTargets.All.Select(target => target.Name).ToArray(),
            Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Corpus")).Select(Path.GetFileName).ToArray());
    }
}
