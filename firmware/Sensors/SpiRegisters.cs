using System;

namespace Camera.Sensors
{
    /// <summary>Registers and FIFO behind an SPI slave, as all ArduCAM modules have them: write is <c>address | 80, value</c>, read is
    /// <c>address, dummies, value</c>, and a burst is one command followed by as many bytes as are wanted.</summary>
    internal sealed class SpiRegisters
    {
        private const int BurstRead = 0x3C;

        private readonly ISpiBus _bus;
        private readonly int _readDummies;
        private readonly int _burstDummies;
        private readonly byte[] _send = new byte[4];
        private readonly byte[] _receive = new byte[4];
        private readonly byte[] _burst = new byte[SensorLimits.SpiTransfer];

        /// <param name="readDummies">Bytes between address and value.</param>
        /// <param name="burstDummies">Bytes before the data in the first burst of a frame.</param>
        public SpiRegisters(ISpiBus bus, int readDummies, int burstDummies)
        {
            _bus = bus ?? throw new ArgumentNullException(nameof(bus));
            _readDummies = readDummies;
            _burstDummies = burstDummies;
            _burst[0] = BurstRead;
        }

        /// <summary>Bytes that <see cref="ReadFifo"/> puts before the data: what comes in while the command goes out.</summary>
        public int Lead => 1 + _burstDummies;

        public void Write(int register, int value)
        {
            _send[0] = (byte)(register | 0x80);
            _send[1] = (byte)value;
            _bus.Transfer(_send, _receive, 0, 2);
        }

        public int Read(int register)
        {
            _send[0] = (byte)register;
            _send[1] = 0;
            _bus.Transfer(_send, _receive, 0, 2 + _readDummies);
            return _receive[1 + _readDummies];
        }

        /// <summary>Three registers in a row as a number, low byte first.</summary>
        public int ReadNumber(int register)
        {
            return Read(register) | (Read(register + 1) << 8) | (Read(register + 2) << 16);
        }

        /// <summary>Reads a frame straight into its place. Each burst brings one byte of rubbish first: it falls on the last byte of
        /// the data before it, which is put back; before the first data there are <see cref="Lead"/> bytes, set to 0.</summary>
        public void ReadFifo(byte[] buffer, int length)
        {
            int lead = Lead;
            int end = lead + length;
            int at = Math.Min(end, SensorLimits.SpiTransfer);
            _bus.Transfer(_burst, buffer, 0, at);
            for (int i = 0; i < lead; i++)
            {
                buffer[i] = 0;
            }

            while (at < end)
            {
                int count = Math.Min(end - at, SensorLimits.SpiTransfer - 1);
                byte kept = buffer[at - 1];
                _bus.Transfer(_burst, buffer, at - 1, count + 1);
                buffer[at - 1] = kept;
                at += count;
            }
        }
    }
}
