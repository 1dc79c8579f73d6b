using System;
using Camera.Frames;
using Camera.Http;

namespace Camera.Web.Viewers
{
    /// <summary>
    /// <c>GET /api/viewers</c>: who is watching, and how many can. <c>since</c> is seconds since 1970, 0 when the clock is not set;
    /// <c>fps</c> the most that the viewer gets; <c>tenthsPerSecond</c> and <c>bytesPerSecond</c> what was measured of late, -1 in
    /// the first seconds; <c>fits</c>, for each resolution, how many streams the camera has room for over HTTP and over HTTPS,
    /// with what limits them (places, memory, bandwidth).
    /// </summary>
    internal sealed class ViewersHandler : IHandler
    {
        private readonly Audience _audience;
        private readonly FrameHub _hub;
        private readonly Resolution[] _resolutions;
        private readonly ITimeOfDay _time;
        private readonly WebLimits _limits;

        public ViewersHandler(Audience audience, FrameHub hub, CameraPorts ports, WebLimits limits)
        {
            _audience = audience;
            _hub = hub;
            _resolutions = ports.Sensor.Resolutions;
            _time = ports.TimeOfDay;
            _limits = limits;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            JsonWriter json = new JsonWriter(_limits.JsonBytes);
            json.BeginObject();
            json.Name("viewers");
            json.BeginArray();
            int watching = 0;
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
            json.Property("watching", watching);
            json.Property("most", _audience.Most(request.IsEncrypted, _hub.Resolution, out ViewerLimit limit));
            json.Property("limitedBy", ViewerBudget.NameOf(limit));
            json.Name("fits");
            json.BeginArray();
            for (int i = 0; i < _resolutions.Length; i++)
            {
                json.BeginObject();
                json.Property("resolution", _resolutions[i].Name);
                json.Property("http", _audience.Fits(false, _resolutions[i], out limit));
                json.Property("httpLimitedBy", ViewerBudget.NameOf(limit));
                json.Property("https", _audience.Fits(true, _resolutions[i], out limit));
                json.Property("httpsLimitedBy", ViewerBudget.NameOf(limit));
                json.EndObject();
            }

            json.EndArray();
            json.EndObject();
            response.Send(200, json);
        }

        private void Write(JsonWriter json, Watcher watcher)
        {
            long seconds = (_audience.Now - watcher.Since) / 1000;
            long now = (_time.UtcNow - new DateTime(1970, 1, 1)).Ticks / TimeSpan.TicksPerSecond;
            json.BeginObject();
            json.Property("address", watcher.Address);
            json.Property("user", watcher.User);
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
