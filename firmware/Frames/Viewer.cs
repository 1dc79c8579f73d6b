using System;
using System.Threading;

namespace Camera.Frames
{
    /// <summary>
    /// One who looks: a stream or a snapshot. Taken from a fixed set by <see cref="FrameHub.OpenStream"/> or
    /// <see cref="FrameHub.OpenSnapshot"/> and used by one thread until its <see cref="Close"/>; it holds at most one frame.
    /// </summary>
    public sealed class Viewer
    {
        private readonly FrameHub _hub;
        private readonly AutoResetEvent _ready = new AutoResetEvent(false);
        private readonly Pace _pace = new Pace();
        private Frame _held;
        private long _last;
        private bool _once;
        private bool _waiting; // its thread sleeps, or is about to, until it is woken

        internal Viewer(FrameHub hub)
        {
            _hub = hub;
        }

        /// <summary>It is in use.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>Frames it was given.</summary>
        public long FramesTaken { get; private set; }

        /// <summary>Frames that came and went while it was busy or waiting for its time.</summary>
        public long FramesSkipped { get; private set; }

        /// <summary>The resolution that it asked for by name, or null.</summary>
        internal Resolution Wanted { get; private set; }

        /// <summary>A frame came while it waited, and it has not looked yet.</summary>
        internal bool IsCalled { get; set; }

        /// <summary>It will want another frame.</summary>
        internal bool Demands { get; private set; }

        /// <summary>Waits for the newest frame that it has not had, not earlier than its rate allows.</summary>
        /// <param name="timeoutMilliseconds">The longest wait; 0 only looks.</param>
        /// <returns>The frame, to be given back by <see cref="Return"/>; null when the time ran out, or for good when
        /// <see cref="FrameHub.IsRunning"/> is false.</returns>
        /// <exception cref="InvalidOperationException">It still holds one, or is closed.</exception>
        public Frame TakeNext(int timeoutMilliseconds)
        {
            long deadline = _hub.Clock.Milliseconds + timeoutMilliseconds;
            while (true)
            {
                long left = deadline - _hub.Clock.Milliseconds;
                int wait;
                Frame frame = Take(left > 0, out wait);
                if (frame != null || !_hub.IsRunning || left <= 0)
                {
                    return frame;
                }

                _ready.WaitOne(wait < 0 || wait > left ? (int)left : wait, false);
            }
        }

        /// <summary>The step that <see cref="TakeNext"/> repeats: takes the frame that is due now, without waiting.</summary>
        /// <param name="waitMilliseconds">When null is returned: how long until it may have one, or -1 when that is up to the
        /// next frame.</param>
        public Frame TryTake(out int waitMilliseconds)
        {
            return Take(false, out waitMilliseconds);
        }

        /// <summary>Gives back the frame it holds.</summary>
        /// <exception cref="InvalidOperationException">It does not hold this frame: it was returned twice.</exception>
        public void Return(Frame frame)
        {
            lock (_hub.Gate)
            {
                if (frame == null || frame != _held)
                {
                    throw new InvalidOperationException();
                }

                _held = null;
            }

            frame.Owner.Return(frame);
        }

        /// <summary>Ends it: what it holds is returned and it goes back to the set. Its owner calls this once.</summary>
        /// <exception cref="InvalidOperationException">It is closed already.</exception>
        public void Close()
        {
            Frame held;
            Viewer next;
            lock (_hub.Gate)
            {
                if (!IsOpen)
                {
                    throw new InvalidOperationException();
                }

                IsOpen = false;
                Demands = false;
                Wanted = null;
                _waiting = false;
                held = _held;
                _held = null;
                next = _hub.Relay.Pass(this);
                _hub.Left();
            }

            Wake(next);
            if (held != null)
            {
                held.Owner.Return(held);
            }
        }

        // Those below are called by the hub within its lock.
        internal void Open(Resolution wanted, int framesPerSecond, bool once, long last)
        {
            IsOpen = true;
            Demands = true;
            Wanted = wanted;
            FramesTaken = 0;
            FramesSkipped = 0;
            _once = once;
            _last = last;
            _pace.Rate = framesPerSecond;
            _pace.Reset();
            _ready.Reset();
        }

        internal void Published()
        {
            IsCalled |= _waiting;
            _waiting = false;
        }

        /// <summary>Wakes one, or nobody for null. Not within the hub's lock: its thread would only wake to wait for that.</summary>
        internal static void Wake(Viewer viewer)
        {
            if (viewer != null)
            {
                viewer._ready.Set();
            }
        }

        private Frame Take(bool waits, out int waitMilliseconds)
        {
            Frame frame;
            Viewer next;
            lock (_hub.Gate)
            {
                if (!IsOpen || _held != null)
                {
                    throw new InvalidOperationException();
                }

                frame = TakeDue(out waitMilliseconds);
                _waiting = waits && waitMilliseconds < 0 && _hub.IsRunning;
                next = _hub.Relay.Pass(this);
            }

            Wake(next);
            return frame;
        }

        private Frame TakeDue(out int waitMilliseconds)
        {
            long now = _hub.Clock.Milliseconds;
            waitMilliseconds = _pace.WaitAt(now);
            if (waitMilliseconds > 0)
            {
                return null;
            }

            Frame newest = _hub.Newest;
            if (newest == null || newest.Sequence <= _last)
            {
                waitMilliseconds = -1;
                return null;
            }

            newest.Retain();
            _held = newest;
            FramesTaken++;
            FramesSkipped += newest.Sequence - _last - 1;
            _last = newest.Sequence;
            _pace.Beat(now);
            Demands = !_once;
            return newest;
        }
    }
}
