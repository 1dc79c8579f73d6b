namespace Camera.Cryptography
{
    /// <summary>The one source of randomness: the hardware generator of the board, the operating system's elsewhere.</summary>
    public interface IEntropy
    {
        /// <summary>Fills the range with random bytes.</summary>
        /// <returns>False when the source is not fit for keys now (on the ESP32: before the radio is up); the range is
        /// then unchanged.</returns>
        bool TryFill(byte[] buffer, int offset, int count);
    }
}
