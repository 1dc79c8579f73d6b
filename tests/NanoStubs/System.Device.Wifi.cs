using NanoStubs;

namespace System.Device.Wifi
{
    public enum WifiConnectionStatus
    {
        InvalidCredential = 1,
        NetworkNotAvailable = 2,
        Success = 3,
        Timeout = 4,
    }

    public enum WifiReconnectionKind
    {
        Automatic = 0,
    }

    public class WifiConnectionResult
    {
        internal WifiConnectionResult(WifiConnectionStatus status) => ConnectionStatus = status;

        public WifiConnectionStatus ConnectionStatus { get; }
    }

    public sealed class WifiAdapter
    {
        internal WifiAdapter()
        {
        }

        public static WifiAdapter[] FindAllAdapters() => new[] { new WifiAdapter() };

        public WifiConnectionResult Connect(string ssid, WifiReconnectionKind reconnectionKind, string passwordCredential)
        {
            lock (FakeBoard.Radio.Joins)
            {
                FakeBoard.Radio.Joins.Add(ssid + " " + passwordCredential);
            }

            FakeBoard.Radio.Address = FakeBoard.Radio.Gives ?? "0.0.0.0";
            return new WifiConnectionResult(FakeBoard.Radio.Gives == null ? WifiConnectionStatus.NetworkNotAvailable : WifiConnectionStatus.Success);
        }

        public void SetDeviceName(string deviceName)
        {
            if (string.IsNullOrEmpty(deviceName) || deviceName.Length > 32)
            {
                throw new ArgumentException(deviceName);
            }

            FakeBoard.Radio.HostName = deviceName;
        }
    }
}
