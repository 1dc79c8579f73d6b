namespace Camera.Sensors
{
    /// <summary>One device on an SPI bus (mode 0), with its chip select; used by one thread.</summary>
    public interface ISpiBus
    {
        /// <summary>Selects the device, sends and receives at the same time, and deselects it.</summary>
        /// <param name="write">Its first <paramref name="count"/> bytes are sent.</param>
        /// <param name="read">Takes the bytes received, from <paramref name="readOffset"/> on.</param>
        /// <param name="count">1 to <see cref="SensorLimits.SpiTransfer"/>.</param>
        void Transfer(byte[] write, byte[] read, int readOffset, int count);
    }
}
