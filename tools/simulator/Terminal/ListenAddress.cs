using System.Net;
using System.Net.Sockets;
using Camera.Simulator.Network;

namespace Camera.Simulator.Terminal;

/// <summary>What <c>--listen</c> may say.</summary>
public static class ListenAddress
{
    /// <summary>Reads <c>loopback</c>, <c>any</c> or an address.</summary>
    public static bool TryParse(string text, out IPAddress[] addresses)
    {
        addresses = text switch
        {
            "loopback" => SocketListenerFactory.Loopback,
            "any" => [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any],
            _ when IPAddress.TryParse(text, out IPAddress? one) => [one],
            _ => [],
        };
        return addresses.Length > 0;
    }
}
