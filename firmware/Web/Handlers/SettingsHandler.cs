using Camera.Accounts;
using Camera.Frames;
using Camera.Http;
using Camera.Web.Access;
using Camera.Web.Https;

namespace Camera.Web
{
    /// <summary><c>/api/settings</c>: GET gives all settings as JSON with what is allowed; POST or PUT of a form changes those it
    /// names, all or none, and gives the same JSON; 403 when one of them takes a higher level. <c>address</c> is where the camera is
    /// found with these settings.</summary>
    internal sealed class SettingsHandler : IHandler
    {
        private readonly LiveSettings _settings;
        private readonly PictureControls _controls;
        private readonly ConnectionTrial _connection;
        private readonly AccessControl _access;
        private readonly WebLimits _limits;

        public SettingsHandler(
            LiveSettings settings, PictureControls controls, ConnectionTrial connection, AccessControl access, WebLimits limits)
        {
            _access = access;
            _settings = settings;
            _controls = controls;
            _connection = connection;
            _limits = limits;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            if (request.Method == HttpMethods.Post || request.Method == HttpMethods.Put)
            {
                if (!request.TryReadForm(out Form form, out RejectionReason reason))
                {
                    response.Reject(reason);
                    return;
                }

                Problem problem = _settings.Change(form, Caller.Of(request).User.Level, _limits.EchoCharacters);
                if (problem != null)
                {
                    response.Send(problem);
                    return;
                }

                _access.Note(SecurityEventKind.SettingsChanged, request, Caller.Of(request).User.Name);
            }

            SettingValues values = _settings.Current;
            JsonWriter json = new JsonWriter(_limits.JsonBytes);
            json.BeginObject();
            json.Name("settings");
            SettingsJson.Write(json, _settings.Table, values, _settings.Defaults, _controls);
            json.Property("revision", _settings.Revision);
            json.Property("address", SiteAddress.Of(request, _connection.Setting, values.HttpPort));
            json.EndObject();
            response.Send(200, json);
        }
    }
}
