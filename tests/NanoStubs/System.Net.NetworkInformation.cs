using NanoStubs;

namespace System.Net.NetworkInformation
{
    public enum NetworkInterfaceType
    {
        Wireless80211 = 71,
        WirelessAP = 72,
    }

    public enum AuthenticationType : byte
    {
        Open = 4,
        WPA2 = 8,
    }

    public enum EncryptionType : byte
    {
        None = 0,
        WPA2_PSK = 5,
    }

    public class NetworkInterface
    {
        internal NetworkInterface(NetworkInterfaceType type) => NetworkInterfaceType = type;

        public NetworkInterfaceType NetworkInterfaceType { get; }

        public uint SpecificConfigId => 0;

        public byte[] PhysicalAddress => new byte[] { 0x24, 0x6F, 0x28, 0x01, 0x12, 0x34 };

        public string IPv4Address => NetworkInterfaceType == NetworkInterfaceType.Wireless80211 ? FakeBoard.Radio.Address
            : (FakeBoard.Radio.AccessOptions & 2) != 0 ? FakeBoard.Radio.AccessAddress ?? "0.0.0.0" : "0.0.0.0";

        public static NetworkInterface[] GetAllNetworkInterfaces() => new[]
        {
            new NetworkInterface(NetworkInterfaceType.Wireless80211), new NetworkInterface(NetworkInterfaceType.WirelessAP),
        };

        public void EnableStaticIPv4(string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress) =>
            FakeBoard.Radio.AccessAddress = ipv4Address;
    }

    public class Wireless80211Configuration
    {
        internal Wireless80211Configuration()
        {
            Ssid = FakeBoard.Radio.StationName;
            Password = FakeBoard.Radio.StationPassword;
            Options = (ConfigurationOptions)FakeBoard.Radio.StationOptions;
            Authentication = (AuthenticationType)FakeBoard.Radio.StationAuthentication;
        }

        [Flags]
        public enum ConfigurationOptions : byte
        {
            Disable = 0x01,
            Enable = 0x02,
            AutoConnect = 0x04 | Enable,
        }

        public AuthenticationType Authentication { get; set; }

        public EncryptionType Encryption { get; set; }

        public ConfigurationOptions Options { get; set; }

        public string Password { get; set; }

        public string Ssid { get; set; }

        public static Wireless80211Configuration[] GetAllWireless80211Configurations() => new[] { new Wireless80211Configuration() };

        public void SaveConfiguration()
        {
            if (Password.Length > 64 || Ssid.Length > 32)
            {
                throw new ArgumentOutOfRangeException();
            }

            FakeBoard.Radio.StationName = Ssid;
            FakeBoard.Radio.StationPassword = Password;
            FakeBoard.Radio.StationOptions = (int)Options;
            FakeBoard.Radio.StationAuthentication = (int)Authentication;
        }
    }

    public class WirelessAPConfiguration
    {
        internal WirelessAPConfiguration()
        {
            Ssid = FakeBoard.Radio.AccessName;
            Password = FakeBoard.Radio.AccessPassword;
            Options = (ConfigurationOptions)FakeBoard.Radio.AccessOptions;
            Authentication = (AuthenticationType)FakeBoard.Radio.AccessAuthentication;
            MaxConnections = (byte)FakeBoard.Radio.AccessClients;
        }

        [Flags]
        public enum ConfigurationOptions : byte
        {
            Disable = 0x01,
            Enable = 0x02,
            AutoStart = 0x04 | Enable,
        }

        public AuthenticationType Authentication { get; set; }

        public EncryptionType Encryption { get; set; }

        public ConfigurationOptions Options { get; set; }

        public string Password { get; set; }

        public string Ssid { get; set; }

        public byte MaxConnections { get; set; }

        public static WirelessAPConfiguration[] GetAllWirelessAPConfigurations() => new[] { new WirelessAPConfiguration() };

        public void SaveConfiguration()
        {
            bool isOpen = Authentication != AuthenticationType.WPA2;
            if (Ssid.Length >= 32 || MaxConnections < 1 || (!isOpen && (Password.Length < 8 || Password.Length >= 64)))
            {
                throw new ArgumentOutOfRangeException();
            }

            FakeBoard.Radio.AccessName = Ssid;
            FakeBoard.Radio.AccessPassword = Password;
            FakeBoard.Radio.AccessOptions = (int)Options;
            FakeBoard.Radio.AccessAuthentication = (int)Authentication;
            FakeBoard.Radio.AccessClients = MaxConnections;
        }
    }
}
