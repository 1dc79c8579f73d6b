using System;
using Camera.Frames;
using Camera.Http;

namespace Camera.Web.Viewers
{
    /// <summary>
    /// Who is watching, as JSON, for administrators: <c>since</c> is seconds since 1970, 0 when the clock is not set; <c>fps</c> the
    /// most that the viewer gets; <c>tenthsPerSecond</c> and <c>bytesPerSecond</c> what was measured of late, -1 in the first seconds.
    /// </summary>
    internal sealed class WatchersJson
    {
        private readonly Audience _audience;
        private readonly FrameHub _hub;
        private readonly ITimeOfDay _time;

        public WatchersJson(Audience audience, FrameHub hub, ITimeOfDay time)
        {
            _audience = audience;
            _hub = hub;
            _time = time;
        }

        /// <summary>Writes the array.</summary>
        /// <returns>How many there are.</returns>
        public int Write(JsonWriter json)
        {
            int watching = 0;
            json.BeginArray();
            for (int i = 0; i < _audience.Count; i++)
            {
                Watcher watcher = _audience.At(i);
                if (watcher.IsOpen)
                {
                    watching++;
                    Write(json, watcher);
                }
            }

            json.EndArray();
            return watching;
        }

        private void Write(JsonWriter json, Watcher watcher)
        {
            long seconds = (_audience.Now - watcher.Since) / 1000;
            long now = (_time.UtcNow - new DateTime(1970, 1, 1)).Ticks / TimeSpan.TicksPerSecond;
            json.BeginObject();
            json.Property("address", watcher.Address);
            json.Property("user", watcher.Caller.User.Name);
            json.Property("kind", watcher.IsStream ? "stream" : "snapshot");
            json.Property("encrypted", watcher.IsEncrypted);
            json.Property("resolution", _hub.Resolution.Name);
            json.Property("fps", _audience.RateOf(watcher.FramesPerSecond));
            json.Property("tenthsPerSecond", watcher.TenthsPerSecond);
            json.Property("since", _time.IsSet ? now - seconds : 0);
            json.Property("seconds", seconds);
            json.Property("bytes", watcher.Bytes);
            json.Property("bytesPerSecond", watcher.Rate);
            json.EndObject();
        }
    }
}
