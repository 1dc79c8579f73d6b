using Camera.Web;

namespace Camera.Simulator.Device;

/// <summary>The managed heap of this process, which has no fixed size.</summary>
public sealed class ProcessMemory : IMemory
{
    /// <inheritdoc/>
    public long UsedBytes => GC.GetTotalMemory(forceFullCollection: false);

    /// <inheritdoc/>
    public long TotalBytes => 0;
}
