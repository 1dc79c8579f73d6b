using System.Collections.Generic;

namespace NanoStubs
{
    /// <summary>What the platform keeps of Wi-Fi, and what the radio does with it.</summary>
    public sealed class RadioState
    {
        /// <summary>Name of the network to join.</summary>
        public string StationName { get; set; } = "";

        /// <summary>Its password.</summary>
        public string StationPassword { get; set; } = "";

        /// <summary>The options' number.</summary>
        public int StationOptions { get; set; } = 6;

        /// <summary>The authentication's number.</summary>
        public int StationAuthentication { get; set; }

        /// <summary>Name of the own network.</summary>
        public string AccessName { get; set; } = "";

        /// <summary>Its password.</summary>
        public string AccessPassword { get; set; } = "";

        /// <summary>The options' number.</summary>
        public int AccessOptions { get; set; }

        /// <summary>The authentication's number.</summary>
        public int AccessAuthentication { get; set; }

        /// <summary>Clients it takes.</summary>
        public int AccessClients { get; set; }

        /// <summary>The own network's address, as set.</summary>
        public string AccessAddress { get; set; }

        /// <summary>The address that the board has.</summary>
        public string Address { get; set; } = "0.0.0.0";

        /// <summary>The address that it gets by joining, or null when it cannot join.</summary>
        public string Gives { get; set; }

        /// <summary>Names tried to join.</summary>
        public List<string> Joins { get; } = new List<string>();

        /// <summary>The host name.</summary>
        public string HostName { get; set; }
    }
}
