namespace Camera.Cryptography
{
    /// <summary>What a source of randomness gave.</summary>
    public enum EntropyStatus
    {
        /// <summary>Random bytes.</summary>
        Ok,

        /// <summary>Nothing: the source is not ready.</summary>
        NotReady,

        /// <summary>Nothing: the source failed a health test and is not used any more.</summary>
        Unhealthy,
    }
}
