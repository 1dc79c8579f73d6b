using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using Camera.Web.Network;

namespace Camera.Board
{
    /// <summary>The board's Wi-Fi as the platform keeps it: which network to join, or which one to open. The choice holds from the next start
    /// on, for the platform brings its radio up before the program runs.</summary>
    internal static class WifiRadio
    {
        private const string NoAddress = "0.0.0.0";

        /// <summary>The setup network is open in this run.</summary>
        public static bool IsSetupOpen()
        {
            return (FindAccessPoint().Options & WirelessAPConfiguration.ConfigurationOptions.Enable) != 0;
        }

        /// <summary>The radio can join a network in this run.</summary>
        public static bool CanJoin()
        {
            return (FindStation().Options & Wireless80211Configuration.ConfigurationOptions.Enable) != 0;
        }

        /// <summary>The network that was set, or null.</summary>
        public static WifiCredentials Load()
        {
            Wireless80211Configuration station = FindStation();
            WifiCredentials.TryCreate(station.Ssid, station.Password, out WifiCredentials credentials);
            return credentials;
        }

        /// <summary>Keeps the network to be joined, without its setup network being closed.</summary>
        public static void Save(WifiCredentials credentials)
        {
            Wireless80211Configuration station = FindStation();
            bool isOpen = credentials.Password.Length == 0;
            station.Ssid = credentials.Name;
            station.Password = credentials.Password;
            station.Authentication = isOpen ? AuthenticationType.Open : AuthenticationType.WPA2;
            station.Encryption = isOpen ? EncryptionType.None : EncryptionType.WPA2_PSK;
            station.SaveConfiguration();
        }

        /// <summary>From the next start on the board joins its network.</summary>
        public static void PlanToJoin()
        {
            CloseSetup();
            SaveOptions(Wireless80211Configuration.ConfigurationOptions.AutoConnect);
        }

        /// <summary>From the next start on the board opens its own network.</summary>
        /// <param name="password">Empty for an open one.</param>
        public static void PlanSetup(string name, string password)
        {
            FindInterface(NetworkInterfaceType.WirelessAP).EnableStaticIPv4(SetupNetwork.Address, SetupNetwork.Mask, SetupNetwork.Address);
            WirelessAPConfiguration access = FindAccessPoint();
            bool isOpen = password.Length == 0;
            access.Ssid = name;
            access.Password = password;
            access.Authentication = isOpen ? AuthenticationType.Open : AuthenticationType.WPA2;
            access.Encryption = isOpen ? EncryptionType.None : EncryptionType.WPA2_PSK;
            access.MaxConnections = NetworkLimits.Leases;
            access.Options = WirelessAPConfiguration.ConfigurationOptions.AutoStart;
            access.SaveConfiguration();

            // a station that looks for its network would take the radio to other channels all the time
            SaveOptions(Wireless80211Configuration.ConfigurationOptions.Disable);
        }

        /// <summary>Forgets name and password of both networks.</summary>
        public static void Forget()
        {
            Wireless80211Configuration station = FindStation();
            station.Ssid = string.Empty;
            station.Password = string.Empty;
            station.Options = Wireless80211Configuration.ConfigurationOptions.Enable;
            station.SaveConfiguration();
            CloseSetup();
        }

        /// <summary>Joins a network; takes up to 20 seconds, other threads run.</summary>
        public static WifiConnectionStatus Join(WifiCredentials credentials)
        {
            return FindAdapter().Connect(credentials.Name, WifiReconnectionKind.Automatic, credentials.Password).ConnectionStatus;
        }

        /// <summary>The name by which the board asks for its address; routers show it.</summary>
        /// <exception cref="Exception">The platform does not take it.</exception>
        public static void SetHostName(string name)
        {
            FindAdapter().SetDeviceName(name);
        }

        /// <summary>The radio's address (MAC).</summary>
        public static byte[] HardwareAddress()
        {
            return FindInterface(NetworkInterfaceType.Wireless80211).PhysicalAddress;
        }

        /// <summary>The board's address in the network it has joined or opened, or null.</summary>
        public static string Address()
        {
            NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
            for (int i = 0; i < all.Length; i++)
            {
                if (IsWireless(all[i]) && all[i].IPv4Address != NoAddress)
                {
                    return all[i].IPv4Address;
                }
            }

            return null;
        }

        private static bool IsWireless(NetworkInterface candidate)
        {
            return candidate.NetworkInterfaceType == NetworkInterfaceType.Wireless80211
                || candidate.NetworkInterfaceType == NetworkInterfaceType.WirelessAP;
        }

        private static void CloseSetup()
        {
            WirelessAPConfiguration access = FindAccessPoint();
            access.Ssid = string.Empty;
            access.Password = string.Empty;
            access.Authentication = AuthenticationType.Open;
            access.Encryption = EncryptionType.None;
            access.MaxConnections = NetworkLimits.Leases; // 0 would be refused
            access.Options = WirelessAPConfiguration.ConfigurationOptions.Disable;
            access.SaveConfiguration();
        }

        private static void SaveOptions(Wireless80211Configuration.ConfigurationOptions options)
        {
            Wireless80211Configuration station = FindStation();
            station.Ssid = station.Ssid ?? string.Empty;
            station.Password = station.Password ?? string.Empty;
            station.Options = options;
            station.SaveConfiguration();
        }

        private static Wireless80211Configuration FindStation()
        {
            uint id = FindInterface(NetworkInterfaceType.Wireless80211).SpecificConfigId;
            return Wireless80211Configuration.GetAllWireless80211Configurations()[id];
        }

        private static WirelessAPConfiguration FindAccessPoint()
        {
            uint id = FindInterface(NetworkInterfaceType.WirelessAP).SpecificConfigId;
            return WirelessAPConfiguration.GetAllWirelessAPConfigurations()[id];
        }

        private static NetworkInterface FindInterface(NetworkInterfaceType type)
        {
            NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
            for (int i = 0; i < all.Length; i++)
            {
                if (all[i].NetworkInterfaceType == type)
                {
                    return all[i];
                }
            }

            throw new InvalidOperationException("The stock image has no Wi-Fi.");
        }

        private static WifiAdapter FindAdapter()
        {
            WifiAdapter[] all = WifiAdapter.FindAllAdapters();
            return all.Length > 0 ? all[0] : throw new InvalidOperationException("The stock image has no Wi-Fi.");
        }
    }
}
