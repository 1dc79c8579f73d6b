namespace Camera.Web
{
    /// <summary>Figures of the managed heap.</summary>
    public interface IMemory
    {
        /// <summary>Bytes in use.</summary>
        long UsedBytes { get; }

        /// <summary>Bytes there are in all, or 0 when there is no fixed limit (desktop).</summary>
        long TotalBytes { get; }
    }
}
