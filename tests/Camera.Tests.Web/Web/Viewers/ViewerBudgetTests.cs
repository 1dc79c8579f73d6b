using Camera.Http;
using Camera.Web;
using Camera.Web.Viewers;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Viewers
{
    [TestClass]
    public class ViewerBudgetTests
    {
        // Rate: kilobytes a second of each; all: of the whole camera, 0 for no figure.
        [TestMethod]
        [DataRow(4, 12, 1024, 0, false, 300, 4, "places")]
        [DataRow(12, 12, 1024, 0, false, 300, 10, "places")]
        [DataRow(12, 13, 1024, 0, true, 300, 11, "places")]
        [DataRow(12, 13, 240, 0, false, 300, 10, "memory")]
        [DataRow(12, 13, 240, 0, true, 300, 3, "memory")]
        [DataRow(12, 13, 10, 0, true, 300, 1, "memory")]
        [DataRow(12, 13, 1024, 1000, false, 300, 3, "bandwidth")]
        [DataRow(12, 13, 1024, 1000, false, 100, 10, "bandwidth")]
        [DataRow(12, 13, 1024, 100, false, 300, 1, "bandwidth")]
        [DataRow(4, 2, 1024, 0, false, 300, 1, "places")]
        public void SaysHowManyFit(int viewers, int connections, int memory, int all, bool isEncrypted, int rate, int most, string limitedBy)
        {
            ViewerBudget budget = Make(viewers, connections, memory, all);
            Assert.AreEqual(most, budget.Most(new ViewerLoad(), isEncrypted, true, rate * 1024L, out ViewerLimit limit));
            Assert.AreEqual(limitedBy, ViewerBudget.NameOf(limit));
        }

        // A snapshot is gone in a moment: only places and memory bound how many are under way.
        [TestMethod]
        [DataRow(12, 1024, 100, false, 10, "places")]
        [DataRow(12, 240, 100, true, 3, "memory")]
        public void SnapshotsFitWhateverTheNetwork(int viewers, int memory, int all, bool isEncrypted, int most, string limitedBy)
        {
            ViewerBudget budget = Make(viewers, 12, memory, all);
            Assert.AreEqual(most, budget.Most(new ViewerLoad(), isEncrypted, false, 300 * 1024L, out ViewerLimit limit));
            Assert.AreEqual(limitedBy, ViewerBudget.NameOf(limit));
        }

        [TestMethod]
        public void OneAddressLeavesConnectionsForThePage()
        {
            ViewerBudget budget = Make(12, 13, 1024, 0);
            Assert.AreEqual(6, budget.PlacesPerAddress);
            ViewerLoad load = new ViewerLoad { Watching = 6, FromAddress = 5 };
            Assert.AreEqual((int)ViewerLimit.None, (int)budget.Judge(load, false, true, 1));
            load.FromAddress = 6;
            Assert.AreEqual((int)ViewerLimit.Address, (int)budget.Judge(load, false, true, 1));
        }

        [TestMethod]
        [DataRow(1, 1, false)]
        [DataRow(2, 1, false)]
        [DataRow(2, 2, true)]
        [DataRow(4, 2, true)]
        [DataRow(5, 2, false)]
        [DataRow(5, 3, true)]
        public void ASaturatedNetworkTakesNoFurtherStream(int watching, int busy, bool isSaturated)
        {
            ViewerBudget budget = Make(12, 13, 1024, 0);
            ViewerLoad load = new ViewerLoad { Watching = watching, Busy = busy };
            Assert.AreEqual(isSaturated, budget.Judge(load, false, true, 1) == ViewerLimit.Bandwidth);
            Assert.AreEqual((int)ViewerLimit.None, (int)budget.Judge(load, false, false, 1), "a snapshot");
            if (isSaturated)
            {
                Assert.AreEqual(watching, budget.Most(load, false, true, 1, out ViewerLimit _));
            }
        }

        private static ViewerBudget Make(int viewers, int connections, int memory, int all)
        {
            WebLimits limits = new WebLimits { Viewers = viewers, ViewersKilobytes = memory, ViewersKilobytesPerSecond = all };
            return new ViewerBudget(limits, new HttpLimits { Connections = connections });
        }
    }
}
