using System;
using Camera.Web;
using nanoFramework.Networking;

namespace Camera.Board
{
    /// <summary>The system clock, which time servers set.</summary>
    internal sealed class TimeOfDay : ITimeOfDay
    {
        /// <inheritdoc/>
        public bool IsSet
        {
            get { return DateTime.UtcNow.Year >= BoardLimits.FirstYear; }
        }

        /// <inheritdoc/>
        public DateTime UtcNow
        {
            get { return DateTime.UtcNow; }
        }

        /// <summary>Asks the time servers from now on, once an hour, in the platform's own background.</summary>
        public static void Follow(DeviceConfiguration device)
        {
            Sntp.Server1 = device.TimeServer1;
            Sntp.Server2 = device.TimeServer2;
            Sntp.Start();
        }
    }
}
