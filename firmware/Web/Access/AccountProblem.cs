using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary>Refusals of the accounts as problems (RFC 9457).</summary>
    internal static class AccountProblem
    {
        /// <summary>The problem of a result that is not Ok.</summary>
        public static Problem Of(AccountResult result)
        {
            int status;
            switch (result)
            {
                case AccountResult.NameTaken:
                case AccountResult.Full:
                case AccountResult.LastAdministrator:
                case AccountResult.AlreadySetUp: status = 409; break;
                case AccountResult.UnknownUser: status = 404; break;
                case AccountResult.NoEntropy: status = 503; break;
                case AccountResult.StorageFailed: status = 500; break;
                default: status = 400; break;
            }

            return new Problem(status, "Nothing was changed")
            {
                Detail = AccountRules.Explain(result),
                Field = AccountRules.Field(result),
            };
        }

        /// <summary>The caller's level is too low.</summary>
        /// <param name="field">What of a form takes the higher one, or null.</param>
        public static Problem NotAllowed(AccessLevel needed, AccessLevel level, string field)
        {
            return new Problem(403, "Not allowed")
            {
                Detail = "This needs the level " + AccountRules.LevelName(needed) + "; yours is " + AccountRules.LevelName(level) + ".",
                Field = field,
            };
        }

        /// <summary>A sign-in or a password asked for again that did not succeed.</summary>
        public static Problem WrongPassword()
        {
            return new Problem(403, "Not signed in") { Detail = "The name or the password is wrong.", Field = "password" };
        }

        /// <summary>Lets a client wait that asks too fast or guesses: the answer comes late, so that one that retries without end
        /// costs next to nothing, and tells how long (RFC 6585, section 4).</summary>
        public static void SendWait(Response response, long milliseconds, string title)
        {
            string seconds = ((milliseconds + 999) / 1000).ToString();
            response.Hold((int)AccountLimits.ChallengeInterval);
            response.SetHeader("Retry-After", seconds);
            response.Send(new Problem(429, title) { Detail = title + ". Wait " + seconds + " s and try again." });
        }
    }
}
