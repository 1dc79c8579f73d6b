using System.IO.Ports;
using Camera.Http;
using Camera.Sensors;

namespace Camera.Board
{
    /// <summary>The chip's second UART; the first one is the USB port.</summary>
    internal sealed class SerialLine : ISerialPort
    {
        private const string Port = "COM2";
        private const int FirstBaud = 38400; // a VC0706's own
        private const int DataBits = 8;

        // Between two looks at how much has come: 115 bytes at 115,200 baud.
        private const int Step = 10;

        private readonly SerialPort _port;
        private readonly IClock _clock;
        private readonly IPause _pause;
        private readonly byte[] _waste = new byte[64];

        /// <summary>Opens the port; its pins have been set.</summary>
        public SerialLine(IClock clock, IPause pause)
        {
            _clock = clock;
            _pause = pause;
            _port = new SerialPort(Port, FirstBaud, Parity.None, DataBits, StopBits.One)
            {
                ReadBufferSize = BoardLimits.SerialBuffer, ReadTimeout = BoardLimits.Transfer, WriteTimeout = BoardLimits.Transfer,
            };
            _port.Open();
        }

        /// <inheritdoc/>
        public void SetBaudRate(int baud)
        {
            _port.BaudRate = baud; // writes end when their bytes have left
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int offset, int count)
        {
            _port.Write(buffer, offset, count);
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            long end = _clock.Milliseconds + timeoutMilliseconds;
            int read = 0;
            while (true)
            {
                int there = _port.BytesToRead;
                if (there > 0)
                {
                    read += _port.Read(buffer, offset + read, there < count - read ? there : count - read);
                }

                if (read == count || _clock.Milliseconds >= end)
                {
                    return read;
                }

                if (there == 0)
                {
                    _pause.Wait(Step);
                }
            }
        }

        /// <inheritdoc/>
        public void Discard()
        {
            for (int there = _port.BytesToRead; there > 0; there = _port.BytesToRead)
            {
                _port.Read(_waste, 0, there < _waste.Length ? there : _waste.Length);
            }
        }
    }
}
