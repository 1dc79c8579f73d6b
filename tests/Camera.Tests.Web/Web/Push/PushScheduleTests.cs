using Camera.Web.Push;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Push
{
    [TestClass]
    public class PushScheduleTests
    {
        private const long Start = 2147483647L - 5000; // milliseconds pass 2^31 in each test

        [TestMethod]
        public void ADayOfPicturesThatTakeTimeLosesNoBeat()
        {
            PushSchedule schedule = new PushSchedule();
            schedule.Begin(Start, 60);
            long now = Start;
            int sent = 0;
            while (now < Start + (24L * 60 * 60 * 1000))
            {
                int wait = schedule.WaitAt(now);
                now += wait;
                Assert.AreEqual(0L, (now - Start) % 60000);
                sent++;
                now += 1 + (sent * 7919 % 59000); // as long as the receiver takes
                schedule.Succeeded(now);
            }

            Assert.AreEqual((24 * 60) + 1, sent); // the last one ends the day
        }

        [TestMethod]
        public void LeavesOutBeatsThatPassedMeanwhile()
        {
            PushSchedule schedule = new PushSchedule();
            schedule.Begin(Start, 10);
            Assert.AreEqual(0, schedule.WaitAt(Start));
            schedule.Succeeded(Start + 34500);
            Assert.AreEqual(5500, schedule.WaitAt(Start + 34500));
            Assert.AreEqual(0, schedule.WaitAt(Start + 40001));
        }

        // Seconds after the start at which tries are made that all fail at once.
        [TestMethod]
        [DataRow(10, "0 10 30 70 150 310 630 1270 2170 3070")]
        [DataRow(60, "0 10 30 60 180 360 720 1380 2280 3180")]
        [DataRow(3600, "0 10 30 70 150 310 630 1270 2170 3070 3600")]
        public void TriesEverMoreRarelyWhileTheReceiverIsGone(int interval, string expected)
        {
            PushSchedule schedule = new PushSchedule();
            schedule.Begin(Start, interval);
            string[] seconds = expected.Split(' ');
            long now = Start;
            for (int i = 0; i < seconds.Length; i++)
            {
                now += schedule.WaitAt(now);
                Assert.AreEqual(seconds[i], ((now - Start) / 1000).ToString());
                schedule.Failed(now);
            }

            now += schedule.WaitAt(now);
            schedule.Succeeded(now);
            long next = now + schedule.WaitAt(now);
            Assert.AreEqual(0L, (next - Start) % (interval * 1000L));
            Assert.IsTrue(next - now <= interval * 1000L);
            schedule.Failed(next);
            Assert.AreEqual(10000, schedule.WaitAt(next));
        }
    }
}
