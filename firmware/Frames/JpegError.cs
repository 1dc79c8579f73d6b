namespace Camera.Frames
{
    /// <summary>Why bytes are not a JPEG image that may be sent.</summary>
    public enum JpegError
    {
        /// <summary>It is an image.</summary>
        None,

        /// <summary>No SOI within the first <see cref="FrameLimits.LeadingBytes"/> bytes.</summary>
        NoStart,

        /// <summary>The bytes end before EOI.</summary>
        NoEnd,

        /// <summary>Something else than a marker where one must be, or a marker that cannot be there.</summary>
        BadMarker,

        /// <summary>A segment whose length is impossible, or more segments than <see cref="FrameLimits.Segments"/>.</summary>
        BadSegment,

        /// <summary>A frame header (SOF) with a width or height of 0 or a wrong shape.</summary>
        BadSize,

        /// <summary>EOI or a scan before any frame header.</summary>
        NoFrameHeader,

        /// <summary>EOI without any picture data before it.</summary>
        NoScan,
    }
}
