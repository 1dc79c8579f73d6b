namespace Camera.Web
{
    /// <summary>The settings' numbers: the index of a value in memory and its tag in flash. A number is never given to another
    /// setting, so that old flash stays readable.</summary>
    internal static class SettingId
    {
        public const int Resolution = 1;
        public const int Quality = 2;
        public const int FramesPerSecond = 3;
        public const int Brightness = 4;
        public const int Contrast = 5;
        public const int Saturation = 6;
        public const int Mirror = 7;
        public const int Flip = 8;
        public const int Title = 9;
        public const int HostName = 10;
        public const int HttpPort = 11;

        /// <summary>One more than the highest.</summary>
        public const int End = 12;
    }
}
