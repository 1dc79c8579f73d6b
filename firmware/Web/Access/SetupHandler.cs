using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary><c>POST /api/setup</c> (name=, password=): makes the first administrator and signs them in. Once, and only from the
    /// local network, as the guard says.</summary>
    internal sealed class SetupHandler : IHandler
    {
        private readonly AccessControl _access;
        private readonly SessionHandler _sessions;

        public SetupHandler(AccessControl access, SessionHandler sessions)
        {
            _access = access;
            _sessions = sessions;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            AccountResult result = _access.Users.SetUp(form.Get("name"), form.Get("password"));
            if (result != AccountResult.Ok)
            {
                response.Send(AccountProblem.Of(result));
                return;
            }

            _access.Note(SecurityEventKind.SetUp, request, form.Get("name"));
            _sessions.Open(request, response, _access.Users.Find(form.Get("name")));
        }
    }
}
