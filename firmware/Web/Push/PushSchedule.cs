namespace Camera.Web.Push
{
    /// <summary>
    /// When the next picture is due. The n-th is at start + n * interval, so that nothing adds up over days; beats that passed while one was
    /// being sent are left out. After failures the pause to the next try grows: shorter than the interval it comes before the beat, longer
    /// it leaves beats out, but what is sent is always on one or a retry. Plain arithmetic on a clock that only goes forward.
    /// </summary>
    public sealed class PushSchedule
    {
        private long _start;
        private long _interval = 1;
        private long _due;
        private int _pause;

        /// <summary>Begins with a picture at once.</summary>
        /// <param name="now">Milliseconds of the clock.</param>
        /// <param name="intervalSeconds">From one beat to the next, from <see cref="PushLimits.ShortestInterval"/> on.</param>
        public void Begin(long now, int intervalSeconds)
        {
            _start = now;
            _interval = intervalSeconds * 1000L;
            _due = now;
            _pause = 0;
        }

        /// <summary>Milliseconds until the next try, 0 when it is due.</summary>
        public int WaitAt(long now)
        {
            return _due > now ? (int)(_due - now) : 0;
        }

        /// <summary>A picture was taken by the receiver.</summary>
        public void Succeeded(long now)
        {
            _pause = 0;
            _due = BeatAfter(now);
        }

        /// <summary>A try failed.</summary>
        public void Failed(long now)
        {
            _pause = _pause == 0 ? PushLimits.FirstRetry
                : _pause * 2 < PushLimits.LongestRetry ? _pause * 2 : PushLimits.LongestRetry;
            long retry = now + _pause;
            long beat = BeatAfter(now);
            _due = _pause >= _interval ? BeatAfter(retry - 1) : retry < beat ? retry : beat;
        }

        private long BeatAfter(long now)
        {
            return _start + ((((now - _start) / _interval) + 1) * _interval);
        }
    }
}
