using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Camera.Web;

namespace Camera.Simulator.Network;

/// <summary>The PC's addresses as far as the camera is to be reached by them; the PC's name stays its own.</summary>
public sealed class HostNetwork : INetwork
{
    private readonly IPAddress[] _listening;

    /// <summary>A network of these listening addresses.</summary>
    public HostNetwork(IPAddress[] listening) => _listening = listening;

    /// <inheritdoc/>
    public string[] Addresses => _listening.SelectMany(Reachable).Select(address => address.ToString()).Distinct().ToArray();

    /// <inheritdoc/>
    public void SetHostName(string hostName)
    {
        // Renaming somebody's PC is not the simulator's to do.
    }

    /// <inheritdoc/>
    public bool TryForget(out string? setupNetwork)
    {
        setupNetwork = null; // the PC stays in its network
        return true;
    }

    private static IEnumerable<IPAddress> Reachable(IPAddress address)
    {
        bool every = address.Equals(IPAddress.IPv6Any);
        if (!every && !address.Equals(IPAddress.Any))
        {
            return [address];
        }

        return NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(entry => entry.Address)
            .Where(own => (every || own.AddressFamily == AddressFamily.InterNetwork) && !own.IsIPv6LinkLocal)
            .OrderBy(IPAddress.IsLoopback);
    }
}
