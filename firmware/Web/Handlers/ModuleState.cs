using Camera.Frames;

namespace Camera.Web
{
    /// <summary>Says in words how the camera module is.</summary>
    internal static class ModuleState
    {
        /// <summary>A sentence for people.</summary>
        public static string Describe(CaptureStatistics statistics)
        {
            if (statistics.State == CaptureState.Stopped)
            {
                return "The camera is being stopped.";
            }

            switch (statistics.LastError)
            {
                case DropReason.None:
                    return "The camera module has delivered no picture in time.";
                case DropReason.NotFound:
                    return "The camera module does not answer. Check its wiring.";
                case DropReason.TimedOut:
                    return "The camera module does not finish its pictures.";
                case DropReason.TooLarge:
                    return "The pictures are too large. Lower the resolution or the quality.";
                case DropReason.Ended:
                    return "The source of the pictures has ended.";
                default:
                    return "The camera module delivers broken pictures.";
            }
        }

        /// <summary>The sentence when the module is in trouble now, else null.</summary>
        public static string Trouble(CaptureStatistics statistics)
        {
            return statistics.State == CaptureState.Recovering && statistics.LastError != DropReason.None ? Describe(statistics) : null;
        }
    }
}
