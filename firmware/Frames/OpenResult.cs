namespace Camera.Frames
{
    /// <summary>Whether a viewer was let in.</summary>
    public enum OpenResult
    {
        /// <summary>It was.</summary>
        Ok,

        /// <summary>All viewers that the pool has slots for are there.</summary>
        Full,

        /// <summary>The sensor delivers another resolution, and others are watching it: they would lose theirs.</summary>
        OtherResolution,

        /// <summary>The sensor has no such resolution.</summary>
        UnknownResolution,
    }
}
