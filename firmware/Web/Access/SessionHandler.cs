using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary><c>/api/session</c>: GET says whether the camera is set up and who is signed in; POST (name=, password=) signs in;
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

        public void Handle(Request request, Response response)
        {
            if (request.Method == HttpMethods.Post)
            {
                SignIn(request, response);
                return;
            }

            Session session = _access.Sessions.Find(SessionCookie.Read(request), _access.Now);
            User user = session == null ? null : _access.Users.Find(session.User.Name);
            if (request.Method != HttpMethods.Delete)
            {
                Describe(response, 200, user, session);
                return;
            }

            if (user != null)
            {
                if (request.GetQuery("everywhere") == "true")
                {
                    _access.Sessions.CloseAll(user.Name);
                }

                _access.Sessions.Close(session);
                _access.Note(SecurityEventKind.SignedOut, request, user.Name);
            }

            SessionCookie.Clear(request, response);
            Describe(response, 200, null, null);
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
            Describe(response, 200, user, session);
        }

        private void SignIn(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            AuthenticationResult result = _access.SignIn(request, form.Get("name"), form.Get("password"), out User user);
            if (result == AuthenticationResult.Ok)
            {
                Open(request, response, user);
                return;
            }

            _access.Refuse(request, response, result);
        }

        private void Describe(Response response, int status, User user, Session session)
        {
            JsonWriter json = new JsonWriter(_limits.JsonBytes);
            json.BeginObject();
            json.Property("setup", _access.Users.IsEmpty);
            json.Property("user", user == null ? null : user.Name);
            json.Property("level", user == null ? null : AccountRules.LevelName(user.Level));
            json.Property("csrf", session == null ? null : session.CsrfToken);
            json.EndObject();
            response.Send(status, json);
        }
    }
}
