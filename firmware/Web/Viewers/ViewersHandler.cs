using Camera.Frames;
using Camera.Http;

namespace Camera.Web.Viewers
{
    /// <summary>
    /// <c>GET /api/viewers</c>: who is watching (<see cref="WatchersJson"/>), and how many can: <c>most</c> now and by the way of the
    /// request; <c>fits</c>, for each resolution, how many streams the camera has room for over HTTP and over HTTPS, with what
    /// limits them (places, memory, bandwidth); <c>snapshots</c> the same of snapshots under way at once.
    /// </summary>
    internal sealed class ViewersHandler : IHandler
    {
        private readonly Audience _audience;
        private readonly WatchersJson _watchers;
        private readonly FrameHub _hub;
        private readonly Resolution[] _resolutions;
        private readonly WebLimits _limits;

        public ViewersHandler(Audience audience, WatchersJson watchers, FrameHub hub, Resolution[] resolutions, WebLimits limits)
        {
            _audience = audience;
            _watchers = watchers;
            _hub = hub;
            _resolutions = resolutions;
            _limits = limits;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            JsonWriter json = new JsonWriter(_limits.JsonBytes);
            json.BeginObject();
            json.Name("viewers");
            int watching = _watchers.Write(json);
            json.Property("watching", watching);
            json.Property("most", _audience.Most(request.IsEncrypted, _hub.Resolution, out ViewerLimit limit));
            json.Property("limitedBy", ViewerBudget.NameOf(limit));
            json.Name("fits");
            json.BeginArray();
            for (int i = 0; i < _resolutions.Length; i++)
            {
                json.BeginObject();
                json.Property("resolution", _resolutions[i].Name);
                WriteFits(json, true, _resolutions[i]);
                json.EndObject();
            }

            json.EndArray();
            json.Name("snapshots");
            json.BeginObject();
            WriteFits(json, false, _hub.Resolution);
            json.EndObject();
            json.EndObject();
            response.Send(200, json);
        }

        private void WriteFits(JsonWriter json, bool isStream, Resolution resolution)
        {
            json.Property("http", _audience.Fits(false, isStream, resolution, out ViewerLimit limit));
            json.Property("httpLimitedBy", ViewerBudget.NameOf(limit));
            json.Property("https", _audience.Fits(true, isStream, resolution, out limit));
            json.Property("httpsLimitedBy", ViewerBudget.NameOf(limit));
        }
    }
}
