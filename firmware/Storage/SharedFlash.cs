using System;

namespace Camera.Storage
{
    /// <summary>Lets several threads use one flash, a call at a time; their records lie in regions of their own.</summary>
    public sealed class SharedFlash : IFlash
    {
        private readonly IFlash _flash;
        private readonly object _lock = new object();
        private bool _isSealed;

        /// <summary>Shares <paramref name="flash"/>, which nobody else may use from now on.</summary>
        public SharedFlash(IFlash flash)
        {
            _flash = flash ?? throw new ArgumentNullException(nameof(flash));
        }

        /// <summary>From here on nothing can be written any more, only erased: what somebody still has in memory must not come
        /// back.</summary>
        public void Seal()
        {
            lock (_lock)
            {
                _isSealed = true;
            }
        }

        /// <inheritdoc/>
        public int RegionCount => _flash.RegionCount;

        /// <inheritdoc/>
        public int RegionSize => _flash.RegionSize;

        /// <inheritdoc/>
        public bool Read(int region, int position, byte[] buffer, int offset, int count)
        {
            lock (_lock)
            {
                return _flash.Read(region, position, buffer, offset, count);
            }
        }

        /// <inheritdoc/>
        public bool Erase(int region)
        {
            lock (_lock)
            {
                return _flash.Erase(region);
            }
        }

        /// <inheritdoc/>
        public bool Write(int region, int position, byte[] buffer, int offset, int count)
        {
            lock (_lock)
            {
                return !_isSealed && _flash.Write(region, position, buffer, offset, count);
            }
        }

        /// <inheritdoc/>
        public bool Flush(int region)
        {
            lock (_lock)
            {
                return _flash.Flush(region);
            }
        }
    }
}
