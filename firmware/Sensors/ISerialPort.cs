namespace Camera.Sensors
{
    /// <summary>A UART, 8 data bits, no parity, 1 stop bit; used by one thread.</summary>
    public interface ISerialPort
    {
        /// <summary>Changes the rate, after what was written has left.</summary>
        void SetBaudRate(int baud);

        /// <summary>Sends bytes.</summary>
        void Write(byte[] buffer, int offset, int count);

        /// <summary>Waits until all the bytes are there or the time is over.</summary>
        /// <returns>Bytes read, 0 to <paramref name="count"/>.</returns>
        int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds);

        /// <summary>Forgets what was received and not read.</summary>
        void Discard();
    }
}
