namespace Camera.Web
{
    /// <summary>Fits the frames into the memory that there is: a board without PSRAM has a hundredth of what the built-in figures
    /// take, and would restart for ever.</summary>
    public static class FrameMemory
    {
        /// <summary>Part of the free memory that frames may take, unless the file says otherwise: connections, TLS and the
        /// making of keys need the rest.</summary>
        public const int DefaultPercent = 60;

        private const int OtherSlots = 2; // the newest frame and the one being filled

        /// <summary>Lowers the viewers, and then the size of a frame, until the frames fit.</summary>
        /// <param name="freeBytes">Of the heap at the start; 0 when there is no fixed limit.</param>
        /// <returns>A sentence about what was lowered, or null.</returns>
        public static string Fit(WebLimits limits, long freeBytes, int percent)
        {
            long budget = freeBytes * percent / 100;
            if (freeBytes <= 0 || (limits.Viewers + OtherSlots) * (long)limits.FrameBytes <= budget)
            {
                return null;
            }

            int viewers = limits.Viewers;
            int bytes = limits.FrameBytes;
            long slots = budget / bytes;
            viewers = slots > OtherSlots ? (int)slots - OtherSlots : 1;
            if (slots <= OtherSlots)
            {
                bytes = (int)(budget / (1 + OtherSlots));
                bytes = bytes < Camera.Frames.FrameLimits.MinSlotSize ? Camera.Frames.FrameLimits.MinSlotSize : bytes;
            }

            string sentence = "Memory for frames: " + budget.ToString() + " bytes. So viewers = " + viewers.ToString() + " instead of "
                + limits.Viewers.ToString() + ", frameBytes = " + bytes.ToString() + " instead of " + limits.FrameBytes.ToString() + ".";
            limits.Viewers = viewers;
            limits.FrameBytes = bytes;
            return sentence;
        }
    }
}
