using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary><c>PUT /api/password</c> (current=, password=): changes one's own password, signs out everywhere else.</summary>
    internal sealed class PasswordHandler : IHandler
    {
        private readonly AccessControl _access;
        private readonly SessionHandler _sessions;

        public PasswordHandler(AccessControl access, SessionHandler sessions)
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

            string name = Caller.Of(request).User.Name;
            if (!_access.Confirm(request, response, form.Get("current")))
            {
                return;
            }

            AccountResult result = _access.Users.SetPassword(name, form.Get("password"));
            if (result != AccountResult.Ok)
            {
                response.Send(AccountProblem.Of(result));
                return;
            }

            _access.Sessions.CloseAll(name);
            _access.Note(SecurityEventKind.PasswordChanged, request, name);
            _sessions.Open(request, response, _access.Users.Find(name));
        }
    }
}
