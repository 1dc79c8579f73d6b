namespace Camera.Accounts
{
    /// <summary>How a change of the accounts ended. Anything but <see cref="Ok"/> left all as it was.</summary>
    public enum AccountResult
    {
        /// <summary>Done and in flash.</summary>
        Ok,

        /// <summary>Not 1-32 characters, or a control character, an invisible one, a colon (RFC 7617, section 2) or outer white space
        /// in it.</summary>
        BadName,

        /// <summary>Fewer than 8 characters.</summary>
        PasswordTooShort,

        /// <summary>More than 64 characters.</summary>
        PasswordTooLong,

        /// <summary>A control character in the password (RFC 7617, section 2).</summary>
        PasswordCharacters,

        /// <summary>The password is the user's name.</summary>
        PasswordIsName,

        /// <summary>Another user has the name.</summary>
        NameTaken,

        /// <summary>There are 18 users.</summary>
        Full,

        /// <summary>No user has the name.</summary>
        UnknownUser,

        /// <summary>It would leave no administrator.</summary>
        LastAdministrator,

        /// <summary>Not one of live, control, administrator.</summary>
        BadLevel,

        /// <summary>The first administrator exists already.</summary>
        AlreadySetUp,

        /// <summary>No salt can be drawn yet.</summary>
        NoEntropy,

        /// <summary>The flash failed.</summary>
        StorageFailed,
    }
}
