using System;
using System.Threading;

namespace Camera.Frames
{
    /// <summary>
    /// Between the one who captures and those who look: keeps the newest frame and wakes who waits for it. Each viewer takes the
    /// newest that it has not had and holds at most one, and there are two slots more than viewers, so that the capture
    /// always finds a free slot: nobody holds up anybody. Any thread.
    /// </summary>
    /// <remarks>The sensor has one resolution at a time. The first who looks may ask for another than the configured one; the
    /// sensor is switched for as long as somebody who asked for it by name stays. Whoever comes later and asks for a third
    /// is refused, and who asks for none gets what there is.</remarks>
    public sealed class FrameHub
    {
        private readonly Viewer[] _viewers;
        private readonly Resolution[] _resolutions;
        private Resolution _configured;
        private Resolution _asked;
        private long _sequence;

        /// <summary>Makes as many viewers as the pool has slots, less two.</summary>
        /// <param name="resolutions">What the sensor can deliver.</param>
        public FrameHub(FramePool pool, Resolution[] resolutions, IClock clock)
        {
            if (pool == null || resolutions == null || resolutions.Length == 0)
            {
                throw new ArgumentNullException();
            }

            Clock = clock ?? throw new ArgumentNullException(nameof(clock));
            _resolutions = resolutions;
            _configured = resolutions[0];
            _viewers = new Viewer[pool.Count - 2];
            for (int i = 0; i < _viewers.Length; i++)
            {
                _viewers[i] = new Viewer(this);
            }

            Relay = new WakeRelay(_viewers);
        }

        /// <summary>How many can look at once.</summary>
        public int ViewerLimit => _viewers.Length;

        /// <summary>How many look now.</summary>
        public int ViewerCount
        {
            get
            {
                int count = 0;
                foreach (Viewer viewer in _viewers)
                {
                    if (viewer.IsOpen)
                    {
                        count++;
                    }
                }

                return count;
            }
        }

        /// <summary>Frames are being captured or will be when somebody looks; false after the capture loop was stopped.</summary>
        public bool IsRunning { get; private set; } = true;

        /// <summary>The resolution that is delivered now: the configured one or one that a viewer asked for.</summary>
        public Resolution Resolution => _asked ?? _configured;

        internal object Gate { get; } = new object();

        internal IClock Clock { get; }

        internal WakeRelay Relay { get; }

        internal Frame Newest { get; private set; }

        /// <summary>Set when there is something new for the capture loop.</summary>
        internal AutoResetEvent Work { get; } = new AutoResetEvent(false);

        /// <summary>Changes whenever frames captured until now have become wrong.</summary>
        internal int Generation { get; private set; } = 1;

        /// <summary>Somebody will want another frame.</summary>
        internal bool HasDemand
        {
            get
            {
                lock (Gate)
                {
                    return IsDemanded();
                }
            }
        }

        /// <summary>One of the set, for the status: 0 to <see cref="ViewerLimit"/> - 1, in use or not.</summary>
        public Viewer ViewerAt(int index)
        {
            return _viewers[index];
        }

        /// <summary>Lets in one who wants frame after frame.</summary>
        /// <param name="wanted">The resolution asked for by name, or null for whatever is delivered.</param>
        /// <param name="framesPerSecond">The most it wants, or 0 for all there are.</param>
        /// <param name="viewer">Close it when done; null unless <see cref="OpenResult.Ok"/>.</param>
        public OpenResult OpenStream(Resolution wanted, int framesPerSecond, out Viewer viewer)
        {
            if (framesPerSecond < 0 || framesPerSecond > FrameLimits.FramesPerSecond)
            {
                throw new ArgumentOutOfRangeException(nameof(framesPerSecond));
            }

            return Open(wanted, framesPerSecond, false, FrameLimits.FreshAge, out viewer);
        }

        /// <summary>Lets in one who wants one frame.</summary>
        /// <param name="wanted">The resolution asked for by name, or null for whatever is delivered.</param>
        /// <param name="maximumAge">How many milliseconds ago the frame may have been taken; 0 waits for the next one.</param>
        /// <param name="viewer">Close it when done; null unless <see cref="OpenResult.Ok"/>.</param>
        public OpenResult OpenSnapshot(Resolution wanted, int maximumAge, out Viewer viewer)
        {
            if (maximumAge < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(maximumAge));
            }

            return Open(wanted, 0, true, maximumAge, out viewer);
        }

        /// <summary>Takes over the configured resolution and forgets the newest frame: it shows the old settings.</summary>
        internal void Configure(Resolution resolution)
        {
            lock (Gate)
            {
                _configured = resolution;
                if (_asked == resolution)
                {
                    _asked = null;
                }

                Forget();
            }

            Work.Set();
        }

        /// <summary>Makes a filled slot the newest frame; it is the hub's from here on.</summary>
        /// <param name="generation">The <see cref="Generation"/> it was captured under.</param>
        /// <returns>False when that is over; the slot is free again.</returns>
        internal bool Publish(Frame frame, int generation)
        {
            Frame previous;
            Viewer next = null;
            bool valid;
            lock (Gate)
            {
                valid = IsRunning && generation == Generation;
                previous = frame;
                if (valid)
                {
                    previous = Newest;
                    frame.Sequence = ++_sequence;
                    Newest = frame;
                    foreach (Viewer viewer in _viewers)
                    {
                        viewer.Published();
                    }

                    next = Relay.Begin();
                }
            }

            if (previous != null)
            {
                previous.Owner.Return(previous);
            }

            Viewer.Wake(next);
            return valid;
        }

        internal void SetRunning(bool running)
        {
            lock (Gate)
            {
                IsRunning = running;
                Forget();
            }

            foreach (Viewer viewer in _viewers)
            {
                Viewer.Wake(viewer);
            }

            Work.Set();
        }

        /// <summary>A viewer has closed; within the lock.</summary>
        internal void Left()
        {
            if (_asked != null)
            {
                foreach (Viewer viewer in _viewers)
                {
                    if (viewer.Wanted == _asked)
                    {
                        return;
                    }
                }

                _asked = null;
                Forget();
                Work.Set();
            }
        }

        private OpenResult Open(Resolution wanted, int framesPerSecond, bool once, int maximumAge, out Viewer viewer)
        {
            viewer = null;
            bool isFirst;
            if (wanted != null && Array.IndexOf((Array)_resolutions, wanted) < 0)
            {
                return OpenResult.UnknownResolution;
            }

            lock (Gate)
            {
                Viewer free = FindFree();
                if (free == null)
                {
                    return OpenResult.Full;
                }

                isFirst = !IsDemanded();
                if (wanted != null && wanted != Resolution)
                {
                    if (!isFirst)
                    {
                        return OpenResult.OtherResolution;
                    }

                    _asked = wanted == _configured ? null : wanted;
                    Forget();
                }

                bool fresh = Newest != null && Clock.Milliseconds - Newest.TimestampMilliseconds < maximumAge;
                free.Open(wanted, framesPerSecond, once, fresh ? _sequence - 1 : _sequence);
                viewer = free;
            }

            if (isFirst)
            {
                Work.Set(); // else the capture loop is awake already
            }

            return OpenResult.Ok;
        }

        private bool IsDemanded()
        {
            foreach (Viewer viewer in _viewers)
            {
                if (viewer.Demands)
                {
                    return true;
                }
            }

            return false;
        }

        private Viewer FindFree()
        {
            foreach (Viewer viewer in _viewers)
            {
                if (!viewer.IsOpen)
                {
                    return viewer;
                }
            }

            return null;
        }

        private void Forget()
        {
            Generation++;
            Frame newest = Newest;
            Newest = null;
            if (newest != null)
            {
                newest.Owner.Return(newest);
            }
        }
    }
}
