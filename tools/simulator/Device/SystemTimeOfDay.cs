using Camera.Web;

namespace Camera.Simulator.Device;

/// <summary>The time of day of the PC, which is always set.</summary>
public sealed class SystemTimeOfDay : ITimeOfDay
{
    /// <inheritdoc/>
    public bool IsSet => true;

    /// <inheritdoc/>
    public DateTime UtcNow => DateTime.UtcNow;
}
