namespace Camera.Web.Network
{
    /// <summary>The network that the board opens to be told of another one: its name, its address, and who gets in.</summary>
    public static class SetupNetwork
    {
        /// <summary>The board's address in it.</summary>
        public const string Address = "192.168.4.1";

        /// <summary>The mask of its addresses.</summary>
        public const string Mask = "255.255.255.0";

        /// <summary>The port of its page: a phone opens it without being told.</summary>
        public const int Port = 80;

        private const string Prefix = "camera-";
        private const int Digits = 4;
        private const int Numbers = 10000;

        /// <summary>The name (SSID): of two boards in one place each has its own, mostly.</summary>
        /// <param name="hardwareAddress">Of the board's radio (MAC), 6 bytes; null when it does not tell.</param>
        public static string NameOf(byte[] hardwareAddress)
        {
            int length = hardwareAddress == null ? 0 : hardwareAddress.Length;
            int number = length < 2 ? 0 : ((hardwareAddress[length - 2] << 8) + hardwareAddress[length - 1]) % Numbers;
            string digits = number.ToString();
            while (digits.Length < Digits)
            {
                digits = "0" + digits;
            }

            return Prefix + digits;
        }

        /// <summary>The password: who knows the network that the camera was in may move it to another one. Empty when the network is
        /// to be open: then whoever is near may, as on the very first start.</summary>
        /// <param name="configured">Of the configuration file, or null.</param>
        /// <param name="joined">The network that was set, or null.</param>
        public static string PasswordOf(string configured, WifiCredentials joined)
        {
            return configured ?? (joined == null ? string.Empty : joined.Password);
        }
    }
}
