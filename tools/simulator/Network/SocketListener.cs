using System.Net;
using System.Net.Sockets;
using Camera.Http;

namespace Camera.Simulator.Network;

/// <summary>One port on one or more addresses: the loopback of IPv4 and of IPv6 are two sockets.</summary>
public sealed class SocketListener : IListener
{
    private readonly Socket[] _sockets;
    private readonly List<Socket> _ready = [];
    private volatile bool _closed;

    private SocketListener(Socket[] sockets, int port)
    {
        _sockets = sockets;
        Port = port;
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
        while (!_closed)
        {
            try
            {
                Socket listening = WaitForClient();
                if (TryConnect(listening.Accept(), out SocketConnection? connection))
                {
                    return connection;
                }
            }
            catch (ObjectDisposedException)
            {
                return null;
            }
            catch (SocketException refused)
            {
                // Gone before it was accepted, or no place for it. After Close the loop ends.
                if (refused.SocketErrorCode is SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable)
                {
                    Thread.Sleep(SocketLimits.ExhaustedMilliseconds);
                }
            }
        }

        return null;
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
            opened.Blocking = false; // a client may be gone between the look and the accept
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

    // Those that are ready have their turns, all before the next look: a flood on one address does not starve the other.
    private Socket WaitForClient()
    {
        while (_ready.Count == 0)
        {
            _ready.AddRange(_sockets);
            Socket.Select(_ready, null, null, Timeout.InfiniteTimeSpan);
        }

        Socket next = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        return next;
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
}
