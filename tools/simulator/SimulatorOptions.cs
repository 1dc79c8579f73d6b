using System.Net;
using Camera.Simulator.Network;
using Camera.Simulator.Sensors;
using Camera.Simulator.Sources;

namespace Camera.Simulator;

/// <summary>How the simulator is to run.</summary>
public sealed class SimulatorOptions
{
    /// <summary>HTTP's port until the settings have another: a PC's users may not open 80.</summary>
    public const int FirstPort = 8080;

    /// <summary>The port to use whatever the settings say, 0 for any free one; null for the settings'.</summary>
    public int? Port { get; init; }

    /// <summary>What to listen on.</summary>
    public IPAddress[] Listen { get; init; } = SocketListenerFactory.Loopback;

    /// <summary>The configuration file that is read when none is named, if it is there.</summary>
    public const string UsualConfig = "nf.config";

    /// <summary>The configuration file, or null for the built-in values.</summary>
    public string? Config { get; init; }

    /// <summary>The flash file.</summary>
    public string Flash { get; init; } = DefaultFlash;

    /// <summary>What the camera sees, see <see cref="SourceFactory"/>.</summary>
    public string Source { get; init; } = SourceFactory.Scene;

    /// <summary>The emulated camera module that sees it, see <see cref="EmulatedSensors.Names"/>, or the
    /// scene's name when the source itself is the camera.</summary>
    public string Sensor { get; init; } = SourceFactory.Scene;

    /// <summary>What is wrong with that module.</summary>
    public SensorQuirks Quirks { get; init; }

    /// <summary>The board's button is held while it starts: HTTP comes back, whatever was set.</summary>
    public bool ButtonHeld { get; init; }

    /// <summary>Connections at once and from one address, for load tests; null for what the configuration says, as on the
    /// board.</summary>
    public int? Connections { get; init; }

    /// <summary>How frames are broken, see <see cref="DamagedSensor.TryParse"/>.</summary>
    public string Damage { get; init; } = "none";

    /// <summary>In the user's data folder (on Linux XDG_DATA_HOME), so that settings last.</summary>
    public static string DefaultFlash => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "camera-simulator",
        "flash.bin");
}
