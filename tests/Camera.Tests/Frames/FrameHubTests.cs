using System;
using System.Threading;
using Camera.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Frames
{
    /// <summary>Each viewer gets the newest frame it has not had; nobody holds up anybody.</summary>
    [TestClass]
    public class FrameHubTests
    {
        [TestMethod]
        public void GivesTheNewestAndCountsTheSkipped()
        {
            var rig = new Rig(4);
            Viewer viewer = rig.Stream(0);
            rig.Settle();
            Assert.AreEqual(1L, Rig.Look(viewer));
            Assert.AreEqual(0L, Rig.Look(viewer), "each frame once");
            rig.Run(300);
            Assert.AreEqual(4L, Rig.Look(viewer));
            Assert.AreEqual(2L, viewer.FramesTaken);
            Assert.AreEqual(2L, viewer.FramesSkipped);
        }

        [TestMethod]
        public void AFrameStaysWhileItIsHeld()
        {
            var rig = new Rig(4);
            Viewer stalled = rig.Stream(0);
            Viewer other = rig.Stream(0);
            rig.Settle();
            int wait;
            Frame held = stalled.TryTake(out wait);
            byte[] buffer = held.Buffer;
            int length = held.Length;
            rig.Sensor.Picture = JpegBytes.WithScan(0x34, 0x56, 0x78);
            long seen = 0;
            for (int i = 0; i < 50; i++)
            {
                rig.Run(100);
                long sequence = Rig.Look(other);
                Assert.IsTrue(sequence > seen, "the other one is not held up");
                seen = sequence;
            }

            Assert.AreEqual(1L, held.Sequence);
            Assert.AreEqual(length, held.Length);
            Assert.AreSame(buffer, held.Buffer);
            Assert.AreEqual((byte)0x12, held.Buffer[held.Offset + held.Length - 3]);
            stalled.Return(held);
            Assert.AreEqual(3, rig.Pool.FreeCount, "all but the newest");
        }

        [TestMethod]
        public void AllViewersMayStall()
        {
            var rig = new Rig(5);
            int wait;
            for (int i = 0; i < rig.Hub.ViewerLimit; i++)
            {
                Viewer viewer = rig.Stream(0);
                rig.Run(200);
                Assert.IsNotNull(viewer.TryTake(out wait));
            }

            long before = rig.Loop.Statistics.Captured;
            rig.Run(1000);
            Assert.AreEqual(before + 10, rig.Loop.Statistics.Captured);
            Assert.AreEqual(0L, rig.Loop.Statistics.Dropped);
        }

        [TestMethod]
        public void KeepsToTheRateOfEachViewer()
        {
            var rig = new Rig(5);
            Viewer slow = rig.Stream(2);
            Viewer third = rig.Stream(3);
            Viewer fast = rig.Stream(0);
            int[] taken = new int[3];
            for (int i = 0; i < 1000; i++)
            {
                rig.Run(10);
                taken[0] += Rig.Look(slow) > 0 ? 1 : 0;
                taken[1] += Rig.Look(third) > 0 ? 1 : 0;
                taken[2] += Rig.Look(fast) > 0 ? 1 : 0;
            }

            Assert.AreEqual(20, taken[0]);
            Assert.AreEqual(30, taken[1]);
            Assert.AreEqual(101, taken[2]);
        }

        [TestMethod]
        public void TellsHowLongToWait()
        {
            var rig = new Rig(4);
            Viewer viewer = rig.Stream(2);
            int wait;
            Assert.IsNull(viewer.TryTake(out wait));
            Assert.AreEqual(-1, wait, "that is up to the next frame");
            rig.Settle();
            Rig.Look(viewer);
            rig.Clock.Now += 100;
            Assert.IsNull(viewer.TryTake(out wait));
            Assert.AreEqual(400, wait);
        }

        [TestMethod]
        public void NoticesMistakes()
        {
            var rig = new Rig(4);
            Viewer viewer = rig.Stream(0);
            rig.Settle();
            int wait;
            Frame frame = viewer.TryTake(out wait);
            Assert.ThrowsException(typeof(InvalidOperationException), () => viewer.TryTake(out wait));
            viewer.Return(frame);
            Assert.ThrowsException(typeof(InvalidOperationException), () => viewer.Return(frame));
            Assert.ThrowsException(typeof(InvalidOperationException), () => viewer.Return(null));
            viewer.Close();
            Assert.ThrowsException(typeof(InvalidOperationException), () => viewer.Close());
            Assert.ThrowsException(typeof(InvalidOperationException), () => viewer.TakeNext(0));
            Assert.AreEqual(3, rig.Pool.FreeCount);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => rig.Hub.OpenStream(null, -1, out viewer));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => rig.Hub.OpenStream(null, 61, out viewer));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => rig.Hub.OpenSnapshot(null, -1, out viewer));
        }

        [TestMethod]
        public void LetsInAsManyAsThereAreSlots()
        {
            var rig = new Rig(5);
            Viewer a = rig.Stream(0);
            Viewer b = rig.Stream(0);
            Viewer c = rig.Stream(0);
            Viewer d;
            Assert.AreEqual((int)OpenResult.Full, (int)rig.Hub.OpenStream(null, 0, out d));
            Assert.IsNull(d);
            Assert.AreEqual(3, rig.Hub.ViewerCount);
            b.Close();
            Assert.AreEqual((int)OpenResult.Ok, (int)rig.Hub.OpenSnapshot(null, 0, out d));
            Assert.AreSame(b, d, "from the fixed set");
            Assert.AreEqual(3, rig.Hub.ViewerCount);
            a.Close();
            c.Close();
            d.Close();
            Assert.AreEqual(0, rig.Hub.ViewerCount);
        }

        [TestMethod]
        public void CloseReturnsWhatIsHeld()
        {
            var rig = new Rig(4);
            Viewer viewer = rig.Stream(0);
            rig.Settle();
            int wait;
            viewer.TryTake(out wait);
            rig.Run(200);
            Assert.AreEqual(2, rig.Pool.FreeCount);
            viewer.Close();
            Assert.AreEqual(3, rig.Pool.FreeCount);
        }

        // A stream begins with the newest frame only while that is fresh.
        [DataRow(FrameLimits.FreshAge - 1, 1L)]
        [DataRow(FrameLimits.FreshAge, 0L)]
        [TestMethod]
        public void AStreamDoesNotBeginWithThePast(int age, long sequence)
        {
            var rig = new Rig(4);
            Viewer first = rig.Stream(0);
            rig.Settle();
            first.Close();
            rig.Clock.Now += age;
            Viewer second = rig.Stream(0);
            Assert.AreEqual(sequence, Rig.Look(second));
        }

        [DataRow(0, 0, 0L)]
        [DataRow(0, 1, 1L)]
        [DataRow(999, 1000, 1L)]
        [DataRow(1000, 1000, 0L)]
        [TestMethod]
        public void ASnapshotMayBeAsOldAsAllowed(int age, int maximumAge, long sequence)
        {
            var rig = new Rig(4);
            Viewer first = rig.Stream(0);
            rig.Settle();
            first.Close();
            rig.Clock.Now += age;
            Viewer snapshot;
            rig.Hub.OpenSnapshot(null, maximumAge, out snapshot);
            Assert.AreEqual(sequence, Rig.Look(snapshot));
            rig.Run(100);
            if (sequence == 0)
            {
                Assert.IsTrue(Rig.Look(snapshot) > 1, "it waited for the next");
            }
            else
            {
                Assert.AreEqual(1, rig.Sensor.Captures, "no capture was needed");
            }
        }

        /// <summary>Threads: a viewer that waits is woken by the frame, one whose time runs out gets null, and all get null when
        /// the loop stops.</summary>
        [TestMethod]
        public void WaitsForTheFrameAndForTheEnd()
        {
            var sensor = new FakeSensor { Gate = new AutoResetEvent(false) };
            var clock = new RealClock();
            var pool = new FramePool(4, FrameLimits.MinSlotSize);
            var hub = new FrameHub(pool, sensor.Resolutions, clock);
            var loop = new CaptureLoop(sensor, pool, hub, clock);
            loop.Change(new PictureSettings(), FrameLimits.FramesPerSecond);
            loop.Start();
            Viewer viewer;
            hub.OpenStream(null, 0, out viewer);
            Assert.IsNull(viewer.TakeNext(0));
            Assert.IsNull(viewer.TakeNext(20));
            sensor.Gate.Set();
            Frame frame = viewer.TakeNext(10000);
            Assert.AreEqual(1L, frame.Sequence);
            viewer.Return(frame);

            var ended = new ManualResetEvent(false);
            bool gotNull = false;
            var waiter = new Thread(() =>
            {
                gotNull = viewer.TakeNext(10000) == null;
                ended.Set();
            });
            waiter.Start();
            var stopper = new Thread(() => loop.Stop());
            stopper.Start();
            Assert.IsTrue(ended.WaitOne(5000, false));
            Assert.IsTrue(gotNull || viewer.FramesTaken > 1);
            sensor.Gate.Set();
            stopper.Join();
            Assert.IsFalse(hub.IsRunning);
            viewer.Close();
            Assert.AreEqual(pool.Count, pool.FreeCount);
        }

        /// <summary>Threads: viewers that take, hold, return and leave while frames are captured as fast as can be; each sees
        /// numbers that rise and bytes that stay, and no slot is lost.</summary>
        [TestMethod]
        public void ManyViewersAtOnce()
        {
            var sensor = new NumberedSensor();
            var clock = new RealClock();
            var pool = new FramePool(6, FrameLimits.MinSlotSize);
            var hub = new FrameHub(pool, sensor.Resolutions, clock);
            var loop = new CaptureLoop(sensor, pool, hub, clock);
            loop.Change(new PictureSettings(), FrameLimits.FramesPerSecond);
            loop.Start();
            var threads = new Thread[4];
            var watchers = new Watcher[4];
            for (int i = 0; i < threads.Length; i++)
            {
                watchers[i] = new Watcher(hub, 3, 4);
                threads[i] = new Thread(watchers[i].Run);
                threads[i].Start();
            }

            foreach (Thread thread in threads)
            {
                Assert.IsTrue(thread.Join(60000));
            }

            loop.Stop();
            foreach (Watcher watcher in watchers)
            {
                Assert.AreEqual("", watcher.Complaint);
            }

            Assert.AreEqual(pool.Count, pool.FreeCount);
            Assert.AreEqual(0L, loop.Statistics.Dropped);
        }
    }
}
