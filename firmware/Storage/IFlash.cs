namespace Camera.Storage
{
    /// <summary>
    /// Flash as numbered regions of one size: a file each on the board's littlefs, a range of one file in the simulator.
    /// Nothing written counts before <see cref="Flush"/>; a power cut before it may leave any prefix of what was written, or
    /// of what <see cref="Erase"/> did. One thread at a time.
    /// </summary>
    public interface IFlash
    {
        /// <summary>How many regions there are.</summary>
        int RegionCount { get; }

        /// <summary>Bytes a region holds.</summary>
        int RegionSize { get; }

        /// <summary>Reads from a region; what was never written reads as 0xFF.</summary>
        /// <returns>False when the device fails.</returns>
        bool Read(int region, int position, byte[] buffer, int offset, int count);

        /// <summary>Empties a region: all of it reads as 0xFF.</summary>
        /// <returns>False when the device fails.</returns>
        bool Erase(int region);

        /// <summary>Writes into an erased part of a region.</summary>
        /// <returns>False when the device fails or is full.</returns>
        bool Write(int region, int position, byte[] buffer, int offset, int count);

        /// <summary>Makes everything written to the region durable.</summary>
        /// <returns>False when the device fails.</returns>
        bool Flush(int region);
    }
}
