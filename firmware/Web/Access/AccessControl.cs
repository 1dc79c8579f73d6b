using System;
using Camera.Accounts;
using Camera.Http;
using Camera.Storage;

namespace Camera.Web.Access
{
    /// <summary>The accounts as the web uses them: users, sessions, failures and the security log behind one clock.</summary>
    internal sealed class AccessControl
    {
        /// <summary>Title of the refusal of a blocked address.</summary>
        public const string Blocked = "Too many wrong passwords from this address";

        private readonly CameraPorts _ports;
        private readonly Authenticator _authenticator;
        private readonly ProgramTable _programs = new ProgramTable();

        public AccessControl(CameraPorts ports, RecordStore users, RecordStore events)
        {
            _ports = ports;
            Users = new UserStore(users, ports.Entropy, ports.Hmac);
            Sessions = new SessionTable(ports.Entropy);
            Addresses = new AddressTable();
            Log = new SecurityLog(events);
            _authenticator = new Authenticator(Users, Addresses, ports.Hmac, ports.Entropy);
        }

        public UserStore Users { get; }

        public SessionTable Sessions { get; }

        public AddressTable Addresses { get; }

        public SecurityLog Log { get; }

        /// <summary>Milliseconds of the monotonic clock.</summary>
        public long Now => _ports.HttpClock.Milliseconds;

        /// <summary>Reads users and log from the flash.</summary>
        public void Load()
        {
            Users.Load(); // users that cannot be read leave the camera closed, and the page says so: UserStore.IsLost
            Log.Load();
            bool isNew = Users.IsEmpty && Log.IsEmpty;
            NoteOwn(isNew ? SecurityEventKind.FactoryReset : SecurityEventKind.Started, null, null);
        }

        /// <summary>Lets nobody in any more: the flash is being erased.</summary>
        public void Close()
        {
            Users.Close();
            Sessions.CloseAll(null);
        }

        /// <summary>Writes what is not yet in flash.</summary>
        public void Stop()
        {
            Log.Flush(Now);
        }

        /// <summary>Notes an event of a request. A failure's name is told only if a user has it.</summary>
        public void Note(SecurityEventKind kind, Request request, string user)
        {
            NoteOwn(kind, user, request.RemoteAddress);
        }

        /// <summary>Notes an event that no request caused.</summary>
        public void NoteOwn(SecurityEventKind kind, string user, string address)
        {
            ITimeOfDay time = _ports.TimeOfDay;
            Log.Add(kind, user, address, time.IsSet ? (time.UtcNow - new DateTime(1970, 1, 1)).Ticks / TimeSpan.TicksPerSecond : 0, Now);
        }

        /// <summary>The session of a request's cookie, or null: while its user is the one that it was opened for, unchanged.</summary>
        public Session SessionOf(Request request)
        {
            Session session = Sessions.Find(SessionCookie.Read(request), Now);
            return session != null && Users.Find(session.User.Name) == session.User ? session : null;
        }

        /// <summary>A caller may go on with what takes long: neither changed, nor deleted, nor signed out since.</summary>
        public bool IsCurrent(Caller caller)
        {
            return Users.Find(caller.User.Name) == caller.User && (caller.Session == null || Sessions.IsOpen(caller.Session, Now));
        }

        /// <summary>Says who sent a request by its Authorization header, and notes a failure, or the first of a program's requests.</summary>
        public AuthenticationResult Authenticate(Request request, out User user)
        {
            AuthenticationResult result = _authenticator.Check(
                request.GetHeader("Authorization"), request.MethodName, request.Target, request.RemoteAddress,
                request.IsEncrypted, Now, out user);
            NoteFailure(result, request, null);
            if (result == AuthenticationResult.Ok && _programs.SignIn(user.Name, request.RemoteAddress, Now))
            {
                Note(SecurityEventKind.SignedIn, request, user.Name);
            }

            return result;
        }

        /// <summary>Checks a name and a password, and notes a failure.</summary>
        public AuthenticationResult SignIn(Request request, string name, string password, out User user)
        {
            AuthenticationResult result = _authenticator.SignIn(name, password, request.RemoteAddress, Now, out user);
            NoteFailure(result, request, name);
            return result;
        }

        /// <summary>Asks the caller for their password again, before what cannot be undone; a wrong one counts as a sign-in's.</summary>
        /// <returns>False when it was wrong; then that has been answered.</returns>
        public bool Confirm(Request request, Response response, string password)
        {
            AuthenticationResult result = SignIn(request, Caller.Of(request).User.Name, password, out User _);
            if (result != AuthenticationResult.Ok)
            {
                Refuse(request, response, result);
            }

            return result == AuthenticationResult.Ok;
        }

        /// <summary>Answers a sign-in that failed.</summary>
        public void Refuse(Request request, Response response, AuthenticationResult result)
        {
            if (result == AuthenticationResult.Blocked)
            {
                AccountProblem.SendWait(response, Addresses.BlockedFor(request.RemoteAddress, Now), Blocked);
            }
            else if (result == AuthenticationResult.Busy)
            {
                AccountProblem.SendWait(response, AccountLimits.ChallengeInterval, "Other passwords are being checked");
            }
            else
            {
                response.Send(AccountProblem.WrongPassword());
            }
        }

        /// <summary>See <see cref="Authenticator.Challenges"/>.</summary>
        public string[] Challenges(bool isEncrypted, bool isStale)
        {
            return _authenticator.Challenges(isEncrypted, isStale, Now);
        }

        private void NoteFailure(AuthenticationResult result, Request request, string name)
        {
            if (result != AuthenticationResult.Wrong)
            {
                return;
            }

            Note(SecurityEventKind.Failed, request, name != null && Users.Find(name) != null ? name : null);
            if (Addresses.BlockedFor(request.RemoteAddress, Now) > 0)
            {
                Note(SecurityEventKind.Blocked, request, null);
            }
        }
    }
}
