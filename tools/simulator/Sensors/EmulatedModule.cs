using Camera.Frames;

namespace Camera.Simulator.Sensors;

/// <summary>A board's driver over an emulated module.</summary>
public sealed class EmulatedModule
{
    private readonly BusMeter[] _meters;
    private readonly Action<SensorQuirks> _setQuirks;

    internal EmulatedModule(ISensor driver, Action<SensorQuirks> setQuirks, params BusMeter[] meters)
    {
        Driver = driver;
        _setQuirks = setQuirks;
        _meters = meters;
    }

    /// <summary>The driver, which is the camera's sensor.</summary>
    public ISensor Driver { get; }

    /// <summary>What goes over the bus that the pictures come by.</summary>
    public BusMeter Meter => _meters[0];

    /// <summary>What the module would not have understood.</summary>
    public IEnumerable<string> Complaints => _meters.SelectMany(meter => meter.Complaints);

    /// <summary>What is wrong with the module from now on.</summary>
    public SensorQuirks Quirks
    {
        set => _setQuirks(value);
    }
}
