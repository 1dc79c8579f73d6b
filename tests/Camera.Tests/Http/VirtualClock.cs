using Camera.Http;

namespace Camera.Tests.Http
{
    /// <summary>Time that passes only when a test, or a wait of its scripted connection, lets it.</summary>
    internal sealed class VirtualClock : IClock
    {
        public long Milliseconds { get; set; }
    }
}
