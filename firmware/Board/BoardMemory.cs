using Camera.Http;
using Camera.Web;
using nanoFramework.Runtime.Native;

namespace Camera.Board
{
    /// <summary>The managed heap as far as the application can use it: what was free when it began counts as all there is.</summary>
    internal sealed class BoardMemory : IMemory
    {
        private readonly IClock _clock;
        private readonly object _lock = new object();
        private long _free;
        private long _measured;

        /// <summary>Measures.</summary>
        public BoardMemory(IClock clock)
        {
            _clock = clock;
            TotalBytes = GC.Run(true);
            _free = TotalBytes;
            _measured = clock.Milliseconds;
        }

        /// <inheritdoc/>
        public long TotalBytes { get; }

        /// <inheritdoc/>
        public long UsedBytes
        {
            get
            {
                lock (_lock)
                {
                    long now = _clock.Milliseconds;
                    if (now - _measured >= BoardLimits.MemoryAge)
                    {
                        _free = GC.Run(false);
                        _measured = now;
                    }

                    return TotalBytes - _free;
                }
            }
        }
    }
}
