using System.Threading;
using Camera.Frames;

namespace Camera.Tests.Frames
{
    /// <summary>The machine's time. Tells when a viewer's thread has found no frame and is about to wait, and can hold one up at its
    /// first look at the time after it was woken.</summary>
    internal sealed class HoldingClock : IClock
    {
        // TakeNext looks at the time for its deadline, for what is left of it, and, in the hub's lock, for what is due.
        private const int LooksBeforeTheWait = 3;

        private const int LongestHoldMilliseconds = 60000; // where the test fails

        private readonly RealClock _real = new RealClock();
        private readonly Thread[] _threads;
        private readonly int[] _looks;
        private readonly AutoResetEvent[] _waits;
        private readonly ManualResetEvent _isHeld = new ManualResetEvent(false);
        private readonly ManualResetEvent _mayGo = new ManualResetEvent(false);
        private readonly int _held;

        /// <param name="held">The thread to hold up, or -1.</param>
        public HoldingClock(int threads, int held)
        {
            _held = held;
            _threads = new Thread[threads];
            _looks = new int[threads];
            _waits = new AutoResetEvent[threads];
            for (int i = 0; i < threads; i++)
            {
                _waits[i] = new AutoResetEvent(false);
            }
        }

        public long Milliseconds
        {
            get
            {
                Thread current = Thread.CurrentThread;
                for (int i = 0; i < _threads.Length; i++)
                {
                    if (_threads[i] == current)
                    {
                        Count(i);
                    }
                }

                return _real.Milliseconds;
            }
        }

        public void Watch(int index, Thread thread)
        {
            _looks[index] = 0;
            _threads[index] = thread;
        }

        public bool IsWaiting(int index, int patience)
        {
            return _waits[index].WaitOne(patience, false);
        }

        public bool IsHeld(int patience)
        {
            return _isHeld.WaitOne(patience, false);
        }

        public void LetGo()
        {
            _mayGo.Set();
        }

        private void Count(int index)
        {
            _looks[index]++;
            if (_looks[index] == LooksBeforeTheWait)
            {
                _waits[index].Set();
            }
            else if (_looks[index] == LooksBeforeTheWait + 1 && index == _held)
            {
                _isHeld.Set();
                _mayGo.WaitOne(LongestHoldMilliseconds, false);
            }
        }
    }
}
