extern alias nano;
using System.Net;
using System.Net.Sockets;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>Sockets of this machine's loopback: each port of the board is a free one here.</summary>
internal sealed class LoopbackSockets : ISocketStack
{
    private readonly Dictionary<int, int> _ports = [];

    public ISocketDevice Open(bool isStream) =>
        new LoopbackSocket(
            this, new Socket(AddressFamily.InterNetwork, isStream ? SocketType.Stream : SocketType.Dgram, isStream ? ProtocolType.Tcp : ProtocolType.Udp));

    /// <summary>Where the board's port is reached now; 0 when it is not open.</summary>
    public int PortOf(int boardPort)
    {
        lock (_ports)
        {
            return _ports.GetValueOrDefault(boardPort);
        }
    }

    private void Bound(int boardPort, int port)
    {
        lock (_ports)
        {
            _ports[boardPort] = port;
        }
    }

    internal sealed class LoopbackSocket(LoopbackSockets owner, Socket socket) : ISocketDevice
    {
        private int _boardPort;

        public Socket Socket => socket;

        public int Available => Guard(() => socket.Available);

        public EndPointState Remote => Guard(() => StateOf((IPEndPoint)socket.RemoteEndPoint!));

        public void Bind(EndPointState local) => Guard(() =>
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _boardPort = local.Port;
            owner.Bound(_boardPort, ((IPEndPoint)socket.LocalEndPoint!).Port);
            return 0;
        });

        public void Listen(int backlog) => Guard(() =>
        {
            socket.Listen(100);
            return 0;
        });

        public ISocketDevice Accept() => Guard(() => new LoopbackSocket(owner, socket.Accept()));

        public bool Poll(int microseconds, int mode) => Guard(() => socket.Poll(microseconds, (SelectMode)mode));

        public int Receive(byte[] buffer, int offset, int count, int flags, int timeout, out EndPointState sender)
        {
            EndPoint from = new IPEndPoint(IPAddress.Any, 0);
            int read = Guard(() =>
            {
                socket.ReceiveTimeout = timeout;
                return socket.SocketType == SocketType.Stream ? socket.Receive(buffer, offset, count, (SocketFlags)flags)
                    : socket.ReceiveFrom(buffer, offset, count, SocketFlags.None, ref from);
            });
            sender = StateOf((IPEndPoint)from);
            return read;
        }

        public int Send(byte[] buffer, int offset, int count, int timeout, EndPointState? receiver) => Guard(() =>
        {
            socket.SendTimeout = timeout;

            // a broadcast stays on this machine: to the client's port here
            return receiver == null ? socket.Send(buffer, offset, count, SocketFlags.None)
                : socket.SendTo(buffer, offset, count, SocketFlags.None, new IPEndPoint(IPAddress.Loopback, owner.PortOf(receiver.Port)));
        });

        public void SetOption(int level, int name, int value)
        {
        }

        public void Close()
        {
            if (_boardPort != 0)
            {
                owner.Bound(_boardPort, 0);
            }

            socket.Dispose();
        }

        /// <summary>A client of the board that the board answers to by a broadcast.</summary>
        public static void Register(LoopbackSockets owner, int boardPort, int port) => owner.Bound(boardPort, port);

        private static EndPointState StateOf(IPEndPoint point) => new() { Address = point.Address.GetAddressBytes(), Port = point.Port };

        private static T Guard<T>(Func<T> action)
        {
            try
            {
                return action();
            }
            catch (SocketException exception)
            {
                throw FakeBoard.SocketFailure((int)exception.SocketErrorCode);
            }
        }
    }
}
