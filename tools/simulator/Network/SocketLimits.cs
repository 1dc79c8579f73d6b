namespace Camera.Simulator.Network;

/// <summary>The limits of the simulator's sockets.</summary>
public static class SocketLimits
{
    /// <summary>Clients that the system holds until they are accepted: a burst of a load test fits.</summary>
    public const int Backlog = 512;

    /// <summary>Fewest connections that a load test can ask for: two for the page, one that watches.</summary>
    public const int FewestConnections = 3;

    /// <summary>Most connections that a load test can ask for: each has a thread, and each viewer a slot of the frame pool.</summary>
    public const int MostConnections = 1024;

    /// <summary>Longest wait for a peer to end its side after we ended ours: some round trips of a slow link. The HTTP server
    /// has read over what it refused before.</summary>
    public const int DrainMilliseconds = 300;

    /// <summary>Most that is read and thrown away then: a peer that sends more than this is not going to stop.</summary>
    public const int DrainBytes = 1 << 20;

    /// <summary>Size of the reads that throw away.</summary>
    public const int DrainChunk = 4096;

    /// <summary>Ended connections whose peer is waited for at once, each a socket and a buffer: those of a burst. Beyond, a
    /// connection ends at once, and a peer that still sends may lose its answer.</summary>
    public const int Farewells = 64;

    /// <summary>Pause before the next accept when the process has no file descriptor left: others must end first.</summary>
    public const int ExhaustedMilliseconds = 100;

    /// <summary>Tries to find one free port for IPv4 and IPv6 when the system chooses it.</summary>
    public const int PortTries = 16;
}
