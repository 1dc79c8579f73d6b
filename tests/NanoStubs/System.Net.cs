using System.Net.Sockets;
using NanoStubs;

namespace System.Net
{
    public class IPAddress
    {
        public static readonly IPAddress Any = new IPAddress(new byte[] { 0, 0, 0, 0 });
        public static readonly IPAddress Broadcast = new IPAddress(new byte[] { 255, 255, 255, 255 });
        private readonly byte[] _bytes;

        internal IPAddress(byte[] bytes) => _bytes = bytes;

        public static IPAddress Parse(string ipString)
        {
            string[] parts = ipString.Split('.');
            return new IPAddress(new[] { byte.Parse(parts[0]), byte.Parse(parts[1]), byte.Parse(parts[2]), byte.Parse(parts[3]) });
        }

        public byte[] GetAddressBytes() => (byte[])_bytes.Clone();

        public override string ToString() => $"{_bytes[0]}.{_bytes[1]}.{_bytes[2]}.{_bytes[3]}";
    }

    public abstract class EndPoint
    {
        internal EndPoint()
        {
        }
    }

    public class IPEndPoint : EndPoint
    {
        private readonly int _port;

        public IPEndPoint(IPAddress address, int port)
        {
            Address = address;
            _port = port;
        }

        public IPAddress Address { get; }

        internal EndPointState State => new EndPointState { Address = Address.GetAddressBytes(), Port = _port };

        internal static IPEndPoint Of(EndPointState state) => new IPEndPoint(new IPAddress(state.Address), state.Port);
    }
}

namespace System.Net.Sockets
{
    public enum AddressFamily
    {
        InterNetwork = 2,
    }

    public enum SocketType
    {
        Stream = 1,
        Dgram = 2,
    }

    public enum ProtocolType
    {
        Tcp = 6,
        Udp = 17,
    }

    public enum SelectMode
    {
        SelectRead = 0,
        SelectWrite = 1,
        SelectError = 2,
    }

    [Flags]
    public enum SocketFlags
    {
        None = 0x0000,
        Peek = 0x0002,
    }

    public enum SocketOptionLevel
    {
        Tcp = 6,
        Socket = 0xffff,
    }

    public enum SocketOptionName
    {
        NoDelay = 1,
        ReuseAddress = 4,
        KeepAlive = 8,
        Broadcast = 32,
        Linger = 128,
    }

    public enum SocketError
    {
        TimedOut = 10060,
    }

    public class SocketException : Exception
    {
        internal SocketException(int errorCode) => ErrorCode = errorCode;

        public int ErrorCode { get; }
    }

    public class Socket : IDisposable
    {
        private ISocketDevice _device;

        public Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType)
            : this(FakeBoard.Sockets.Open(socketType == SocketType.Stream))
        {
        }

        private Socket(ISocketDevice device) => _device = device;

        public int Available => Device.Available;

        public EndPoint RemoteEndPoint => IPEndPoint.Of(Device.Remote);

        public int ReceiveTimeout { get; set; } = -1;

        public int SendTimeout { get; set; } = -1;

        internal ISocketDevice Device => _device ?? throw new ObjectDisposedException(nameof(Socket));

        internal bool IsClosed => _device == null;

        public void Bind(EndPoint localEP) => Device.Bind(((IPEndPoint)localEP).State);

        public void Listen(int backlog) => Device.Listen(backlog);

        public Socket Accept() => new Socket(Device.Accept());

        public bool Poll(int microSeconds, SelectMode mode) => Device.Poll(microSeconds, (int)mode);

        public int Receive(byte[] buffer, int offset, int size, SocketFlags socketFlags) =>
            Device.Receive(buffer, offset, size, (int)socketFlags, ReceiveTimeout, out _);

        public int ReceiveFrom(byte[] buffer, int offset, int size, SocketFlags socketFlags, ref EndPoint remoteEP)
        {
            int count = Device.Receive(buffer, offset, size, (int)socketFlags, ReceiveTimeout, out EndPointState sender);
            remoteEP = IPEndPoint.Of(sender);
            return count;
        }

        public int Send(byte[] buffer, int offset, int size, SocketFlags socketFlags) => Device.Send(buffer, offset, size, SendTimeout, null);

        public int SendTo(byte[] buffer, int offset, int size, SocketFlags socketFlags, EndPoint remoteEP) =>
            Device.Send(buffer, offset, size, SendTimeout, ((IPEndPoint)remoteEP).State);

        public void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, int optionValue) =>
            Device.SetOption((int)optionLevel, (int)optionName, optionValue);

        public void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, bool optionValue) =>
            SetSocketOption(optionLevel, optionName, optionValue ? 1 : 0);

        public void Close() => ((IDisposable)this).Dispose();

        void IDisposable.Dispose()
        {
            ISocketDevice device = Forget();
            device?.Close();
        }

        internal ISocketDevice Forget()
        {
            ISocketDevice device = _device;
            _device = null;
            return device;
        }
    }

    public class NetworkStream : IO.Stream
    {
        internal NetworkStream(Socket socket) => Socket = socket;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public virtual bool DataAvailable => Socket.Available > 0;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        internal Socket Socket { get; }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, IO.SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
