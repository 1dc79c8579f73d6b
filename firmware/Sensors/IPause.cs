using System.Threading;

namespace Camera.Sensors
{
    /// <summary>Lets time pass while a module works; tests let it pass at once.</summary>
    public interface IPause
    {
        /// <summary>Returns after at least this long.</summary>
        void Wait(int milliseconds);
    }

    /// <summary>The thread sleeps.</summary>
    public sealed class ThreadPause : IPause
    {
        /// <inheritdoc/>
        public void Wait(int milliseconds)
        {
            Thread.Sleep(milliseconds);
        }
    }
}
