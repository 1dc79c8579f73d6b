namespace Camera.Accounts
{
    /// <summary>One signed-in browser.</summary>
    public sealed class Session
    {
        internal Session(User user, byte[] token, string csrfToken, long now)
        {
            User = user;
            Token = token;
            CsrfToken = csrfToken;
            Opened = now;
            LastUsed = now;
        }

        /// <summary>Who signed in, as they were then. A change makes another object: a session whose user is not the one that
        /// <see cref="UserStore.Find"/> gives now is over.</summary>
        public User User { get; }

        /// <summary>What each change must carry (header <c>X-CSRF-Token</c>): 32 hexadecimal digits.</summary>
        public string CsrfToken { get; }

        /// <summary>The cookie's value: 32 hexadecimal digits of 128 random bits. A secret: only ever for Set-Cookie.</summary>
        public string CookieValue => LowerHex.Encode(Token, 0, Token.Length);

        internal byte[] Token { get; }

        internal long Opened { get; }

        internal long LastUsed { get; set; }

        internal bool IsOver(long now)
        {
            return now - LastUsed > AccountLimits.SessionIdle || now - Opened > AccountLimits.SessionAbsolute;
        }
    }
}
