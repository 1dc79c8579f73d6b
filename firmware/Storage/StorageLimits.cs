namespace Camera.Storage
{
    /// <summary>Every limit of this layer, with its reason.</summary>
    public static class StorageLimits
    {
        /// <summary>Bytes checked at a time when a record is verified without being loaded: little memory, few calls.</summary>
        public const int CheckChunk = 256;
    }
}
