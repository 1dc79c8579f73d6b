using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary>The handlers of accounts, made together since they share the sessions.</summary>
    internal sealed class AccessHandlers
    {
        public AccessHandlers(AccessControl access, WebLimits limits)
        {
            SessionHandler session = new SessionHandler(access, limits);
            Session = session;
            Setup = new SetupHandler(access, session);
            Password = new PasswordHandler(access, session);
            Users = new UsersHandler(access, limits);
            Events = new EventsHandler(access, limits);
        }

        public IHandler Session { get; }

        public IHandler Setup { get; }

        public IHandler Password { get; }

        public IHandler Users { get; }

        public IHandler Events { get; }
    }
}
