namespace Camera.Sensors
{
    /// <summary>An I2C bus of at most 400 kHz; used by one thread. Each call is a transaction of its own, with a stop.</summary>
    public interface II2cBus
    {
        /// <summary>Sends bytes to a device.</summary>
        /// <param name="address">7 bits.</param>
        I2cStatus Write(int address, byte[] data, int count);

        /// <summary>Receives bytes from a device.</summary>
        /// <param name="address">7 bits.</param>
        I2cStatus Read(int address, byte[] data, int count);
    }

    /// <summary>What a device made of a transaction.</summary>
    public enum I2cStatus
    {
        /// <summary>All bytes were acknowledged.</summary>
        Ok,

        /// <summary>The address or a byte was not acknowledged.</summary>
        NotAcknowledged,

        /// <summary>The bus is stuck or timed out.</summary>
        Failed,
    }
}
