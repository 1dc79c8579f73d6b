using Camera.Web.Device;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Device
{
    [TestClass]
    public class ButtonTests
    {
        [TestMethod]
        [DataRow(2999L, 0)]
        [DataRow(3000L, 1)]
        [DataRow(9999L, 1)]
        [DataRow(10000L, 2)]
        public void TellsAPressByItsLength(long milliseconds, int action)
        {
            Assert.AreEqual(action, (int)ButtonHold.ActionOf(milliseconds));
        }

        // One character a second: down or up. The action is due at the last one, and at no other.
        [TestMethod]
        [DataRow("uudddu", 1)]
        [DataRow("udddddddddddu", 2)]
        [DataRow("uddu", 0)]
        [DataRow("uddudduddu", 0)]
        [DataRow("udddddddddd", 0)]
        [DataRow("ddddu", 0)]
        [DataRow("ddddddddddu", 2)]
        [DataRow("dudddu", 1)]
        public void ActsOnRelease(string seconds, int action)
        {
            ButtonWatch watch = new ButtonWatch(seconds[0] == 'd', 0);
            for (int i = 1; i < seconds.Length - 1; i++)
            {
                Assert.AreEqual((int)ButtonAction.None, (int)watch.Next(seconds[i] == 'd', i * 1000L));
            }

            int last = seconds.Length - 1;
            Assert.AreEqual(action, (int)watch.Next(seconds[last] == 'd', last * 1000L));
        }

        [TestMethod]
        [DataRow(true, "factory reset by the button")]
        [DataRow(false, "factory reset by the button: the flash failed, so something may still be in it")]
        public void TellsOfItsReset(bool isErased, string sentence)
        {
            Assert.AreEqual(sentence, ButtonHold.ResetSentence(isErased));
        }
    }
}
