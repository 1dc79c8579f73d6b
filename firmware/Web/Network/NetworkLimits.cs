namespace Camera.Web.Network
{
    /// <summary>Every limit on joining a network and on the setup network, with its reason. Times are in milliseconds.</summary>
    public static class NetworkLimits
    {
        /// <summary>First pause between two tries to join; doubled each time. An access point needs some seconds for a client.</summary>
        public const int FirstPause = 5000;

        /// <summary>Longest pause: after a power cut the camera is back within a minute of its access point.</summary>
        public const int LongestPause = 60000;

        /// <summary>Without the network for this long, the setup network is opened. An access point restarts in two minutes.</summary>
        public const int UnreachableBeforeSetup = 3 * 60 * 1000;

        /// <summary>The setup network is closed after so long without a request when there is a network to try again: the other
        /// one may be back, and setup serves no pictures.</summary>
        public const int SetupIdle = 5 * 60 * 1000;

        /// <summary>Bytes of a network's name (IEEE 802.11, 9.4.2.2); the board's platform takes one less.</summary>
        public const int NameBytes = 31;

        /// <summary>Fewest characters of a WPA2 passphrase (IEEE 802.11, annex J.4).</summary>
        public const int MinPassword = 8;

        /// <summary>Most characters of a WPA2 passphrase.</summary>
        public const int MaxPassword = 63;

        /// <summary>Bytes of the setup form: both fields percent-encoded at their longest.</summary>
        public const int SetupBodyBytes = 1024;

        /// <summary>Addresses that the setup network gives out; its radio takes no more clients.</summary>
        public const int Leases = 4;
    }
}
