using System;
using System.Threading;
using Camera.Web;

namespace Camera.Tests.Web
{
    /// <summary>The rest of a device: time, names, memory.</summary>
    internal sealed class TestDevice : Camera.Http.IClock, Camera.Frames.IClock, ITimeOfDay, INetwork, IMemory, IRestart
    {
        private readonly ManualResetEvent _restarted = new ManualResetEvent(false);
        private long _still;

        public string HostName;

        /// <summary>The network that the device opens after it has forgotten the one it is in.</summary>
        public string SetupNetwork;

        /// <summary>Its network was forgotten.</summary>
        public bool HasForgotten;

        /// <summary>It cannot forget its network.</summary>
        public bool Remembers;

        /// <summary>Milliseconds by which the monotonic clock has been put on.</summary>
        public long Ahead;

        /// <summary>Whole years since 1970 that the clock shows; 0 while it is not set.</summary>
        public int Years;

        public long Milliseconds
        {
            get { return (_still > 0 ? _still : RealMilliseconds) + Ahead; }
        }

        public bool IsSet
        {
            get { return Years > 0; }
        }

        public DateTime UtcNow
        {
            get { return new DateTime(1970 + Years, 1, 1); }
        }

        public string[] Addresses { get; } = new string[] { "192.0.2.7" };

        public long UsedBytes
        {
            get { return 1000; }
        }

        public long TotalBytes
        {
            get { return 4000; }
        }

        private static long RealMilliseconds
        {
            get { return DateTime.UtcNow.Ticks / TimeSpan.TicksPerMillisecond; }
        }

        /// <summary>From here on only <see cref="Ahead"/> moves the monotonic clock: what a test counts does not depend on how slow
        /// the machine is.</summary>
        public void StandStill()
        {
            _still = RealMilliseconds;
        }

        public void Restart(string reason)
        {
            _restarted.Set();
        }

        /// <summary>Waits until the camera restarts itself.</summary>
        /// <returns>False when it did not in time.</returns>
        public bool WaitRestarted(int milliseconds)
        {
            return _restarted.WaitOne(milliseconds, false);
        }

        public bool TryForget(out string setupNetwork)
        {
            HasForgotten = true;
            setupNetwork = SetupNetwork;
            return !Remembers;
        }

        public void SetHostName(string hostName)
        {
            HostName = hostName;
        }
    }
}
