using System;
using System.Threading;
using Camera.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Frames
{
    /// <summary>The capture loop, step by step in the test's own time.</summary>
    [TestClass]
    public class CaptureLoopTests
    {
        [TestMethod]
        public void RestsWhileNobodyLooks()
        {
            var rig = new Rig(4);
            Assert.AreEqual(-1, rig.Settle());
            Assert.AreEqual((int)CaptureState.Resting, (int)rig.Loop.Statistics.State);
            Assert.AreEqual(1, rig.Sensor.Starts);
            Assert.AreEqual(0, rig.Sensor.Captures);
            Viewer viewer = rig.Stream(0);
            rig.Run(1000);
            Assert.AreEqual((int)CaptureState.Running, (int)rig.Loop.Statistics.State);
            Assert.AreEqual(11, rig.Sensor.Captures);
            viewer.Close();
            rig.Run(10000);
            Assert.AreEqual(11, rig.Sensor.Captures);
        }

        [TestMethod]
        public void ASnapshotTakesOneFrame()
        {
            var rig = new Rig(4);
            rig.Settle();
            Viewer snapshot;
            rig.Hub.OpenSnapshot(null, 0, out snapshot);
            rig.Settle();
            Assert.AreEqual(1L, Rig.Look(snapshot));
            rig.Run(10000);
            Assert.AreEqual(1, rig.Sensor.Captures, "also while it is still being sent");
        }

        // Rates that do not divide 1000, and a sensor that takes its time: the number of frames in 20 s is exact.
        [DataRow(1, 0)]
        [DataRow(3, 0)]
        [DataRow(7, 100)]
        [DataRow(15, 60)]
        [DataRow(30, 33)]
        [TestMethod]
        public void KeepsTheRateWithoutDrift(int rate, int captureMilliseconds)
        {
            var rig = new Rig(3);
            rig.Sensor.Clock = rig.Clock;
            rig.Sensor.CaptureMilliseconds = captureMilliseconds;
            rig.Loop.Change(new PictureSettings(), rate);
            rig.Stream(0);
            rig.Run(20000);
            int expected = rate * 20;
            int captures = rig.Sensor.Captures;
            Assert.IsTrue(captures >= expected && captures <= expected + 1, captures.ToString());
            Assert.AreEqual(rate * 10, rig.Loop.Statistics.TenthsPerSecond, "the rate measured");
        }

        /// <summary>A sensor slower than the rate is asked again at once, without a burst when it becomes fast.</summary>
        [TestMethod]
        public void DoesNotCatchUp()
        {
            var rig = new Rig(3);
            rig.Sensor.Clock = rig.Clock;
            rig.Sensor.CaptureMilliseconds = 500;
            rig.Stream(0);
            rig.Run(10000);
            Assert.AreEqual(21, rig.Sensor.Captures);
            rig.Sensor.CaptureMilliseconds = 0;
            rig.Run(1000);
            Assert.IsTrue(rig.Sensor.Captures >= 30 && rig.Sensor.Captures <= 33, rig.Sensor.Captures.ToString());
        }

        [TestMethod]
        public void AppliesSettingsBetweenFrames()
        {
            var rig = new Rig(4);
            Viewer viewer = rig.Stream(0);
            rig.Settle();
            Assert.AreEqual(1, rig.Sensor.Applies);
            rig.Run(1000);
            Assert.AreEqual(1, rig.Sensor.Applies);
            rig.Loop.Change(new PictureSettings { Resolution = Resolution.Svga, Quality = 33, Mirror = true }, 10);
            Assert.AreEqual(0L, Rig.Look(viewer), "what is there shows the old settings");
            rig.Settle();
            Assert.AreEqual(2, rig.Sensor.Applies);
            Assert.AreSame(Resolution.Svga, rig.Sensor.Applied.Resolution);
            Assert.AreEqual(33, rig.Sensor.Applied.Quality);
            Assert.IsTrue(rig.Sensor.Applied.Mirror);
            Assert.AreEqual(12L, Rig.Look(viewer));
            rig.Loop.Change(new PictureSettings { Resolution = Resolution.Svga, Quality = 33, Mirror = true }, 5);
            rig.Run(3 * FrameLimits.RateWindow);
            Assert.AreEqual(2, rig.Sensor.Applies, "only the rate has changed");
            Assert.AreEqual(50, rig.Loop.Statistics.TenthsPerSecond);
        }

        [TestMethod]
        public void TheCallersSettingsAreCopied()
        {
            var rig = new Rig(4);
            var settings = new PictureSettings { Quality = 40 };
            rig.Loop.Change(settings, 10);
            settings.Quality = 90;
            rig.Stream(0);
            rig.Settle();
            Assert.AreEqual(40, rig.Sensor.Applied.Quality);
        }

        [DataRow((int)SensorStatus.TimedOut, (int)DropReason.TimedOut)]
        [DataRow((int)SensorStatus.TooLarge, (int)DropReason.TooLarge)]
        [DataRow((int)SensorStatus.BadAnswer, (int)DropReason.BadAnswer)]
        [DataRow((int)SensorStatus.NotFound, (int)DropReason.NotFound)]
        [DataRow((int)SensorStatus.Ended, (int)DropReason.Ended)]
        [TestMethod]
        public void CountsFailuresOfTheSensor(int status, int reason)
        {
            var rig = new Rig(4);
            Viewer viewer = rig.Stream(0);
            rig.Settle();
            rig.Sensor.OnCapture = (SensorStatus)status;
            rig.Run(100);
            CaptureStatistics statistics = rig.Loop.Statistics;
            Assert.AreEqual(1L, statistics.Captured);
            Assert.AreEqual(1L, statistics.Dropped);
            Assert.AreEqual(1L, statistics.DroppedFor((DropReason)reason));
            Assert.AreEqual(reason, (int)statistics.LastError);
            Assert.AreEqual(1100L, statistics.LastErrorMilliseconds);
            Assert.AreEqual(1L, Rig.Look(viewer), "the last good one");
            Assert.AreEqual(3, rig.Pool.FreeCount);
        }

        [DataRow("0000", (int)DropReason.NoStart)]
        [DataRow("FFD8FFE00010", (int)DropReason.NoEnd)]
        [DataRow("FFD8FFD9", (int)DropReason.Malformed)]
        [TestMethod]
        public void DropsBrokenFrames(string hex, int reason)
        {
            var rig = new Rig(4);
            Viewer viewer = rig.Stream(0);
            rig.Sensor.Picture = JpegBytes.Hex(hex);
            rig.Settle();
            Assert.AreEqual(0L, Rig.Look(viewer));
            Assert.AreEqual(1L, rig.Loop.Statistics.DroppedFor((DropReason)reason));
            Assert.AreEqual(0L, rig.Loop.Statistics.Captured);
        }

        [TestMethod]
        public void CutsAndTrims()
        {
            var rig = new Rig(4);
            byte[] image = JpegBytes.WithScan(0x12);
            rig.Sensor.Picture = JpegBytes.Join(new byte[] { 0 }, JpegBytes.Join(image, JpegBytes.WithScan(0x34)));
            Viewer viewer = rig.Stream(0);
            rig.Settle();
            int wait;
            Frame frame = viewer.TryTake(out wait);
            Assert.AreEqual(1, frame.Offset);
            Assert.AreEqual(image.Length, frame.Length);
            Assert.AreEqual(8, frame.Width);
            Assert.AreEqual(16, frame.Height);
            Assert.AreEqual(1000L, frame.TimestampMilliseconds);
            Assert.AreEqual(image.Length, rig.Loop.Statistics.LastLength);
        }

        [TestMethod]
        public void StartsTheSensorAgainAfterThreeFailures()
        {
            var rig = new Rig(4);
            Viewer viewer = rig.Stream(0);
            rig.Settle();
            rig.Sensor.OnCapture = SensorStatus.TimedOut;
            rig.Run(200);
            Assert.AreEqual(1, rig.Sensor.Starts);
            rig.Run(100);
            Assert.AreEqual((int)CaptureState.Recovering, (int)rig.Loop.Statistics.State);
            rig.Sensor.OnCapture = SensorStatus.Ok;
            rig.Run(FrameLimits.FirstBackOff);
            Assert.AreEqual(2, rig.Sensor.Starts);
            Assert.AreEqual(2, rig.Sensor.Applies, "the settings were lost with the reset");
            Assert.AreEqual(1L, rig.Loop.Statistics.Restarts);
            Assert.IsTrue(Rig.Look(viewer) > 1);
            Assert.AreEqual((int)CaptureState.Running, (int)rig.Loop.Statistics.State);
        }

        [TestMethod]
        public void TwoFailuresAndASuccessAreForgiven()
        {
            var rig = new Rig(4);
            rig.Stream(0);
            rig.Settle();
            for (int i = 0; i < 10; i++)
            {
                rig.Sensor.OnCapture = SensorStatus.TimedOut;
                rig.Run(200);
                rig.Sensor.OnCapture = SensorStatus.Ok;
                rig.Run(100);
            }

            Assert.AreEqual(1, rig.Sensor.Starts);
            Assert.AreEqual(20L, rig.Loop.Statistics.Dropped);
        }

        [TestMethod]
        public void PausesDoubleUpToALimit()
        {
            var rig = new Rig(4);
            rig.Sensor.OnStart = SensorStatus.NotFound;
            int expected = FrameLimits.FirstBackOff;
            for (int i = 0; i < 10; i++)
            {
                int wait = rig.Settle();
                Assert.AreEqual(expected, wait);
                rig.Clock.Now += wait;
                expected = Math.Min(expected * 2, FrameLimits.MaxBackOff);
            }

            Assert.AreEqual(10, rig.Sensor.Starts);
            rig.Sensor.OnStart = SensorStatus.Ok;
            Assert.AreEqual(-1, rig.Settle());
            Assert.AreEqual((int)CaptureState.Resting, (int)rig.Loop.Statistics.State);
        }

        [TestMethod]
        public void ARefusedSettingIsAFailure()
        {
            var rig = new Rig(4);
            rig.Sensor.OnApply = SensorStatus.TimedOut;
            rig.Stream(0);
            rig.Settle();
            Assert.AreEqual(0, rig.Sensor.Captures);
            Assert.AreEqual(1L, rig.Loop.Statistics.DroppedFor(DropReason.TimedOut));
            rig.Sensor.OnApply = SensorStatus.Ok;
            rig.Run(100);
            Assert.AreEqual(1, rig.Sensor.Captures, "it is tried again with the next frame");
        }

        /// <summary>Uptime beyond what 32 bits count: the clock of the board starts anywhere.</summary>
        [DataRow(0x7FFFFFFFL - 500)]
        [DataRow(0xFFFFFFFFL - 500)]
        [DataRow(0x7FFFFFFFFFL)]
        [TestMethod]
        public void SurvivesLongUptimes(long now)
        {
            var rig = new Rig(4);
            rig.Clock.Now = now;
            Viewer viewer = rig.Stream(4);
            int taken = 0;
            for (int i = 0; i < 200; i++)
            {
                rig.Run(10);
                taken += Rig.Look(viewer) > 0 ? 1 : 0;
            }

            Assert.AreEqual(21, rig.Sensor.Captures);
            Assert.AreEqual(8, taken);
        }

        [TestMethod]
        public void AChangeDuringACaptureMakesItsFrameVoid()
        {
            var sensor = new FakeSensor { Gate = new AutoResetEvent(false), Entered = new AutoResetEvent(false) };
            var clock = new RealClock();
            var pool = new FramePool(4, FrameLimits.MinSlotSize);
            var hub = new FrameHub(pool, sensor.Resolutions, clock);
            var loop = new CaptureLoop(sensor, pool, hub, clock);
            loop.Start();
            Viewer viewer;
            hub.OpenStream(null, 0, out viewer);
            Assert.IsTrue(sensor.Entered.WaitOne(10000, false));
            loop.Change(new PictureSettings { Quality = 5 }, 60);
            sensor.Picture = JpegBytes.WithScan(0x34, 0x56);
            sensor.Gate.Set();
            Assert.IsTrue(sensor.Entered.WaitOne(10000, false));
            Assert.AreEqual(1L, loop.Statistics.Superseded);
            Assert.AreEqual(5, sensor.Applied.Quality);
            sensor.Gate.Set();
            Frame frame = viewer.TakeNext(10000);
            Assert.AreEqual(1L, frame.Sequence);
            viewer.Return(frame);
            viewer.Close();
            sensor.Gate.Set();
            Assert.IsTrue(loop.Stop());
        }

        /// <summary>A driver that throws does not end the thread.</summary>
        [TestMethod]
        public void ADriverMayBeBroken()
        {
            var sensor = new FakeSensor { Faults = 1, Entered = new AutoResetEvent(false) };
            var clock = new RealClock();
            var pool = new FramePool(4, FrameLimits.MinSlotSize);
            var hub = new FrameHub(pool, sensor.Resolutions, clock);
            var loop = new CaptureLoop(sensor, pool, hub, clock);
            loop.Start();
            Viewer viewer;
            hub.OpenStream(null, 0, out viewer);
            Assert.IsTrue(sensor.Entered.WaitOne(10000, false));
            Frame frame = viewer.TakeNext(10000);
            Assert.IsNotNull(frame);
            Assert.AreEqual(1L, loop.Statistics.DroppedFor(DropReason.Fault));
            Assert.AreEqual("driver", loop.Statistics.LastFault);
            viewer.Close();
            Assert.IsTrue(loop.Stop());
            Assert.AreEqual(pool.Count, pool.FreeCount, "no slot was lost");
        }

        [TestMethod]
        public void StartsAndStopsAgain()
        {
            var sensor = new FakeSensor();
            var clock = new RealClock();
            var pool = new FramePool(4, FrameLimits.MinSlotSize);
            var hub = new FrameHub(pool, sensor.Resolutions, clock);
            var loop = new CaptureLoop(sensor, pool, hub, clock);
            Assert.IsTrue(loop.Stop(), "never started");
            for (int i = 0; i < 3; i++)
            {
                loop.Start();
                Assert.ThrowsException(typeof(InvalidOperationException), () => loop.Start());
                Viewer viewer;
                hub.OpenSnapshot(null, 0, out viewer);
                Frame frame = viewer.TakeNext(10000);
                Assert.AreEqual((long)i + 1, frame.Sequence);
                viewer.Close();
                Assert.IsTrue(loop.Stop());
                Assert.AreEqual((int)CaptureState.Stopped, (int)loop.Statistics.State);
                Assert.AreEqual(pool.Count, pool.FreeCount);
            }
        }

        [TestMethod]
        public void EachReasonHasAName()
        {
            for (int i = 0; i < DropReasons.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    Assert.IsFalse(DropReasons.Name((DropReason)i) == DropReasons.Name((DropReason)j));
                }
            }
        }
    }
}
