using System.Collections.Generic;

namespace NanoStubs
{
    /// <summary>Pins: what they are used for, and their levels.</summary>
    public sealed class PinState
    {
        private readonly HashSet<int> _low = new HashSet<int>();

        /// <summary>A function's number, its pin.</summary>
        public Dictionary<int, int> Functions { get; } = new Dictionary<int, int>();

        /// <summary>A pin, its mode's number.</summary>
        public Dictionary<int, int> Modes { get; } = new Dictionary<int, int>();

        /// <summary>How often a pin changed.</summary>
        public int Changes { get; private set; }

        /// <summary>How often a pin was read.</summary>
        public int Reads { get; private set; }

        /// <summary>The pin is high, as an open one with a pull-up is.</summary>
        public bool IsHigh(int pin)
        {
            lock (_low)
            {
                return !_low.Contains(pin);
            }
        }

        /// <summary>The program reads a pin.</summary>
        public bool Read(int pin)
        {
            bool isHigh = IsHigh(pin);
            Reads++;
            return isHigh;
        }

        /// <summary>Sets a pin's level.</summary>
        public void Set(int pin, bool isHigh)
        {
            lock (_low)
            {
                Changes += (isHigh ? _low.Remove(pin) : _low.Add(pin)) ? 1 : 0;
            }
        }
    }

    /// <summary>An SPI bus.</summary>
    public interface ISpi
    {
        /// <summary>A device is opened.</summary>
        void Open(int bus, int select, int hertz);

        /// <summary>Both ways at once.</summary>
        byte[] Transfer(byte[] write);
    }

    /// <summary>An I2C bus.</summary>
    public interface II2c
    {
        /// <summary>Sends; the status' number.</summary>
        int Write(int address, byte[] data);

        /// <summary>Receives; the status' number.</summary>
        int Read(int address, byte[] data);
    }

    /// <summary>A serial port.</summary>
    public interface IUart
    {
        /// <summary>Bytes received.</summary>
        int Available { get; }

        /// <summary>Opens or changes the rate.</summary>
        void Configure(string port, int baud);

        /// <summary>Receives what is there.</summary>
        int Read(byte[] buffer, int offset, int count);

        /// <summary>Sends.</summary>
        void Write(byte[] buffer, int offset, int count);
    }
}
