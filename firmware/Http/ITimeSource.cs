using System;

namespace Camera.Http
{
    /// <summary>The time of day for the Date header, when the device knows it.</summary>
    public interface ITimeSource
    {
        /// <summary>Now in UTC.</summary>
        /// <returns>False while the clock has not been set: then no Date is sent (RFC 9110, section 6.6.1).</returns>
        bool TryGetUtcNow(out DateTime now);
    }
}
