namespace Camera.Storage
{
    /// <summary>What came of loading or saving a record.</summary>
    public enum RecordStatus
    {
        /// <summary>Done.</summary>
        Ok,

        /// <summary>Nothing was ever saved here: both regions are blank.</summary>
        Empty,

        /// <summary>There was something, and neither region holds a whole record.</summary>
        Corrupt,

        /// <summary>The record does not fit the buffer given, or the region.</summary>
        TooLarge,

        /// <summary>The flash reported a failure or did not keep what was written. A failed save leaves the old
        /// record or the new one.</summary>
        DeviceFailed,
    }
}
