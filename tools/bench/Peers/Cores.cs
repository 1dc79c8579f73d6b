using System.Diagnostics;

namespace Camera.Bench.Peers;

/// <summary>Servers run on the first core, clients on the second, so that neither takes from the other.</summary>
internal static class Cores
{
    public const int Server = 0;
    public const int Client = 1;

    /// <summary>Keeps this process, and what it starts, on the clients' core.</summary>
    public static void TakeClients()
    {
        if (!OperatingSystem.IsLinux() || Environment.ProcessorCount <= Client)
        {
            throw new BenchException("The measurement needs Linux and two processor cores: one for the servers, one for the clients.");
        }

        Process.GetCurrentProcess().ProcessorAffinity = 1 << Client;
    }
}
