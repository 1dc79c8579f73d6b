using System.Threading;
using Camera.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Frames
{
    /// <summary>Those who wait are woken one after the other, and none keeps the others from it.</summary>
    [TestClass]
    public class WakeRelayTests
    {
        private const int Patience = 20000; // is waited for only where the test fails
        private const int Longer = 3 * Patience; // so that who has a frame was woken for it

        [TestMethod]
        public void OneFrameReachesAllWhoWait()
        {
            var room = new WaitingRoom(3, -1);
            room.FillAll();
            room.Capture();
            Assert.IsTrue(room.AllHave(1));
            room.Close();
        }

        /// <summary>The first one's time ran out, so it does not wait: the frame goes past it.</summary>
        [TestMethod]
        public void WhoDoesNotWaitGetsNoTurn()
        {
            var room = new WaitingRoom(2, -1);
            Assert.IsNull(room.ViewerAt(0).TakeNext(20));
            room.Fill(1);
            room.Capture();
            Assert.IsTrue(room.Has(1, 1));
            room.Close();
        }

        /// <summary>The first one has been woken but its thread does not come to run: the next frame goes past it.</summary>
        [TestMethod]
        public void AThreadThatDoesNotRunIsPassedOver()
        {
            var room = new WaitingRoom(2, 0);
            room.FillAll();
            room.Capture();
            Assert.IsTrue(room.Clock.IsHeld(Patience));
            room.Capture();
            Assert.IsTrue(room.Has(1, 2), "it got the second one");
            room.Clock.LetGo();
            Assert.IsTrue(room.Has(0, 2), "and so did the first, when it ran");
            room.Close();
        }

        /// <summary>The first one has been woken and does not run when the capture stops: all the same the other one's wait ends, and
        /// both get frames after a new start.</summary>
        [TestMethod]
        public void ATurnDoesNotOutliveAStop()
        {
            var room = new WaitingRoom(2, 0);
            room.FillAll();
            room.Capture();
            Assert.IsTrue(room.Clock.IsHeld(Patience));
            room.AwaitCapture();
            room.BeginStop();
            Assert.IsTrue(room.Has(1, 0), "no frame");
            room.Clock.LetGo();
            Assert.IsTrue(room.Has(0, 0), "nor for the first: the frame is forgotten");
            room.EndStop();

            room.Start();
            room.FillAll();
            room.Capture();
            Assert.IsTrue(room.AllHave(2));
            room.Close();
        }

        /// <summary>Viewers on threads of their own, over a sensor that takes a picture when told.</summary>
        private sealed class WaitingRoom
        {
            private readonly FakeSensor _sensor = new FakeSensor
            {
                Gate = new AutoResetEvent(false), Entered = new AutoResetEvent(false),
            };

            private readonly FrameHub _hub;
            private readonly CaptureLoop _loop;
            private readonly Viewer[] _viewers;
            private readonly long[] _sequences;
            private readonly Thread[] _threads;
            private Thread _stopping;
            private bool _isStopped;

            public WaitingRoom(int viewers, int held)
            {
                Clock = new HoldingClock(viewers, held);
                var pool = new FramePool(viewers + 2, FrameLimits.MinSlotSize);
                _hub = new FrameHub(pool, _sensor.Resolutions, Clock);
                _loop = new CaptureLoop(_sensor, pool, _hub, Clock);
                _loop.Change(new PictureSettings(), FrameLimits.FramesPerSecond);
                _viewers = new Viewer[viewers];
                _sequences = new long[viewers];
                _threads = new Thread[viewers];
                for (int i = 0; i < viewers; i++)
                {
                    _hub.OpenStream(null, 0, out _viewers[i]);
                }

                Start();
            }

            public HoldingClock Clock { get; }

            public void Start()
            {
                _loop.Start();
            }

            /// <summary>Ends the waits, while a capture is under way.</summary>
            public void BeginStop()
            {
                _stopping = new Thread(() => _isStopped = _loop.Stop());
                _stopping.Start();
            }

            /// <summary>Lets the capture end, too late. To be called when a wait has ended.</summary>
            public void EndStop()
            {
                _sensor.Gate.Set();
                Assert.IsTrue(_stopping.Join(Patience) && _isStopped);
            }

            public Viewer ViewerAt(int index)
            {
                return _viewers[index];
            }

            public void FillAll()
            {
                for (int i = 0; i < _viewers.Length; i++)
                {
                    Fill(i);
                }
            }

            /// <summary>A viewer's thread begins to wait for a frame.</summary>
            public void Fill(int index)
            {
                _sequences[index] = 0;
                _threads[index] = new Thread(() =>
                {
                    Frame frame = _viewers[index].TakeNext(Longer);
                    if (frame != null)
                    {
                        _sequences[index] = frame.Sequence;
                        _viewers[index].Return(frame);
                    }
                });
                Clock.Watch(index, _threads[index]);
                _threads[index].Start();
                Assert.IsTrue(Clock.IsWaiting(index, Patience));
            }

            public void AwaitCapture()
            {
                Assert.IsTrue(_sensor.Entered.WaitOne(Patience, false));
            }

            public void Capture()
            {
                AwaitCapture();
                _sensor.Gate.Set();
            }

            /// <summary>It ended, with this frame; 0 for none.</summary>
            public bool Has(int index, long sequence)
            {
                return _threads[index].Join(Patience) && _sequences[index] == sequence;
            }

            public bool AllHave(long sequence)
            {
                bool all = true;
                for (int i = 0; i < _threads.Length; i++)
                {
                    all &= Has(i, sequence);
                }

                return all;
            }

            public void Close()
            {
                AwaitCapture();
                BeginStop();
                for (Frame frame = _viewers[0].TakeNext(Longer); frame != null; frame = _viewers[0].TakeNext(Longer))
                {
                    _viewers[0].Return(frame);
                }

                EndStop();
            }
        }
    }
}
