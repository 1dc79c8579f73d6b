using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary><c>/api/users</c>: GET lists the users; POST (name=, password=, level=) adds one; PUT (name= and password= or level=)
    /// changes one and signs them out; DELETE (?name=) removes one.</summary>
    internal sealed class UsersHandler : IHandler
    {
        private readonly AccessControl _access;
        private readonly WebLimits _limits;

        public UsersHandler(AccessControl access, WebLimits limits)
        {
            _access = access;
            _limits = limits;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            AccountResult result = AccountResult.Ok;
            if (request.Method == HttpMethods.Delete)
            {
                result = Done(request, request.GetQuery("name"), _access.Users.Remove(request.GetQuery("name")));
            }
            else if (request.Method == HttpMethods.Post || request.Method == HttpMethods.Put)
            {
                if (!request.TryReadForm(out Form form, out RejectionReason reason))
                {
                    response.Reject(reason);
                    return;
                }

                result = request.Method == HttpMethods.Post ? Add(request, form) : Change(request, form);
            }

            if (result != AccountResult.Ok)
            {
                response.Send(AccountProblem.Of(result));
                return;
            }

            List(response);
        }

        private AccountResult Add(Request request, Form form)
        {
            string name = form.Get("name");
            return AccountRules.TryParseLevel(form.Get("level"), out AccessLevel level)
                ? Done(request, name, _access.Users.Add(name, form.Get("password"), level))
                : AccountResult.BadLevel;
        }

        // One thing at a time, so that nothing is half done.
        private AccountResult Change(Request request, Form form)
        {
            string name = form.Get("name");
            if (form.Get("password") != null)
            {
                return Done(request, name, _access.Users.SetPassword(name, form.Get("password")));
            }

            return AccountRules.TryParseLevel(form.Get("level"), out AccessLevel level)
                ? Done(request, name, _access.Users.SetLevel(name, level))
                : AccountResult.BadLevel;
        }

        private AccountResult Done(Request request, string name, AccountResult result)
        {
            if (result == AccountResult.Ok)
            {
                _access.Sessions.CloseAll(name);
                _access.Note(SecurityEventKind.UserChanged, request, name);
            }

            return result;
        }

        private void List(Response response)
        {
            User[] users = _access.Users.All;
            JsonWriter json = new JsonWriter(_limits.JsonBytes);
            json.BeginObject();
            json.Name("users");
            json.BeginArray();
            for (int i = 0; i < users.Length; i++)
            {
                json.BeginObject();
                json.Property("name", users[i].Name);
                json.Property("level", AccountRules.LevelName(users[i].Level));
                json.EndObject();
            }

            json.EndArray();
            json.Property("most", AccountLimits.Users);
            json.EndObject();
            response.Send(200, json);
        }
    }
}
