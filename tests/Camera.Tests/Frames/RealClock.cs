using System;
using Camera.Frames;

namespace Camera.Tests.Frames
{
    /// <summary>The machine's time, for tests with threads.</summary>
    internal sealed class RealClock : IClock
    {
        public long Milliseconds => DateTime.UtcNow.Ticks / TimeSpan.TicksPerMillisecond;
    }
}
