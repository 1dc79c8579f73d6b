using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary>Who a request is from, once the guard has let it in.</summary>
    internal sealed class Caller
    {
        public Caller(User user, Session session)
        {
            User = user;
            Session = session;
        }

        /// <summary>The user.</summary>
        public User User { get; }

        /// <summary>The browser's session, or null when a program authenticated the request itself.</summary>
        public Session Session { get; }

        /// <summary>The caller of a request, or null on a route for anyone.</summary>
        public static Caller Of(Request request)
        {
            return (Caller)request.User;
        }
    }
}
