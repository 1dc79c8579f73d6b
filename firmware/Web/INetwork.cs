namespace Camera.Web
{
    /// <summary>What the device's network stack knows of itself.</summary>
    public interface INetwork
    {
        /// <summary>The addresses by which clients reach the camera now, as text without port; may be empty, never null.</summary>
        string[] Addresses { get; }

        /// <summary>Takes a new host name (RFC 1123 label), at once or from the next start on as the device can.</summary>
        void SetHostName(string hostName);

        /// <summary>Forgets the network that somebody has set, for a factory reset.</summary>
        /// <param name="setupNetwork">The network that the device opens from its next start on, so that another one can be set; null when
        /// it stays in the one where it is.</param>
        /// <returns>False when it is still kept.</returns>
        bool TryForget(out string setupNetwork);
    }
}
