using System.Net;
using System.Net.Sockets;
using Camera.Http;

namespace Camera.Simulator.Network;

/// <summary>Opens the camera's ports on the addresses that the simulator was told to use.</summary>
public sealed class SocketListenerFactory : IListenerFactory
{
    private readonly IPAddress[] _addresses;

    /// <summary>A factory for these addresses, see <see cref="SocketListener.Open"/>.</summary>
    public SocketListenerFactory(IPAddress[] addresses) => _addresses = addresses;

    /// <summary>Why the last try failed, for people; null when it did not.</summary>
    public string? LastError { get; private set; }

    /// <summary>This machine only: both loopback addresses.</summary>
    public static IPAddress[] Loopback => [IPAddress.Loopback, IPAddress.IPv6Loopback];

    /// <inheritdoc/>
    public bool TryListen(int port, out IListener? listener)
    {
        try
        {
            listener = SocketListener.Open(_addresses, port);
            LastError = null;
            return true;
        }
        catch (SocketException refused)
        {
            LastError = refused.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"port {port} is taken by another program",
                SocketError.AccessDenied => $"port {port} is not allowed for this user",
                SocketError.AddressNotAvailable => $"none of this machine's addresses is {_addresses[0]}",
                _ => $"port {port}: {refused.Message}",
            };
            listener = null;
            return false;
        }
    }
}
