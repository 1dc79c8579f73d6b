namespace Camera.Web.Viewers
{
    /// <summary>What does not let in one viewer more.</summary>
    public enum ViewerLimit
    {
        /// <summary>Nothing does.</summary>
        None,

        /// <summary>Frames in memory, and connections that others than viewers need.</summary>
        Places,

        /// <summary>The memory for connections and TLS.</summary>
        Memory,

        /// <summary>What the network or the processor delivers.</summary>
        Bandwidth,

        /// <summary>What one address may have: its browser still needs connections for the page.</summary>
        Address,
    }
}
