namespace Camera.Web.Device
{
    /// <summary>How long the board waits before it restarts after a failure: at once when it had run well, ever longer when it fails
    /// again and again, so that it can still be reached over its USB port and does not wear its flash.</summary>
    public static class RestartBackOff
    {
        /// <summary>First pause in milliseconds: the log gets out.</summary>
        public const int FirstPause = 2000;

        /// <summary>Longest pause in milliseconds.</summary>
        public const int LongestPause = 5 * 60 * 1000;

        /// <summary>Milliseconds of running after which a failure counts as the first one again.</summary>
        public const long Settled = 10 * 60 * 1000;

        /// <summary>Failures in a row, this one included.</summary>
        /// <param name="before">As many as the last start was told.</param>
        /// <param name="ranMilliseconds">How long the board ran since then.</param>
        public static int CountOf(int before, long ranMilliseconds)
        {
            return ranMilliseconds >= Settled || before < 0 ? 1 : before + 1;
        }

        /// <summary>The pause before the restart, in milliseconds.</summary>
        /// <param name="count">Failures in a row, from 1 on.</param>
        public static int PauseOf(int count)
        {
            int pause = FirstPause;
            for (int i = 1; i < count && pause < LongestPause; i++)
            {
                pause *= 2;
            }

            return pause < LongestPause ? pause : LongestPause;
        }
    }
}
