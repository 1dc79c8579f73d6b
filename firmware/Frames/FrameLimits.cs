namespace Camera.Frames
{
    /// <summary>Every limit of this layer, with its reason.</summary>
    public static class FrameLimits
    {
        /// <summary>Bytes before SOI that are skipped: old ArduChips give one extra first byte, others up to a few.</summary>
        public const int LeadingBytes = 16;

        /// <summary>Segments of one image: modules write 9, photos with colour profiles some 20; ends a hostile row of empty ones.</summary>
        public const int Segments = 128;

        /// <summary>Fill bytes (FF) before one marker, ITU-T T.81 B.1.1.2 sets no bound; stops a buffer full of FF.</summary>
        public const int FillBytes = 64;

        /// <summary>Fewest slots of a pool: one being captured, the newest, one that a viewer holds.</summary>
        public const int MinSlots = 3;

        /// <summary>Most slots, two more than viewers: the board's 16 sockets end them long before; a load test of the simulator has a
        /// thousand.</summary>
        public const int MaxSlots = 1024;

        /// <summary>Smallest slot in bytes: the header alone takes 623.</summary>
        public const int MinSlotSize = 2 * 1024;

        /// <summary>Largest slot in bytes: the heap of the board gives arrays of just under 768 KiB.</summary>
        public const int MaxSlotSize = 704 * 1024;

        /// <summary>Most frames per second that can be asked for: no module delivers more.</summary>
        public const int FramesPerSecond = 60;

        /// <summary>Longest capture in milliseconds: VGA over a serial line of 38,400 baud takes some 10 s.</summary>
        public const int CaptureTimeout = 15000;

        /// <summary>Failed captures in a row after which the module is initialised again.</summary>
        public const int FailuresBeforeRestart = 3;

        /// <summary>First pause in milliseconds before a module that failed is initialised again; doubled each time.</summary>
        public const int FirstBackOff = 500;

        /// <summary>Longest pause in milliseconds: a module that is plugged in again is found within this.</summary>
        public const int MaxBackOff = 30000;

        /// <summary>Age in milliseconds up to which a frame taken before a stream was opened is still shown first.</summary>
        public const int FreshAge = 500;

        /// <summary>Milliseconds over which the rate is measured: long enough for a rate of 1 a second.</summary>
        public const int RateWindow = 2000;

        /// <summary>Milliseconds that stopping waits for the capture thread: one capture and a little.</summary>
        public const int StopTimeout = CaptureTimeout + 2000;
    }
}
