namespace Camera.Frames
{
    /// <summary>Time that only goes forward, for deadlines and pace; it has nothing to do with the time of day.</summary>
    public interface IClock
    {
        /// <summary>Milliseconds since some fixed moment, never going back, 64 bits: it does not wrap.</summary>
        long Milliseconds { get; }
    }
}
