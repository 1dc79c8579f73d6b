namespace Camera.Web.Network
{
    /// <summary>What the setup page may do to the board.</summary>
    public interface IWifiSetup
    {
        /// <summary>Somebody asks for the setup page.</summary>
        void Used();

        /// <summary>Keeps the network to be joined from now on, and restarts the board soon after the answer has been sent.</summary>
        /// <returns>False when it could not be kept.</returns>
        bool TrySave(WifiCredentials credentials);
    }
}
