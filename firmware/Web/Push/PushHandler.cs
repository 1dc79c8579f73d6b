using Camera.Accounts;
using Camera.Http;
using Camera.Web.Access;

namespace Camera.Web.Push
{
    /// <summary>
    /// <c>/api/push</c>: GET tells how pictures are sent out; PUT (on=, url=, interval=, signIn=none|basic|bearer, user=, secret=,
    /// certificate=) changes it. For administrators alone: it makes the camera send requests within its network, though only POSTs of
    /// pictures, and of what comes back no more than the status is told.
    /// </summary>
    internal sealed class PushHandler : IHandler
    {
        private readonly SnapshotPush _push;
        private readonly AccessControl _access;
        private readonly ITimeOfDay _time;
        private readonly WebLimits _limits;

        public PushHandler(SnapshotPush push, AccessControl access, ITimeOfDay time, WebLimits limits)
        {
            _push = push;
            _access = access;
            _time = time;
            _limits = limits;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            if (request.Method == HttpMethods.Put && !TryChange(request, response))
            {
                return;
            }

            JsonWriter json = new JsonWriter(PushLimits.JsonBytes);
            PushJson.WriteSection(json, _push, _time);
            response.Send(200, json);
        }

        private bool TryChange(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return false;
            }

            Problem problem = PushForm.Read(form, _push.Settings, _limits.EchoCharacters, out PushSettings changed);
            if (problem == null && !_push.TryChange(changed))
            {
                problem = new Problem(500, "Settings not kept") { Detail = "The flash does not take the settings; nothing was changed." };
            }

            if (problem != null)
            {
                response.Send(problem);
                return false;
            }

            _access.Note(SecurityEventKind.PushChanged, request, Caller.Of(request).User.Name);
            return true;
        }
    }
}
