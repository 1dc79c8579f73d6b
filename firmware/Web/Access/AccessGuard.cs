using System.Text;
using Camera.Accounts;
using Camera.Cryptography;
using Camera.Http;
using Camera.Web.Https;

namespace Camera.Web.Access
{
    /// <summary>
    /// Decides for each request who may, by the level its route names. In this order: is the Host ours, may a camera be set up
    /// from here, is it a foreign page's doing, is the camera set up, who is it (cookie, then Authorization), may they.
    /// </summary>
    internal sealed class AccessGuard : IGuard
    {
        private const int Unauthorized = 401;
        private const int Forbidden = 403;
        private const int Misdirected = 421;
        private const HttpMethods SafeMethods = HttpMethods.Get | HttpMethods.Head | HttpMethods.Options;

        private readonly AccessControl _access;
        private readonly OriginCheck _origins;
        private readonly ConnectionTrial _connection;

        public AccessGuard(AccessControl access, IHostNames names, ConnectionTrial connection)
        {
            _access = access;
            _connection = connection;
            _origins = new OriginCheck(names);
        }

        /// <inheritdoc/>
        public bool Admit(Route route, Request request, Response response)
        {
            _access.Log.FlushIfDue(_access.Now);
            if (!_origins.IsOwnHost(request))
            {
                return Refuse(response, Misdirected, "Not this camera's name",
                    "Use the camera's address or its host name, or set this name as the host name.");
            }

            if (_access.Users.IsEmpty && !LocalAddress.IsLocal(request.RemoteAddress))
            {
                return Refuse(response, Forbidden, "Not from here",
                    "The camera is set up from its local network; you come from " + request.RemoteAddress + ".");
            }

            if (!MayEndHttps(request))
            {
                InsistOnHttps(request, response, "max-age=31536000"); // a year
            }

            bool isSafe = (request.Method & SafeMethods) != 0;
            if (!isSafe && !OriginCheck.IsSameOrigin(request))
            {
                return Refuse(response, Forbidden, "Another site asked for this", "Do it from the camera's own page.");
            }

            AccessLevel level = (AccessLevel)route.Level;
            if (level == AccessLevel.Anyone)
            {
                return true;
            }

            if (_access.Users.IsEmpty)
            {
                return Refuse(response, Forbidden, "The camera is not set up",
                    "Open its page in a browser and choose the administrator's name and password.");
            }

            Caller caller = FromCookie(request);
            if (caller != null)
            {
                return (isSafe || CarriesToken(request, response, caller.Session)) && MayUse(level, request, response, caller);
            }

            AuthenticationResult result = _access.Authenticate(request, out User user);
            if (result == AuthenticationResult.Ok)
            {
                return MayUse(level, request, response, new Caller(user, null));
            }

            return Challenge(request, response, result);
        }

        // Afterwards there may be HTTP only, where a browser that insists on HTTPS would not go. Not before it is known who asks, or
        // any site could make a browser forget it.
        private static bool MayEndHttps(Request request)
        {
            return request.Path == RouteTable.FactoryReset || request.Path == RouteTable.Connection;
        }

        // RFC 6797, section 6.1.1
        private void InsistOnHttps(Request request, Response response, string howLong)
        {
            if (request.IsEncrypted && _connection.IsTrusted)
            {
                response.SetHeader("Strict-Transport-Security", howLong);
            }
        }

        private Caller FromCookie(Request request)
        {
            Session session = _access.SessionOf(request);
            return session == null ? null : new Caller(session.User, session);
        }

        private static bool CarriesToken(Request request, Response response, Session session)
        {
            string token = request.GetHeader("X-CSRF-Token");
            if (token != null && FixedTime.AreEqual(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(session.CsrfToken)))
            {
                return true;
            }

            return Refuse(response, Forbidden, "The page is out of date", "Reload the page and try again.");
        }

        private bool MayUse(AccessLevel level, Request request, Response response, Caller caller)
        {
            if (caller.User.Level < level)
            {
                response.Send(AccountProblem.NotAllowed(level, caller.User.Level, null));
                return false;
            }

            if (MayEndHttps(request))
            {
                InsistOnHttps(request, response, "max-age=0");
            }

            request.User = caller;
            return true;
        }

        private bool Challenge(Request request, Response response, AuthenticationResult result)
        {
            string address = request.RemoteAddress;
            long blocked = _access.Addresses.BlockedFor(address, _access.Now);
            if (blocked > 0)
            {
                return Slow(response, blocked, AccessControl.Blocked);
            }

            bool isStale = result == AuthenticationResult.Stale;
            bool isInTime = isStale ? _access.Addresses.TryRenew(address, _access.Now) : _access.Addresses.TryChallenge(address, _access.Now);
            if (!isInTime)
            {
                return Slow(response, AccountLimits.ChallengeInterval, "Too many requests without a valid sign-in");
            }

            // The page signs in by its own form: a Digest challenge there would open the browser's own window.
            string[] challenges = request.GetHeader("X-Requested-With") == "page"
                ? new[] { "Session realm=\"camera\"" }
                : _access.Challenges(request.IsEncrypted, isStale);
            if (challenges == null)
            {
                return Slow(response, AccountLimits.ChallengeInterval, "The camera has no random numbers yet");
            }

            for (int i = 0; i < challenges.Length; i++)
            {
                response.SetHeader("WWW-Authenticate", challenges[i]);
            }

            string detail = result == AuthenticationResult.NotEncrypted
                ? "Basic is accepted over HTTPS only; use Digest."
                : result == AuthenticationResult.Wrong ? "The name or the password is wrong." : "Sign in.";
            return Refuse(response, Unauthorized, "Not signed in", detail);
        }

        private static bool Slow(Response response, long milliseconds, string title)
        {
            AccountProblem.SendWait(response, milliseconds, title);
            return false;
        }

        private static bool Refuse(Response response, int status, string title, string detail)
        {
            response.Send(new Problem(status, title) { Detail = detail });
            return false;
        }
    }
}
