using Camera.Web.Device;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Device
{
    [TestClass]
    public class ForwardClockTests
    {
        [TestMethod]
        public void ShowsWhatTheCounterShows()
        {
            ForwardClock clock = new ForwardClock();
            Assert.AreEqual(5L, clock.At(5));
            Assert.AreEqual(70L, clock.At(70));
        }

        [TestMethod]
        public void StandsWhileAThreadIsLate()
        {
            ForwardClock clock = new ForwardClock();
            clock.At(5000);
            Assert.AreEqual(5000L, clock.At(4999));
            Assert.AreEqual(5001L, clock.At(5001));
        }

        [TestMethod]
        public void GoesOnWhenTheCounterStartsAnew()
        {
            const long Most = 4294967295;
            ForwardClock clock = new ForwardClock();
            clock.At(Most);
            Assert.AreEqual(Most, clock.At(0));
            Assert.AreEqual(Most + 1000, clock.At(1000));
            clock.At(Most);
            Assert.AreEqual(2 * Most, clock.At(7));
        }
    }
}
