using System;
using Camera.Web;
using Camera.Web.Network;

namespace Camera.Board
{
    /// <summary>The board's network as the camera sees it.</summary>
    internal sealed class BoardNetwork : INetwork
    {
        private const int LongestName = 32; // the platform's; a label may have 63 (RFC 1123, section 2.1)

        private readonly NetworkWatch _watch;
        private readonly DeviceConfiguration _device;

        /// <summary>The network that is watched.</summary>
        public BoardNetwork(NetworkWatch watch, DeviceConfiguration device)
        {
            _watch = watch;
            _device = device;
        }

        /// <inheritdoc/>
        public string[] Addresses
        {
            get
            {
                string address = _watch.Address;
                return address == null ? new string[0] : new string[] { address };
            }
        }

        /// <inheritdoc/>
        public bool TryForget(out string setupNetwork)
        {
            setupNetwork = null;
            try
            {
                WifiRadio.Forget();
                if (_device.Wifi == null)
                {
                    setupNetwork = SetupNetwork.NameOf(WifiRadio.HardwareAddress());
                }

                return true;
            }
            catch (Exception exception)
            {
                BoardLog.Write("The network is not forgotten: " + BoardLog.Describe(exception));
                return false;
            }
        }

        /// <inheritdoc/>
        public void SetHostName(string hostName)
        {
            string name = hostName.Length > LongestName ? hostName.Substring(0, LongestName) : hostName;
            try
            {
                WifiRadio.SetHostName(name);
            }
            catch (Exception exception)
            {
                // the name is a convenience: the camera is reached by its address all the same
                BoardLog.Write("The host name " + name + " is not taken: " + BoardLog.Describe(exception));
            }
        }
    }
}
