namespace Camera.Accounts
{
    /// <summary>What the security log tells of.</summary>
    public enum SecurityEventKind
    {
        /// <summary>The camera started.</summary>
        Started = 1,

        /// <summary>The first administrator was set up.</summary>
        SetUp = 2,

        /// <summary>Somebody signed in: on the page, or a program with its first request.</summary>
        SignedIn = 3,

        /// <summary>Somebody signed out.</summary>
        SignedOut = 4,

        /// <summary>A wrong name or password.</summary>
        Failed = 5,

        /// <summary>An address was blocked for too many failures.</summary>
        Blocked = 6,

        /// <summary>Settings were changed.</summary>
        SettingsChanged = 7,

        /// <summary>A key was made, imported or reverted.</summary>
        KeyChanged = 8,

        /// <summary>A certificate was made, installed or deleted.</summary>
        CertificateChanged = 9,

        /// <summary>The connection (HTTP, HTTPS, port) was changed or confirmed; without a user, the camera itself went back.</summary>
        ConnectionChanged = 10,

        /// <summary>A user was added, changed or deleted.</summary>
        UserChanged = 11,

        /// <summary>The camera started as it comes from the factory: new, or after a factory reset.</summary>
        FactoryReset = 12,

        /// <summary>The private key was exported.</summary>
        KeyExported = 13,

        /// <summary>Where pictures are sent, or how, was changed.</summary>
        PushChanged = 14,

        /// <summary>Somebody changed their own password.</summary>
        PasswordChanged = 15,
    }

    /// <summary>One entry of the security log.</summary>
    public sealed class SecurityEvent
    {
        internal SecurityEvent(uint number, SecurityEventKind kind, long unixSeconds, string user, string address)
        {
            Number = number;
            Kind = kind;
            UnixSeconds = unixSeconds;
            User = user;
            Address = address;
        }

        /// <summary>Running number since the factory; gaps show what was lost.</summary>
        public uint Number { get; }

        /// <summary>What happened.</summary>
        public SecurityEventKind Kind { get; }

        /// <summary>When, in seconds since 1970 UTC; 0 when the clock was not set.</summary>
        public long UnixSeconds { get; }

        /// <summary>The user, or an empty string. Never a name that no user has: people type passwords into the wrong field.</summary>
        public string User { get; }

        /// <summary>The client's address, or an empty string.</summary>
        public string Address { get; }

        /// <summary>Anybody can cause it, and as often as they like.</summary>
        internal bool IsFailure => Kind == SecurityEventKind.Failed || Kind == SecurityEventKind.Blocked;

        /// <summary>Any user can cause it, and as often as they like.</summary>
        internal bool IsEveryday => Kind == SecurityEventKind.SignedIn || Kind == SecurityEventKind.SignedOut
            || Kind == SecurityEventKind.PasswordChanged || Kind == SecurityEventKind.SettingsChanged;

        /// <summary>The same happened, by the same user from the same address.</summary>
        internal bool IsLike(SecurityEvent other)
        {
            return Kind == other.Kind && User == other.User && Address == other.Address;
        }

        /// <summary>The kind as a word for programs.</summary>
        public string KindName
        {
            get
            {
                switch (Kind)
                {
                    case SecurityEventKind.Started: return "started";
                    case SecurityEventKind.SetUp: return "set-up";
                    case SecurityEventKind.SignedIn: return "signed-in";
                    case SecurityEventKind.SignedOut: return "signed-out";
                    case SecurityEventKind.Failed: return "failed";
                    case SecurityEventKind.Blocked: return "blocked";
                    case SecurityEventKind.SettingsChanged: return "settings-changed";
                    case SecurityEventKind.KeyChanged: return "key-changed";
                    case SecurityEventKind.CertificateChanged: return "certificate-changed";
                    case SecurityEventKind.ConnectionChanged: return "connection-changed";
                    case SecurityEventKind.UserChanged: return "user-changed";
                    case SecurityEventKind.FactoryReset: return "factory-reset";
                    case SecurityEventKind.KeyExported: return "key-exported";
                    case SecurityEventKind.PushChanged: return "push-changed";
                    case SecurityEventKind.PasswordChanged: return "password-changed";
                    default: return "unknown";
                }
            }
        }
    }
}
