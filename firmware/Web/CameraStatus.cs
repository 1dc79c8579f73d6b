using Camera.Frames;

namespace Camera.Web
{
    /// <summary>How the camera is at one moment; for the status page and the simulator's terminal.</summary>
    public sealed class CameraStatus
    {
        private readonly CaptureStatistics _statistics;

        internal CameraStatus(CaptureStatistics statistics)
        {
            _statistics = statistics;
            TenthsPerSecond = statistics.TenthsPerSecond;
            Captured = statistics.Captured;
            Dropped = statistics.Dropped;
        }

        /// <summary>The title of the settings.</summary>
        public string Title { get; internal set; }

        /// <summary>Whole seconds since <see cref="CameraApp.Start"/>.</summary>
        public long UptimeSeconds { get; internal set; }

        /// <summary>Another number after each change of settings.</summary>
        public int Revision { get; internal set; }

        /// <summary>Settings were kept and could not be read, so the camera started with its first ones.</summary>
        public bool SettingsLost { get; internal set; }

        /// <summary>The port that HTTP is served at.</summary>
        public int HttpPort { get; internal set; }

        /// <summary>HTTPS is served, not HTTP.</summary>
        public bool IsHttps { get; internal set; }

        /// <summary>HTTPS is served with a certificate that the camera made itself: browsers warn of it.</summary>
        public bool IsSelfSigned { get; internal set; }

        /// <summary>Streams, and snapshots being taken.</summary>
        public int Viewers { get; internal set; }

        /// <summary>The most there can be, those of now included.</summary>
        public int MaxViewers { get; internal set; }

        /// <summary>What limits them: places, memory or bandwidth.</summary>
        public string ViewersLimitedBy { get; internal set; }

        /// <summary>HTTP connections open now.</summary>
        public int Connections { get; internal set; }

        /// <summary>Requests since the start.</summary>
        public int Requests { get; internal set; }

        /// <summary>Requests and connections refused since the start.</summary>
        public int Rejected { get; internal set; }

        /// <summary>Name of the camera module.</summary>
        public string ModuleName { get; internal set; }

        /// <summary>A sentence on what is wrong with the module now, or null.</summary>
        public string ModuleTrouble { get; internal set; }

        /// <summary>Name of the resolution delivered now.</summary>
        public string Resolution { get; internal set; }

        /// <summary>Frames per second of late, in tenths; 0 while nobody looks.</summary>
        public int TenthsPerSecond { get; }

        /// <summary>Frames taken since the start.</summary>
        public long Captured { get; }

        /// <summary>Captures since the start that brought no frame.</summary>
        public long Dropped { get; }

        /// <summary>Bytes of heap in use.</summary>
        public long UsedBytes { get; internal set; }

        /// <summary>Bytes of heap in all, 0 when there is no fixed limit.</summary>
        public long TotalBytes { get; internal set; }

        /// <summary>See <see cref="CameraOptions.Notices"/>.</summary>
        public string[] Notices { get; internal set; }

        /// <summary>Captures since the start that brought no frame for one reason.</summary>
        public long DroppedFor(DropReason reason)
        {
            return _statistics.DroppedFor(reason);
        }
    }
}
