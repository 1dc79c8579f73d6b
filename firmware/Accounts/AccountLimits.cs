namespace Camera.Accounts
{
    /// <summary>Every limit of this layer, with its reason. Times in milliseconds unless the name says otherwise.</summary>
    public static class AccountLimits
    {
        /// <summary>Users, as many as Panasonic's i-PRO cameras take; also bounds the record in flash.</summary>
        public const int Users = 18;

        /// <summary>Characters of a user name, as those cameras have it.</summary>
        public const int NameLength = 32;

        /// <summary>Fewest characters of a password (NIST SP 800-63B 5.1.1.2 asks for at least 8).</summary>
        public const int PasswordMinimum = 8;

        /// <summary>Most characters of a password (NIST SP 800-63B 5.1.1.2 asks for at least 64 to be allowed).</summary>
        public const int PasswordMaximum = 64;

        /// <summary>Rounds of PBKDF2: about a second of sign-in on an ESP32 (estimated, see the design), where each is one native HMAC
        /// and 32 interpreted exclusive-ors. More would stop whoever signs in, and would not help against who has read the flash:
        /// HA1, which Digest needs, lies beside it.</summary>
        public const int Pbkdf2Iterations = 2000;

        /// <summary>Signed-in browsers at a time: one a user.</summary>
        public const int Sessions = 18;

        /// <summary>A browser that asks nothing for so long is signed out. An open page asks for the status all the time.</summary>
        public const long SessionIdle = 30 * 60 * 1000;

        /// <summary>A session ends after this however busy it is: one working day.</summary>
        public const long SessionAbsolute = 12 * 60 * 60 * 1000;

        /// <summary>How long a digest nonce is good for; older ones get <c>stale=true</c>, which costs a client one more request.</summary>
        public const long NonceLifetime = 5 * 60 * 1000;

        /// <summary>Digest nonces whose counts are remembered: twice the sockets of the board.</summary>
        public const int Nonces = 32;

        /// <summary>Bytes of an Authorization header that are looked at: names and passwords of the longest kind, twice.</summary>
        public const int AuthorizationLength = 1024;

        /// <summary>Wrong passwords from one address within <see cref="FailureWindow"/> that block it.</summary>
        public const int Failures = 8;

        /// <summary>The window in which failures are counted together; it slides.</summary>
        public const long FailureWindow = 30 * 1000;

        /// <summary>The first block of an address; each further one is twice as long.</summary>
        public const long FirstBlock = 30 * 1000;

        /// <summary>The longest block: long enough to make guessing pointless, short enough to wait for.</summary>
        public const long LongestBlock = 30 * 60 * 1000;

        /// <summary>After this long without a failure the next block of an address is a first one again.</summary>
        public const long FailureMemory = 60 * 60 * 1000;

        /// <summary>Addresses remembered at a time: about 13 KB on the board, 19 KB when all of them have failed.</summary>
        public const int Addresses = 64;

        /// <summary>Challenges (401) an address gets at once before it is paced: a page load of a recorder with several
        /// connections.</summary>
        public const int ChallengeBurst = 20;

        /// <summary>After the burst one more challenge each so often; what comes faster gets a 429 and is closed.</summary>
        public const long ChallengeInterval = 500;

        /// <summary>Passwords from the page that may wait to be looked at, one of a client: each takes a second on a board and holds one
        /// of its twelve connections.</summary>
        public const int SignIns = 4;

        /// <summary>Programs that are remembered to have signed in, so that not each of their requests is an event.</summary>
        public const int Programs = 32;

        /// <summary>A program that asks nothing for so long signs in anew, as far as the log goes: as for a browser.</summary>
        public const long ProgramIdle = SessionIdle;

        /// <summary>Entries of the security log; the oldest goes first.</summary>
        public const int Events = 64;

        /// <summary>Failures and blocks among them, which anybody can cause: beyond these the oldest of them goes first, so that
        /// an attack cannot wash out what else happened.</summary>
        public const int FailureEvents = 24;

        /// <summary>Sign-ins, sign-outs, changes of one's own password and of settings among them, which any user can cause: as with
        /// failures.</summary>
        public const int EverydayEvents = 24;

        /// <summary>What comes often, failures and what is everyday, is written to flash at most so often: flash wears out.</summary>
        public const long EventWriteInterval = 60 * 1000;
    }
}
