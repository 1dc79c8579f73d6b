namespace Camera.Frames
{
    /// <summary>Why a capture brought no frame.</summary>
    public enum DropReason
    {
        /// <summary>It brought one.</summary>
        None,

        /// <summary><see cref="SensorStatus.NotFound"/>.</summary>
        NotFound,

        /// <summary><see cref="SensorStatus.TimedOut"/>.</summary>
        TimedOut,

        /// <summary><see cref="SensorStatus.TooLarge"/>: the slots are too small for this resolution and quality.</summary>
        TooLarge,

        /// <summary><see cref="SensorStatus.BadAnswer"/>.</summary>
        BadAnswer,

        /// <summary><see cref="SensorStatus.Ended"/>.</summary>
        Ended,

        /// <summary><see cref="JpegError.NoStart"/>.</summary>
        NoStart,

        /// <summary><see cref="JpegError.NoEnd"/>.</summary>
        NoEnd,

        /// <summary>Any other <see cref="JpegError"/>.</summary>
        Malformed,

        /// <summary>The driver threw: a mistake in it.</summary>
        Fault,
    }

    /// <summary>Maps what went wrong, once, and names it.</summary>
    public static class DropReasons
    {
        /// <summary>How many reasons there are, <see cref="DropReason.None"/> included.</summary>
        public const int Count = (int)DropReason.Fault + 1;

        /// <summary>The reason in lower case with dashes, for status and logs.</summary>
        public static string Name(DropReason reason)
        {
            switch (reason)
            {
                case DropReason.None: return "none";
                case DropReason.NotFound: return "sensor-not-found";
                case DropReason.TimedOut: return "sensor-timed-out";
                case DropReason.TooLarge: return "too-large";
                case DropReason.BadAnswer: return "sensor-bad-answer";
                case DropReason.Ended: return "source-ended";
                case DropReason.NoStart: return "no-start-of-image";
                case DropReason.NoEnd: return "no-end-of-image";
                case DropReason.Malformed: return "malformed-image";
                default: return "driver-fault";
            }
        }

        internal static DropReason From(SensorStatus status)
        {
            switch (status)
            {
                case SensorStatus.Ok: return DropReason.None;
                case SensorStatus.NotFound: return DropReason.NotFound;
                case SensorStatus.TimedOut: return DropReason.TimedOut;
                case SensorStatus.TooLarge: return DropReason.TooLarge;
                case SensorStatus.Ended: return DropReason.Ended;
                default: return DropReason.BadAnswer;
            }
        }

        internal static DropReason From(JpegError error)
        {
            switch (error)
            {
                case JpegError.None: return DropReason.None;
                case JpegError.NoStart: return DropReason.NoStart;
                case JpegError.NoEnd: return DropReason.NoEnd;
                default: return DropReason.Malformed;
            }
        }
    }
}
