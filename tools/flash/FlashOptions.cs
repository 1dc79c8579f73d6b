using Camera.Web.Network;

namespace Camera.Flash;

/// <summary>What is to be put on which board; checked.</summary>
internal sealed class FlashOptions
{
    /// <summary>The stock image's name, as <c>nanoff --listtargets</c> has it.</summary>
    public required string Target { get; init; }

    /// <summary>The serial port.</summary>
    public required string Port { get; init; }

    /// <summary>The application's image, or null to leave the board's.</summary>
    public FileInfo? Image { get; init; }

    /// <summary>The configuration file, or null to leave the board's.</summary>
    public FileInfo? Config { get; init; }

    /// <summary>The network to join, or null to leave the board's.</summary>
    public WifiCredentials? Wifi { get; init; }

    /// <summary>Leaves the stock image as it is.</summary>
    public bool KeepStockImage { get; init; }

    /// <summary>Shows the commands and runs none.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The program: a name on the path, or a path.</summary>
    public required string Nanoff { get; init; }
}
