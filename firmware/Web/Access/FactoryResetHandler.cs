using System.Threading;
using Camera.Http;
using Camera.Web.Network;

namespace Camera.Web.Access
{
    /// <summary>
    /// <c>POST /api/factory-reset</c> (password=, the caller's own): forgets everything kept, signs everybody out, and restarts as on
    /// the first visit. 202 with <c>address</c>, where the camera is found then, and <c>network</c> when that is in a network of its
    /// own; 403 when the password is wrong, which counts as
    /// a sign-in's; 500 when the flash failed, and the camera restarts with what is left.
    /// </summary>
    internal sealed class FactoryResetHandler : IHandler
    {
        private const int MostAddressBytes = 512; // a host is 253 characters at most

        private readonly CameraApp _app;
        private readonly AccessControl _access;
        private readonly CameraPorts _ports;

        public FactoryResetHandler(CameraApp app, AccessControl access, CameraPorts ports)
        {
            _app = app;
            _access = access;
            _ports = ports;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            if (!_access.Confirm(request, response, form.Get("password")))
            {
                return;
            }

            bool isErased = _app.TryForget(out string setupNetwork);
            try
            {
                Answer(request, response, isErased, setupNetwork);
            }
            finally
            {
                // not on this thread, which the restart may wait for
                new Thread(Restart).Start();
            }
        }

        private void Answer(Request request, Response response, bool isErased, string setupNetwork)
        {
            SessionCookie.Clear(request, response);
            if (!isErased)
            {
                response.Send(new Problem(500, "Not all is erased")
                {
                    Detail = "The flash failed, so something may still be in it. The camera restarts; try again.",
                });
                return;
            }

            JsonWriter json = new JsonWriter(MostAddressBytes);
            json.BeginObject();
            if (setupNetwork == null)
            {
                json.Property("address", SiteAddress.Of(request, _app.FirstHttpPort));
            }
            else
            {
                json.Property("address", "http://" + SetupNetwork.Address + "/");
                json.Property("network", setupNetwork);
            }

            json.EndObject();
            response.Send(202, json);
        }

        private void Restart()
        {
            _ports.Restart.Restart("factory reset");
        }
    }
}
