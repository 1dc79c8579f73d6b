using NanoStubs;

namespace System.Device.I2c
{
    public enum I2cBusSpeed
    {
        FastMode = 1,
    }

    public enum I2cTransferStatus
    {
        FullTransfer = 1,
        PartialTransfer = 3,
        SlaveAddressNotAcknowledged = 4,
    }

    public struct I2cTransferResult
    {
        internal I2cTransferResult(int status) => Status = (I2cTransferStatus)status;

        public I2cTransferStatus Status { get; }
    }

    public sealed class I2cConnectionSettings
    {
        public I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed) => Address = deviceAddress;

        internal int Address { get; }
    }

    public class I2cDevice : IDisposable
    {
        private readonly int _address;

        internal I2cDevice(int address) => _address = address;

        public static I2cDevice Create(I2cConnectionSettings settings) => new I2cDevice(settings.Address);

        public I2cTransferResult Read(SpanByte buffer)
        {
            byte[] bytes = buffer.Bytes();
            int status = FakeBoard.I2c.Read(_address, bytes);
            buffer.Fill(bytes);
            return new I2cTransferResult(status);
        }

        public I2cTransferResult Write(SpanByte buffer) => new I2cTransferResult(FakeBoard.I2c.Write(_address, buffer.Bytes()));

        public void Dispose()
        {
        }
    }
}
