using Camera.Frames;
using Camera.Sensors;

namespace Camera.Simulator.Sensors;

/// <summary>The board's own drivers, each over an emulated module that sees what a source sees.</summary>
public static class EmulatedSensors
{
    /// <summary>The names of the modules.</summary>
    public static readonly string[] Names = ["arducam", "mega", "vc0706"];

    /// <summary>A driver with its module.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static ISensor Create(string name, ISensor source, IClock clock)
    {
        var pause = new ThreadPause();
        switch (name)
        {
            case "arducam":
                var arducam = new ArduCamMini2MpPlusEmulator(source, clock);
                return new ArduCamMini2MpPlus(arducam, arducam.Sensor, clock, pause);
            case "mega":
                return new ArducamMega(new ArducamMegaEmulator(source, clock, 0x86), clock, pause, true);
            case "vc0706":
                return new Vc0706(new Vc0706Emulator(source, 38400), clock, pause);
            default:
                throw new ArgumentException($"no module {name}", nameof(name));
        }
    }
}
