using System;
using System.Device.Spi;
using Camera.Sensors;

namespace Camera.Board
{
    /// <summary>The camera module on the chip's SPI bus 1.</summary>
    internal sealed class SpiBus : ISpiBus
    {
        private const int Bus = 1;

        private readonly SpiDevice _device;

        /// <summary>Opens the bus; its pins have been set.</summary>
        public SpiBus(int selectPin, int hertz)
        {
            _device = SpiDevice.Create(new SpiConnectionSettings(Bus, selectPin)
            {
                ClockFrequency = hertz, Mode = SpiMode.Mode0, DataBitLength = 8, Configuration = SpiBusConfiguration.FullDuplex,
            });
        }

        /// <inheritdoc/>
        public void Transfer(byte[] write, byte[] read, int readOffset, int count)
        {
            _device.TransferFullDuplex(new SpanByte(write, 0, count), new SpanByte(read, readOffset, count));
        }
    }
}
