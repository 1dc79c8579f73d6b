using System;
using Camera.Frames;

namespace Camera.Sensors
{
    /// <summary>The VC0706's commands and answers over its serial line.</summary>
    /// <remarks>
    /// <code>
    /// command  56 serial(00) command length arguments
    /// answer   76 serial(00) command status length data      status 00 is success
    /// </code>
    /// </remarks>
    internal sealed class Vc0706Link
    {
        private const int HeaderSize = 5;

        private readonly ISerialPort _port;
        private readonly byte[] _send = new byte[20];
        private readonly byte[] _header = new byte[HeaderSize];

        public Vc0706Link(ISerialPort port)
        {
            _port = port ?? throw new ArgumentNullException(nameof(port));
        }

        /// <summary>The data of the last answer.</summary>
        public byte[] Answer { get; } = new byte[16];

        public void SetBaudRate(int baud)
        {
            _port.SetBaudRate(baud);
            _port.Discard();
        }

        public void Discard()
        {
            _port.Discard();
        }

        /// <summary>Sends a command whose arguments are bytes of a number, high byte first, and takes its answer.</summary>
        /// <param name="count">How many bytes of <paramref name="arguments"/>.</param>
        /// <param name="expected">Bytes of data the answer must have.</param>
        public SensorStatus Command(int command, long arguments, int count, int expected)
        {
            _port.Discard();
            Begin(command, count);
            for (int i = 0; i < count; i++)
            {
                _send[4 + i] = (byte)(arguments >> (8 * (count - 1 - i)));
            }

            _port.Write(_send, 0, 4 + count);
            SensorStatus status = ReadHeader(command, SensorLimits.SerialAnswer);
            if (status != SensorStatus.Ok)
            {
                return status;
            }

            if (_header[4] != expected)
            {
                return SensorStatus.BadAnswer;
            }

            return _port.Read(Answer, 0, expected, SensorLimits.SerialAnswer) == expected ? SensorStatus.Ok : SensorStatus.TimedOut;
        }

        /// <summary>Reads a piece of the picture: header, data, and the header once more. Address and length are multiples of 8.</summary>
        public SensorStatus ReadPicture(int address, byte[] buffer, int offset, int count, int timeout)
        {
            _port.Discard();
            Begin(0x32, 12);
            _send[4] = 0x00; // the current frame
            _send[5] = 0x0A; // over this line
            PutNumber(6, address);
            PutNumber(10, count);
            _send[14] = 0x00; // wait before the data, in units of 10 us
            _send[15] = 0x0A;
            _port.Write(_send, 0, 16);
            SensorStatus status = ReadHeader(0x32, SensorLimits.SerialAnswer);
            if (status != SensorStatus.Ok)
            {
                return status;
            }

            if (_port.Read(buffer, offset, count, timeout) != count)
            {
                return SensorStatus.TimedOut;
            }

            return ReadHeader(0x32, SensorLimits.SerialAnswer);
        }

        private void Begin(int command, int count)
        {
            _send[0] = 0x56;
            _send[1] = 0;
            _send[2] = (byte)command;
            _send[3] = (byte)count;
        }

        private void PutNumber(int at, int number)
        {
            _send[at] = (byte)(number >> 24);
            _send[at + 1] = (byte)(number >> 16);
            _send[at + 2] = (byte)(number >> 8);
            _send[at + 3] = (byte)number;
        }

        private SensorStatus ReadHeader(int command, int timeout)
        {
            int read = _port.Read(_header, 0, HeaderSize, timeout);
            if (read == 0)
            {
                return SensorStatus.TimedOut;
            }

            return read == HeaderSize && _header[0] == 0x76 && _header[1] == 0 && _header[2] == command && _header[3] == 0
                ? SensorStatus.Ok
                : SensorStatus.BadAnswer;
        }
    }
}
