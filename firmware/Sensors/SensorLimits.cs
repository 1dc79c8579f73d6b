namespace Camera.Sensors
{
    /// <summary>Every limit of this layer, with its reason. Times are in milliseconds.</summary>
    public static class SensorLimits
    {
        /// <summary>Bytes of one SPI transfer: it blocks the interpreter, some 4 ms at 8 MHz.</summary>
        public const int SpiTransfer = 4096;

        /// <summary>Bytes asked for at a time over a serial line: 0.2 s at 115,200 baud, so that a failure shows soon.</summary>
        public const int SerialChunk = 2048;

        /// <summary>Between two looks at whether a capture is done; one takes 76 to 120 ms.</summary>
        public const int Poll = 5;

        /// <summary>After each step of a reset: the ArduChip and the OV2640 need 100.</summary>
        public const int Reset = 100;

        /// <summary>After an initialisation, for exposure and white balance to settle.</summary>
        public const int Settle = 1000;

        /// <summary>For a module to become idle after a command.</summary>
        public const int Idle = 1000;

        /// <summary>For an answer over the serial line to begin.</summary>
        public const int SerialAnswer = 500;

        /// <summary>For a VC0706 to start after a reset.</summary>
        public const int SerialReset = 1500;
    }
}
