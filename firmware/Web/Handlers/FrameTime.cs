using System;
using Camera.Frames;
using Camera.Http;

namespace Camera.Web
{
    /// <summary>Writes when a frame was taken, in seconds with three decimals: since 1970 once the time of day is known, else
    /// since power-on.</summary>
    internal sealed class FrameTime
    {
        private readonly Camera.Frames.IClock _clock;
        private readonly ITimeOfDay _timeOfDay;
        private readonly long _epochTicks = new DateTime(1970, 1, 1).Ticks;

        public FrameTime(Camera.Frames.IClock clock, ITimeOfDay timeOfDay)
        {
            _clock = clock;
            _timeOfDay = timeOfDay;
        }

        public void Append(ByteWriter output, long frameMilliseconds)
        {
            long milliseconds = frameMilliseconds;
            if (_timeOfDay.IsSet)
            {
                long now = (_timeOfDay.UtcNow.Ticks - _epochTicks) / TimeSpan.TicksPerMillisecond;
                milliseconds += now - _clock.Milliseconds;
            }

            output.Append(milliseconds / 1000);
            int rest = (int)(milliseconds % 1000);
            output.Append((byte)'.');
            output.Append((byte)('0' + (rest / 100)));
            output.Append((byte)('0' + (rest / 10 % 10)));
            output.Append((byte)('0' + (rest % 10)));
        }
    }
}
