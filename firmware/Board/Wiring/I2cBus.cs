using System;
using System.Device.I2c;
using Camera.Sensors;

namespace Camera.Board
{
    /// <summary>The chip's I2C bus 1 at 400 kHz.</summary>
    internal sealed class I2cBus : II2cBus
    {
        private const int Bus = 1;

        private I2cDevice _device;
        private int _address = -1;

        /// <inheritdoc/>
        public I2cStatus Write(int address, byte[] data, int count)
        {
            return StatusOf(At(address).Write(new SpanByte(data, 0, count)).Status);
        }

        /// <inheritdoc/>
        public I2cStatus Read(int address, byte[] data, int count)
        {
            return StatusOf(At(address).Read(new SpanByte(data, 0, count)).Status);
        }

        private static I2cStatus StatusOf(I2cTransferStatus status)
        {
            return status == I2cTransferStatus.FullTransfer ? I2cStatus.Ok
                : status == I2cTransferStatus.SlaveAddressNotAcknowledged || status == I2cTransferStatus.PartialTransfer ? I2cStatus.NotAcknowledged
                : I2cStatus.Failed;
        }

        // The platform has an object for each address; the drivers use one.
        private I2cDevice At(int address)
        {
            if (_address != address)
            {
                if (_device != null)
                {
                    _device.Dispose();
                }

                _device = I2cDevice.Create(new I2cConnectionSettings(Bus, address, I2cBusSpeed.FastMode));
                _address = address;
            }

            return _device;
        }
    }
}
