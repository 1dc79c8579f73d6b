namespace Camera.Simulator.Device;

/// <summary>The system's monotonic clock, for both of the camera's clock ports.</summary>
public sealed class MonotonicClock : Http.IClock, Frames.IClock
{
    /// <inheritdoc cref="Http.IClock.Milliseconds"/>
    public long Milliseconds => Environment.TickCount64;
}
