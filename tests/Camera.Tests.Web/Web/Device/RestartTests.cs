using Camera.Web.Device;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Device
{
    [TestClass]
    public class RestartTests
    {
        [TestMethod]
        [DataRow(1, 2000)]
        [DataRow(2, 4000)]
        [DataRow(8, 256000)]
        [DataRow(9, 300000)]
        [DataRow(99, 300000)]
        public void WaitsEverLonger(int count, int pause)
        {
            Assert.AreEqual(pause, RestartBackOff.PauseOf(count));
        }

        [TestMethod]
        [DataRow(0, 5000L, 1)]
        [DataRow(3, 5000L, 4)]
        [DataRow(3, 600000L, 1)]
        [DataRow(-1, 5000L, 1)]
        public void CountsFailuresInARow(int before, long ran, int count)
        {
            Assert.AreEqual(count, RestartBackOff.CountOf(before, ran));
        }

        [TestMethod]
        [DataRow("3 no port can be opened", 3, "no port can be opened")]
        [DataRow("0 asked for", 0, "asked for")]
        [DataRow("1000 often\n", 99, "often")]
        public void ReadsWhatItWrote(string text, int count, string reason)
        {
            Assert.IsTrue(RestartNote.TryParse(text, out RestartNote note));
            Assert.AreEqual(count, note.Count);
            Assert.AreEqual(reason, note.Reason);
            Assert.IsTrue(RestartNote.TryParse(note.Text, out RestartNote again));
            Assert.AreEqual(note.Text, again.Text);
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("often")]
        [DataRow(" x")]
        [DataRow("-1 x")]
        [DataRow("x y")]
        public void TakesNothingElse(string text)
        {
            Assert.IsFalse(RestartNote.TryParse(text, out _));
        }

        [TestMethod]
        public void CutsALongReason()
        {
            Assert.AreEqual(RestartNote.MaxReason, new RestartNote(1, new string('x', 1000)).Reason.Length);
        }

        [TestMethod]
        [DataRow(0, "factory reset", "The last restart was asked for: factory reset.")]
        [DataRow(3, "no port.", "The last restart followed a failure (3 in a row): no port.")]
        public void TellsOfItself(int count, string reason, string sentence)
        {
            Assert.AreEqual(sentence, new RestartNote(count, reason).Sentence);
        }
    }
}
