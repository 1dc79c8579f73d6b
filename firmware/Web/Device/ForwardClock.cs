namespace Camera.Web.Device
{
    /// <summary>Makes a counter of milliseconds one that never goes back: the board's own is made of a counter of 32 bits, and starts
    /// anew when that one ends, after 49 days or more. What was counted until then is kept. Any thread.</summary>
    public sealed class ForwardClock
    {
        /// <summary>Milliseconds that a counter must be behind to have started anew; by less it was only read a little earlier, by
        /// a thread that came to this later.</summary>
        public const long StartsAnew = 60 * 60 * 1000;

        private readonly object _lock = new object();
        private long _last;
        private long _kept;

        /// <summary>The time that goes with what the counter shows.</summary>
        /// <param name="counter">Milliseconds, 0 or more.</param>
        public long At(long counter)
        {
            lock (_lock)
            {
                if (_last - counter > StartsAnew)
                {
                    _kept += _last - counter;
                    _last = counter;
                }

                _last = counter > _last ? counter : _last;
                return _kept + _last;
            }
        }
    }
}
