using System.Net;
using System.Net.Sockets;
using Camera.Http;

namespace Camera.Simulator.Network;

/// <summary>One port on one or more addresses: the loopback of IPv4 and of IPv6 are two sockets.</summary>
public sealed class SocketListener : IListener
{
    private readonly Socket[] _sockets;
    private readonly Task<Socket>[] _accepts;
    private volatile bool _closed;
    private int _first;

    private SocketListener(Socket[] sockets, int port)
    {
        _sockets = sockets;
        Port = port;
        _accepts = new Task<Socket>[sockets.Length];
        for (int i = 0; i < sockets.Length; i++)
        {
            _accepts[i] = sockets[i].AcceptAsync();
        }
    }

    /// <inheritdoc/>
    public int Port { get; }

    /// <summary>Binds one port on all of the addresses and listens.</summary>
    /// <param name="addresses">Loopback or interface addresses; <see cref="IPAddress.IPv6Any"/> takes IPv4 too. An IPv6
    /// address after the first one may be missing on this machine.</param>
    /// <param name="port">0 lets the system choose.</param>
    /// <exception cref="SocketException">The port is taken, not allowed, or the address is not this machine's.</exception>
    public static SocketListener Open(IPAddress[] addresses, int port)
    {
        for (int tries = 1; ; tries++)
        {
            var sockets = new List<Socket>();
            try
            {
                int bound = port;
                foreach (IPAddress address in addresses)
                {
                    if (TryBind(address, bound, sockets.Count > 0, out Socket? socket))
                    {
                        sockets.Add(socket!);
                        bound = ((IPEndPoint)socket!.LocalEndPoint!).Port;
                    }
                }

                return new SocketListener(sockets.ToArray(), bound);
            }
            catch (SocketException taken)
            {
                sockets.ForEach(socket => socket.Dispose());
                if (port != 0 || sockets.Count == 0 || tries == SocketLimits.PortTries
                    || taken.SocketErrorCode != SocketError.AddressAlreadyInUse)
                {
                    throw;
                }
            }
        }
    }

    /// <inheritdoc/>
    public IConnection? Accept()
    {
        while (true)
        {
            int index = WaitForClient();
            Task<Socket> accepted = _accepts[index];
            if (!TryRearm(index, accepted))
            {
                DropWaiting();
                return null;
            }

            if (accepted.IsCompletedSuccessfully && TryConnect(accepted.Result, out SocketConnection? connection))
            {
                return connection;
            }
        }
    }

    /// <inheritdoc/>
    public void Close()
    {
        _closed = true;
        foreach (Socket socket in _sockets)
        {
            socket.Dispose();
        }
    }

    private static bool TryBind(IPAddress address, int port, bool optional, out Socket? socket)
    {
        socket = null;
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Socket.OSSupportsIPv6 && optional)
        {
            return false;
        }

        var opened = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6)
            {
                opened.DualMode = address.Equals(IPAddress.IPv6Any);
            }

            opened.Bind(new IPEndPoint(address, port));
            opened.Listen(SocketLimits.Backlog);
            socket = opened;
            return true;
        }
        catch (SocketException missing) when (optional && missing.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            opened.Dispose();
            return false;
        }
        catch (SocketException)
        {
            opened.Dispose();
            throw;
        }
    }

    private int WaitForClient()
    {
        // Begin with another socket each time: a flood on one address must not starve the other.
        _first = (_first + 1) % _accepts.Length;
        return _accepts[_first].IsCompleted ? _first : Task.WaitAny(_accepts);
    }

    private bool TryRearm(int index, Task<Socket> accepted)
    {
        if (accepted.Exception?.InnerException is SocketException
            {
                SocketErrorCode: SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable
            })
        {
            Thread.Sleep(SocketLimits.ExhaustedMilliseconds);
        }

        try
        {
            _accepts[index] = _sockets[index].AcceptAsync();
            return !_closed;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private static bool TryConnect(Socket client, out SocketConnection? connection)
    {
        try
        {
            connection = new SocketConnection(client);
            return true;
        }
        catch (SocketException)
        {
            // Reset between its arrival and now: such a client is not reported.
            client.Dispose();
            connection = null;
            return false;
        }
    }

    private void DropWaiting()
    {
        foreach (Task<Socket> accepted in _accepts)
        {
            if (accepted.IsCompletedSuccessfully)
            {
                accepted.Result.Dispose();
            }
        }
    }
}
