using System;
using Camera.Web.Device;

namespace Camera.Board
{
    /// <summary>The time since power-on, for both of the camera's clock ports.</summary>
    internal sealed class BoardClock : Camera.Http.IClock, Camera.Frames.IClock
    {
        private readonly ForwardClock _clock = new ForwardClock();

        /// <inheritdoc/>
        public long Milliseconds
        {
            get { return _clock.At(Environment.TickCount64); }
        }
    }
}
