namespace Camera.Frames
{
    /// <summary>An even rhythm: the n-th beat is due at start + n * 1000 / rate, computed from the start, so that rounding and
    /// late beats add up to nothing. Who is late by more than a beat starts a new count instead of catching up in a burst.</summary>
    internal sealed class Pace
    {
        private bool _running;
        private long _start;
        private long _beats;
        private int _rate;

        /// <summary>Beats per second; 0 is at once, always.</summary>
        public int Rate
        {
            get => _rate;
            set
            {
                if (_rate != value)
                {
                    _rate = value;
                    _running = false;
                }
            }
        }

        /// <summary>The next beat is due at once.</summary>
        public void Reset()
        {
            _running = false;
        }

        /// <summary>Milliseconds until the next beat, 0 when it is due.</summary>
        public int WaitAt(long now)
        {
            if (!_running || _rate == 0)
            {
                return 0;
            }

            long wait = Due - now;
            return wait > 0 ? (int)wait : 0;
        }

        /// <summary>A beat was taken.</summary>
        public void Beat(long now)
        {
            if (!_running || now - Due >= 1000 / (_rate == 0 ? 1 : _rate))
            {
                _running = true;
                _start = now;
                _beats = 0;
            }

            _beats++;
        }

        private long Due => _start + (_rate == 0 ? 0 : _beats * 1000 / _rate);
    }
}
