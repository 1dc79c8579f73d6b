namespace Camera.Accounts
{
    /// <summary>One account as it is at a moment; a change makes another object. Made and kept by <see cref="UserStore"/>.</summary>
    public sealed class User
    {
        internal User(string name, AccessLevel level, PasswordVerifier verifier)
        {
            Name = name;
            Level = level;
            Verifier = verifier;
        }

        /// <summary>1-32 characters; compared exactly.</summary>
        public string Name { get; }

        /// <summary>What the user may do.</summary>
        public AccessLevel Level { get; }

        /// <summary>What is kept of the password.</summary>
        internal PasswordVerifier Verifier { get; }
    }
}
