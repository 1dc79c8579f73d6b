using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary><c>GET /api/events</c>: the security log, newest first. <c>time</c> is seconds since 1970, 0 when the clock
    /// was not set.</summary>
    internal sealed class EventsHandler : IHandler
    {
        private readonly AccessControl _access;
        private readonly WebLimits _limits;

        public EventsHandler(AccessControl access, WebLimits limits)
        {
            _access = access;
            _limits = limits;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            SecurityEvent[] events = _access.Log.Newest();
            JsonWriter json = new JsonWriter(_limits.EventsJsonBytes);
            json.BeginObject();
            json.Property("writing", !_access.Log.IsWriteFailing);
            json.Name("events");
            json.BeginArray();
            for (int i = 0; i < events.Length; i++)
            {
                json.BeginObject();
                json.Property("number", (long)events[i].Number);
                json.Property("time", events[i].UnixSeconds);
                json.Property("kind", events[i].KindName);
                json.Property("user", events[i].User);
                json.Property("address", events[i].Address);
                json.EndObject();
            }

            json.EndArray();
            json.EndObject();
            response.Send(200, json);
        }
    }
}
