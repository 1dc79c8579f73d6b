using System.Text;

namespace Camera.Web.Network
{
    /// <summary>Name and password of a wireless network; checked once, here.</summary>
    public sealed class WifiCredentials
    {
        /// <summary>What a name may be, for people.</summary>
        public const string AllowedName = "1 to 31 bytes, no control characters";

        /// <summary>What a password may be, for people.</summary>
        public const string AllowedPassword = "8 to 63 ASCII characters, or none for an open network";

        private WifiCredentials(string name, string password)
        {
            Name = name;
            Password = password;
        }

        /// <summary>The network's name (SSID).</summary>
        public string Name { get; }

        /// <summary>The passphrase; empty for an open network.</summary>
        public string Password { get; }

        /// <summary>Makes credentials of what was given.</summary>
        /// <param name="password">Null counts as none.</param>
        /// <param name="credentials">They, or null.</param>
        /// <returns>False when name or password is not allowed.</returns>
        public static bool TryCreate(string name, string password, out WifiCredentials credentials)
        {
            bool isAllowed = IsName(name) && IsPassword(password ?? string.Empty);
            credentials = isAllowed ? new WifiCredentials(name, password ?? string.Empty) : null;
            return isAllowed;
        }

        /// <summary>The text may be a network's name.</summary>
        public static bool IsName(string text)
        {
            return !string.IsNullOrEmpty(text) && text.Length <= NetworkLimits.NameBytes
                && Encoding.UTF8.GetBytes(text).Length <= NetworkLimits.NameBytes && HasOnly(text, '\uFFFF');
        }

        /// <summary>The text may be a password: a passphrase of WPA2, or nothing.</summary>
        public static bool IsPassword(string text)
        {
            return text.Length == 0
                || (text.Length >= NetworkLimits.MinPassword && text.Length <= NetworkLimits.MaxPassword && HasOnly(text, '~'));
        }

        private static bool HasOnly(string text, char last)
        {
            char[] characters = text.ToCharArray();
            for (int i = 0; i < characters.Length; i++)
            {
                char c = characters[i];
                if (c < ' ' || c > last || c == '\u007F')
                {
                    return false;
                }
            }

            return true;
        }
    }
}
