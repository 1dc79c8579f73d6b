using Camera.Frames;

namespace Camera.Tests.Frames
{
    /// <summary>Time that the test moves.</summary>
    internal sealed class FakeClock : IClock
    {
        public long Now = 1000;

        public long Milliseconds => Now;
    }
}
