using System.Text;

namespace Camera.Accounts
{
    /// <summary>What a name, a password and a level may be, and the sentence for each refusal.</summary>
    public static class AccountRules
    {
        /// <summary>Checks a user name.</summary>
        public static AccountResult CheckName(string name)
        {
            if (name == null || name.Length == 0 || CountCharacters(name) > AccountLimits.NameLength)
            {
                return AccountResult.BadName;
            }

            if (name[0] == ' ' || name[name.Length - 1] == ' ' || name.IndexOf(':') >= 0 || !IsPrintable(name) || !IsVisible(name))
            {
                return AccountResult.BadName;
            }

            return AccountResult.Ok;
        }

        /// <summary>Checks a new password; any script is welcome (NIST SP 800-63B, section 5.1.1.2).</summary>
        public static AccountResult CheckPassword(string password, string name)
        {
            int length = password == null ? 0 : CountCharacters(password);
            if (length < AccountLimits.PasswordMinimum)
            {
                return AccountResult.PasswordTooShort;
            }

            if (IsTooLong(password))
            {
                return AccountResult.PasswordTooLong;
            }

            if (!IsPrintable(password))
            {
                return AccountResult.PasswordCharacters;
            }

            return password == name ? AccountResult.PasswordIsName : AccountResult.Ok;
        }

        /// <summary>Nobody's password is so long.</summary>
        internal static bool IsTooLong(string password)
        {
            return CountCharacters(password) > AccountLimits.PasswordMaximum;
        }

        /// <summary>Reads a level by its word: live, control, administrator.</summary>
        public static bool TryParseLevel(string text, out AccessLevel level)
        {
            switch (text)
            {
                case "live": level = AccessLevel.Live; return true;
                case "control": level = AccessLevel.Control; return true;
                case "administrator": level = AccessLevel.Administrator; return true;
                default: level = AccessLevel.Anyone; return false;
            }
        }

        /// <summary>The word of a level.</summary>
        public static string LevelName(AccessLevel level)
        {
            switch (level)
            {
                case AccessLevel.Live: return "live";
                case AccessLevel.Control: return "control";
                case AccessLevel.Administrator: return "administrator";
                default: return "anyone";
            }
        }

        /// <summary>A refusal as a sentence for a person.</summary>
        public static string Explain(AccountResult result)
        {
            switch (result)
            {
                case AccountResult.Ok: return "Done.";
                case AccountResult.BadName: return "A user name has 1 to 32 characters, no colon or invisible one, and no space at its ends.";
                case AccountResult.PasswordTooShort: return "A password has at least 8 characters.";
                case AccountResult.PasswordTooLong: return "A password has at most 64 characters.";
                case AccountResult.PasswordCharacters: return "The password has a control character in it.";
                case AccountResult.PasswordIsName: return "The password must not be the user name.";
                case AccountResult.NameTaken: return "There is a user of that name already.";
                case AccountResult.Full: return "There are 18 users already; delete one first.";
                case AccountResult.UnknownUser: return "There is no user of that name.";
                case AccountResult.LastAdministrator: return "This is the last administrator; make another one first.";
                case AccountResult.BadLevel: return "The level is live, control or administrator.";
                case AccountResult.AlreadySetUp: return "The administrator is set up already; sign in.";
                case AccountResult.NoEntropy: return "The camera has no random numbers yet; try again in a moment.";
                default: return "The flash could not be written; nothing has changed.";
            }
        }

        /// <summary>Which form field a refusal is about; null when about none.</summary>
        public static string Field(AccountResult result)
        {
            switch (result)
            {
                case AccountResult.PasswordTooShort:
                case AccountResult.PasswordTooLong:
                case AccountResult.PasswordCharacters:
                case AccountResult.PasswordIsName: return "password";
                case AccountResult.BadLevel: return "level";
                case AccountResult.NoEntropy:
                case AccountResult.StorageFailed: return null;
                default: return "name";
            }
        }

        // Code points (NIST SP 800-63B, 5.1.1.2: each counts as one character), not UTF-16 units, which the board's strings do not
        // have: bytes of UTF-8 that begin one.
        private static int CountCharacters(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int count = 0;
            for (int i = 0; i < bytes.Length; i++)
            {
                if ((bytes[i] & 0xC0) != 0x80)
                {
                    count++;
                }

                bytes[i] = 0; // it may be a password
            }

            return count;
        }

        // Not zero-width characters, marks and overrides of direction, and invisible operators: two names that look the same would
        // be two users.
        private static bool IsVisible(string name)
        {
            for (int i = 0; i < name.Length; i++)
            {
                char c = name[i];
                if ((c >= '\u200B' && c <= '\u200F') || (c >= '\u2028' && c <= '\u202E') || (c >= '\u2060' && c <= '\u206F') || c == '\uFEFF')
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsPrintable(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (c < ' ' || (c >= 0x7F && c < 0xA0))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
