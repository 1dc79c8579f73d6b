using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary><c>/api/session</c>: GET says whether the camera is set up, whether its users could not be read, and who is signed in; POST (name=, password=) signs in;
    /// DELETE signs out, with <c>?everywhere=true</c> in every browser of the user.</summary>
    internal sealed class SessionHandler : IHandler
    {
        private readonly AccessControl _access;
        private readonly WebLimits _limits;

        public SessionHandler(AccessControl access, WebLimits limits)
        {
            _access = access;
            _limits = limits;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            if (request.Method == HttpMethods.Post)
            {
                SignIn(request, response);
                return;
            }

            Session session = _access.SessionOf(request);
            if (request.Method != HttpMethods.Delete)
            {
                Describe(response, session);
                return;
            }

            if (session != null)
            {
                if (request.GetQuery("everywhere") == "true")
                {
                    _access.Sessions.CloseAll(session.User.Name);
                }

                _access.Sessions.Close(session);
                _access.Note(SecurityEventKind.SignedOut, request, session.User.Name);
            }

            SessionCookie.Clear(request, response);
            Describe(response, null);
        }

        /// <summary>Opens a session for a user whose password was just right.</summary>
        public void Open(Request request, Response response, User user)
        {
            Session session = _access.Sessions.Open(user, _access.Now);
            if (session == null)
            {
                response.Send(AccountProblem.Of(AccountResult.NoEntropy));
                return;
            }

            _access.Note(SecurityEventKind.SignedIn, request, user.Name);
            SessionCookie.Set(request, response, session);
            Describe(response, session);
        }

        private void SignIn(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            // What the browser had before is over, or a shared one would be signed in as two.
            Session previous = _access.SessionOf(request);
            AuthenticationResult result = _access.SignIn(request, form.Get("name"), form.Get("password"), out User user);
            if (result == AuthenticationResult.Ok)
            {
                if (previous != null)
                {
                    _access.Sessions.Close(previous);
                }

                Open(request, response, user);
                return;
            }

            _access.Refuse(request, response, result);
        }

        private void Describe(Response response, Session session)
        {
            JsonWriter json = new JsonWriter(_limits.JsonBytes);
            json.BeginObject();
            json.Property("setup", _access.Users.IsEmpty);
            json.Property("user", session == null ? null : session.User.Name);
            json.Property("level", session == null ? null : AccountRules.LevelName(session.User.Level));
            json.Property("csrf", session == null ? null : session.CsrfToken);
            json.Property("usersLost", _access.Users.IsLost);
            json.EndObject();
            response.Send(200, json);
        }
    }
}
