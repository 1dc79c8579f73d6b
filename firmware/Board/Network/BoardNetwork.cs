using System;
using Camera.Web;

namespace Camera.Board
{
    /// <summary>The board's network as the camera sees it.</summary>
    internal sealed class BoardNetwork : INetwork
    {
        private const int LongestName = 32; // the platform's; a label may have 63 (RFC 1123, section 2.1)

        private readonly NetworkWatch _watch;

        /// <summary>The network that is watched.</summary>
        public BoardNetwork(NetworkWatch watch)
        {
            _watch = watch;
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
