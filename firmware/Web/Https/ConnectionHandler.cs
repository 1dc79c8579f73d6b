using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary><c>PUT /api/https/connection</c> (mode=http|https, port=) puts another connection on trial;
    /// <c>POST /api/https/trial/confirm</c>, asked for by the new way, keeps it.</summary>
    internal sealed class ConnectionHandler : IHandler
    {
        private readonly HttpsSection _section;
        private readonly bool _isConfirmation;

        public ConnectionHandler(HttpsSection section, bool isConfirmation)
        {
            _section = section;
            _isConfirmation = isConfirmation;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            Problem problem = _isConfirmation ? _section.Connection.Confirm(request.IsEncrypted) : Change(request, response);
            if (response.HasStarted)
            {
                return;
            }

            if (problem != null)
            {
                response.Send(problem);
                return;
            }

            _section.Note(SecurityEventKind.ConnectionChanged, request);
            HttpsState.Send(_section, request, response, _section.Connection.IsOnTrial ? 202 : 200);
        }

        private Problem Change(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return null;
            }

            ConnectionSetting now = _section.Connection.Setting;
            string mode = form.Get("mode") ?? now.Mode;
            if (mode != "http" && mode != "https")
            {
                return Refuse("mode", "The connection is http or https.", mode, "http, https");
            }

            int port = now.HttpsPort;
            string given = form.Get("port");
            if (given != null && !WholeNumber.TryRead(given, out port))
            {
                return Refuse("port", "A port is a number from 1 to 65535.", given, ReservedPorts.Allowed);
            }

            string refusal = ReservedPorts.Refuse(port, _section.HttpPort);
            if (refusal != null)
            {
                return Refuse("port", refusal, port.ToString(), ReservedPorts.Allowed);
            }

            string disabled = mode == "https" && !now.IsHttps ? _section.Controls.Https() : null;
            return disabled != null
                ? ConnectionProblem.NotReady(disabled)
                : _section.Connection.Change(new ConnectionSetting(mode == "https", port), _section.HttpPort);
        }

        private static Problem Refuse(string field, string detail, string given, string allowed)
        {
            return new Problem(400, "Not allowed") { Detail = detail, Field = field, Given = given, Allowed = allowed };
        }
    }
}
