namespace Camera.Web
{
    /// <summary>Which regions of the flash hold what: a pair (A and B) for each record, so that each is replaced in one atomic
    /// step.</summary>
    public static class FlashLayout
    {
        /// <summary>Bytes in a region: the identity's record (keys and certificates) needs the most.</summary>
        public const int RegionSize = 16 * 1024;

        /// <summary>First of the two regions of the settings.</summary>
        public const int Settings = 0;

        /// <summary>First of the two regions of the keys and certificates.</summary>
        public const int Identity = 2;

        /// <summary>First of the two regions of the user accounts.</summary>
        public const int Accounts = 4;

        /// <summary>First of the two regions of the security log.</summary>
        public const int Events = 6;

        /// <summary>First of the two regions of the connection (HTTP or HTTPS).</summary>
        public const int Connection = 8;

        /// <summary>First of the two regions of the pictures sent out.</summary>
        public const int Push = 10;

        /// <summary>Regions in all. Later versions have more, never other ones: what is kept stays readable.</summary>
        public const int RegionCount = 12;
    }
}
