namespace Camera.Frames
{
    /// <summary>What the capture loop is doing.</summary>
    public enum CaptureState
    {
        /// <summary>Not started, or stopped.</summary>
        Stopped,

        /// <summary>The module works and nobody looks.</summary>
        Resting,

        /// <summary>Capturing.</summary>
        Running,

        /// <summary>The module is being initialised, for the first time or after failures.</summary>
        Recovering,
    }

    /// <summary>Figures of the capture loop; written by its thread, read by any.</summary>
    public sealed class CaptureStatistics
    {
        private readonly long[] _dropped = new long[DropReasons.Count];
        private long _windowStart = -1;
        private int _windowFrames;

        /// <summary>What the loop is doing.</summary>
        public CaptureState State { get; internal set; }

        /// <summary>Frames published.</summary>
        public long Captured { get; private set; }

        /// <summary>Captures that brought no frame, for any reason.</summary>
        public long Dropped { get; private set; }

        /// <summary>Frames thrown away because the settings changed while they were taken; not failures.</summary>
        public long Superseded { get; internal set; }

        /// <summary>How often the module was initialised again.</summary>
        public long Restarts { get; internal set; }

        /// <summary>Frames per second of late, in tenths; 0 when resting.</summary>
        public int TenthsPerSecond { get; private set; }

        /// <summary>Why the last capture that failed did; <see cref="DropReason.None"/> before the first failure.</summary>
        public DropReason LastError { get; private set; }

        /// <summary>When that was, on the <see cref="IClock"/>.</summary>
        public long LastErrorMilliseconds { get; private set; }

        /// <summary>The message of the last exception out of the driver, or null.</summary>
        public string LastFault { get; internal set; }

        /// <summary>Bytes of the last frame published.</summary>
        public int LastLength { get; private set; }

        /// <summary>Captures that brought no frame for one reason.</summary>
        public long DroppedFor(DropReason reason)
        {
            return _dropped[(int)reason];
        }

        internal void AddFrame(int length)
        {
            Captured++;
            LastLength = length;
            _windowFrames++;
        }

        internal void AddFailure(DropReason reason, long now)
        {
            Dropped++;
            _dropped[(int)reason]++;
            LastError = reason;
            LastErrorMilliseconds = now;
        }

        internal void UpdateRate(long now)
        {
            if (_windowStart < 0)
            {
                _windowStart = now;
                _windowFrames = 0;
                return;
            }

            long elapsed = now - _windowStart;
            if (elapsed >= FrameLimits.RateWindow)
            {
                TenthsPerSecond = (int)(((_windowFrames * 10000L) + (elapsed / 2)) / elapsed);
                _windowStart = now;
                _windowFrames = 0;
            }
        }

        internal void ResetRate()
        {
            TenthsPerSecond = 0;
            _windowStart = -1;
        }
    }
}
