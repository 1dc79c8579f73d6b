using NanoStubs;

namespace System.IO.Ports
{
    public enum Parity
    {
        None = 0,
    }

    public enum StopBits
    {
        One = 1,
    }

    public sealed class SerialPort
    {
        private readonly string _portName;
        private int _baudRate;

        public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
        {
            _portName = portName;
            _baudRate = baudRate;
        }

        public int BaudRate
        {
            get => _baudRate;
            set
            {
                _baudRate = value;
                FakeBoard.Uart.Configure(_portName, value);
            }
        }

        public int ReadBufferSize { get; set; } = 256;

        public int ReadTimeout { get; set; } = -1;

        public int WriteTimeout { get; set; } = -1;

        public int BytesToRead => FakeBoard.Uart.Available;

        public void Open() => FakeBoard.Uart.Configure(_portName, _baudRate);

        public int Read(byte[] buffer, int offset, int count) => FakeBoard.Uart.Read(buffer, offset, count);

        public void Write(byte[] buffer, int offset, int count) => FakeBoard.Uart.Write(buffer, offset, count);
    }
}
