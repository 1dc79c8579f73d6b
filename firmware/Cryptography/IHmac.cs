namespace Camera.Cryptography
{
    /// <summary>HMAC (RFC 2104) by the device's native code.</summary>
    public interface IHmac
    {
        /// <summary>HMAC-SHA-256 of the whole of <paramref name="data"/>.</summary>
        /// <returns>32 new bytes.</returns>
        byte[] HashSha256(byte[] key, byte[] data);
    }
}
