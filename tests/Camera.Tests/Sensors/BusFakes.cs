using System;
using System.Text;
using Camera.Sensors;
using Camera.Tests.Frames;

namespace Camera.Tests.Sensors
{
    /// <summary>Time that passes when a driver waits.</summary>
    internal sealed class FakePause : IPause
    {
        private readonly FakeClock _clock;

        public FakePause(FakeClock clock)
        {
            _clock = clock;
        }

        public void Wait(int milliseconds)
        {
            _clock.Now += milliseconds;
        }
    }

    /// <summary>An SPI slave with registers and a FIFO: writes down what was sent, answers from its registers.</summary>
    internal sealed class FakeSpi : ISpiBus
    {
        /// <summary>Registers as they are read.</summary>
        public readonly byte[] Registers = new byte[128];

        /// <summary>What bursts bring, one after the other, each after the byte of its command.</summary>
        public byte[] Fifo = new byte[0];

        /// <summary>Writes as register=value, bursts as their length, in the order they came.</summary>
        public readonly StringBuilder Log = new StringBuilder();

        private readonly int _dummies;
        private int _position;

        public FakeSpi(int dummies)
        {
            _dummies = dummies;
        }

        public void Transfer(byte[] write, byte[] read, int readOffset, int count)
        {
            int command = write[0];
            if (command == 0x3C)
            {
                read[readOffset] = 0xEE;
                int left = Math.Min(count - 1, Fifo.Length - _position);
                Array.Copy(Fifo, _position, read, readOffset + 1, left);
                _position += left;
                Log.Append("burst " + count.ToString() + "; ");
            }
            else if (command >= 0x80)
            {
                Log.Append(((byte)(command & 0x7F)).ToString("X2") + "=" + write[1].ToString("X2") + "; ");
                if (command == 0x80)
                {
                    Registers[0] = write[1];
                }
            }
            else
            {
                read[readOffset + 1 + _dummies] = Registers[command];
            }
        }
    }

    /// <summary>An OV2640's address and identity, and the last value of each register.</summary>
    internal sealed class FakeI2c : II2cBus
    {
        public readonly byte[] Processor = new byte[256];
        public readonly byte[] Sensor = new byte[256];

        /// <summary>What was written to the effects' data register, in order.</summary>
        public string Effects = "";

        /// <summary>Transactions until none is acknowledged any more; negative is never.</summary>
        public int Budget = -1;

        private int _register;
        private bool _sensorBank;

        public I2cStatus Write(int address, byte[] data, int count)
        {
            if (address != 0x30 || Budget == 0)
            {
                return I2cStatus.NotAcknowledged;
            }

            Budget--;
            _register = data[0];
            if (count == 2 && _register == 0xFF)
            {
                _sensorBank = data[1] == 1;
            }
            else if (count == 2)
            {
                (_sensorBank ? Sensor : Processor)[_register] = data[1];
                if (!_sensorBank && (_register == 0x7C || _register == 0x7D))
                {
                    Effects += (_register == 0x7C ? " " : ",") + data[1].ToString("X2");
                }
            }

            return I2cStatus.Ok;
        }

        public I2cStatus Read(int address, byte[] data, int count)
        {
            data[0] = _sensorBank && _register == 0x0A ? (byte)0x26 : _sensorBank && _register == 0x0B ? (byte)0x42 : (byte)0;
            return I2cStatus.Ok;
        }
    }

    /// <summary>A line that expects these commands and gives these answers, in hexadecimal, in turn.</summary>
    internal sealed class FakeSerial : ISerialPort
    {
        private readonly string[] _script;
        private int _next;
        private byte[] _answer = new byte[0];
        private int _position;

        public FakeSerial(params string[] script)
        {
            _script = script;
        }

        /// <summary>What did not fit the script, or empty.</summary>
        public string Complaint = "";

        public string Bauds = "";

        /// <summary>All was said.</summary>
        public bool IsAtEnd => _next == _script.Length;

        public void SetBaudRate(int baud)
        {
            Bauds += baud.ToString() + " ";
        }

        public void Write(byte[] buffer, int offset, int count)
        {
            string sent = "";
            for (int i = 0; i < count; i++)
            {
                sent += buffer[offset + i].ToString("X2");
            }

            if (_next >= _script.Length || _script[_next] != sent)
            {
                Complaint += "sent " + sent + " instead of " + (_next < _script.Length ? _script[_next] : "nothing") + "; ";
                return;
            }

            _answer = JpegBytes.Hex(_script[_next + 1]);
            _position = 0;
            _next += 2;
        }

        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            int read = Math.Min(count, _answer.Length - _position);
            Array.Copy(_answer, _position, buffer, offset, read);
            _position += read;
            return read;
        }

        public void Discard()
        {
            _position = _answer.Length;
        }
    }
}
