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
    /// <param name="pause">How time passes for the driver; that of <paramref name="clock"/>.</param>
    public static EmulatedModule Create(string name, ISensor source, IClock clock, IPause pause)
    {
        switch (name)
        {
            case "arducam":
                return Create(new ArduCamMini2MpPlusEmulator(source, clock), clock, pause);
            case "mega":
                return Create(new ArducamMegaEmulator(source, clock, 0x86), true, clock, pause);
            case "vc0706":
                return Create(new Vc0706Emulator(source, 38400), clock, pause);
            default:
                throw new ArgumentException($"no module {name}", nameof(name));
        }
    }

    /// <summary>A driver over this ArduCAM.</summary>
    public static EmulatedModule Create(ArduCamMini2MpPlusEmulator module, IClock clock, IPause pause) => new(
        new ArduCamMini2MpPlus(module, module.Sensor, clock, pause), quirks => module.Quirks = quirks, module.Meter, module.Sensor.Meter);

    /// <summary>A driver over this Mega.</summary>
    /// <param name="newer">See <see cref="ArducamMega"/>.</param>
    public static EmulatedModule Create(ArducamMegaEmulator module, bool newer, IClock clock, IPause pause) => new(
        new ArducamMega(module, clock, pause, newer), quirks => module.Quirks = quirks, module.Meter);

    /// <summary>A driver over this VC0706.</summary>
    public static EmulatedModule Create(Vc0706Emulator module, IClock clock, IPause pause) => new(
        new Vc0706(module, clock, pause), quirks => module.Quirks = quirks, module.Meter);
}
