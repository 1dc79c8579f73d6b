using Camera.Accounts;
using Camera.Frames;
using Camera.Http;
using Camera.Web.Access;
using Camera.Web.Push;
using Camera.Web.Viewers;

namespace Camera.Web
{
    /// <summary><c>GET /api/status</c>: how the camera is, as JSON; for administrators with who is watching.</summary>
    internal sealed class StatusHandler : IHandler
    {
        private readonly CameraApp _app;
        private readonly SnapshotPush _push;
        private readonly CameraPorts _ports;
        private readonly WatchersJson _watchers;
        private readonly WebLimits _limits;

        public StatusHandler(CameraApp app, SnapshotPush push, CameraPorts ports, WatchersJson watchers, WebLimits limits)
        {
            _watchers = watchers;
            _app = app;
            _push = push;
            _ports = ports;
            _limits = limits;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            CameraStatus status = _app.GetStatus();
            JsonWriter json = new JsonWriter(_limits.JsonBytes);
            json.BeginObject();
            json.Property("title", status.Title);
            json.Property("uptime", status.UptimeSeconds);
            json.Property("revision", status.Revision);
            json.Property("selfSigned", status.IsSelfSigned);
            json.Property("settingsLost", status.SettingsLost);
            json.Name("viewers");
            json.BeginObject();
            json.Property("watching", status.Viewers);
            json.Property("most", status.MaxViewers);
            json.Property("limitedBy", status.ViewersLimitedBy);
            if (Caller.Of(request).User.Level == AccessLevel.Administrator)
            {
                json.Name("who");
                _watchers.Write(json);
            }

            json.EndObject();
            json.Property("connections", status.Connections);
            json.Property("requests", status.Requests);
            json.Property("rejected", status.Rejected);
            WriteModule(json, status);
            WriteFrames(json, status);
            json.Name("push");
            PushJson.WriteState(json, _push, _ports.TimeOfDay);
            json.Name("memory");
            json.BeginObject();
            json.Property("used", status.UsedBytes);
            json.Property("total", status.TotalBytes);
            json.EndObject();
            WriteTexts(json, "addresses", _ports.Network.Addresses);
            WriteTexts(json, "notices", status.Notices);
            json.EndObject();
            response.Send(200, json);
        }

        private static void WriteModule(JsonWriter json, CameraStatus status)
        {
            json.Name("module");
            json.BeginObject();
            json.Property("name", status.ModuleName);
            json.Property("problem", status.ModuleTrouble);
            json.EndObject();
        }

        private static void WriteFrames(JsonWriter json, CameraStatus status)
        {
            json.Name("frames");
            json.BeginObject();
            json.Property("resolution", status.Resolution);
            json.Property("tenthsPerSecond", status.TenthsPerSecond);
            json.Property("captured", status.Captured);
            json.Property("dropped", status.Dropped);
            json.Name("droppedFor");
            json.BeginObject();
            for (int i = 1; i < DropReasons.Count; i++)
            {
                json.Property(DropReasons.Name((DropReason)i), status.DroppedFor((DropReason)i));
            }

            json.EndObject();
            json.EndObject();
        }

        private static void WriteTexts(JsonWriter json, string name, string[] texts)
        {
            json.Name(name);
            json.BeginArray();
            for (int i = 0; i < texts.Length; i++)
            {
                json.Value(texts[i]);
            }

            json.EndArray();
        }
    }
}
