namespace Camera.Simulator.Sensors;

/// <summary>The quirks as people type them, and which module can have them.</summary>
public static class QuirkNames
{
    private static readonly Dictionary<string, (SensorQuirks Quirk, string[] Modules)> All = new()
    {
        ["first-byte"] = (SensorQuirks.ExtraFirstByte, ["arducam"]),
        ["rounded-length"] = (SensorQuirks.PaddedLength, EmulatedSensors.Names),
        ["stale-tail"] = (SensorQuirks.StaleTail, EmulatedSensors.Names),
        ["length-0"] = (SensorQuirks.LengthZero, EmulatedSensors.Names),
        ["length-7fffff"] = (SensorQuirks.LengthHuge, EmulatedSensors.Names),
        ["length-beyond-memory"] = (SensorQuirks.LengthBeyondMemory, EmulatedSensors.Names),
        ["short-frame"] = (SensorQuirks.ShortFrame, EmulatedSensors.Names),
        ["flipped-bit"] = (SensorQuirks.FlippedBit, EmulatedSensors.Names),
        ["never-done"] = (SensorQuirks.NeverDone, EmulatedSensors.Names),
        ["dead-bus"] = (SensorQuirks.DeadBus, EmulatedSensors.Names),
        ["no-acknowledge"] = (SensorQuirks.NotAcknowledged, ["arducam", "mega"]),
        ["other-sensor"] = (SensorQuirks.OtherSensor, EmulatedSensors.Names),
    };

    /// <summary>Every name, as they are listed for people.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The quirk of a name.</summary>
    public static SensorQuirks Of(string name) => All[name].Quirk;

    /// <summary>Reads names with commas between them.</summary>
    /// <param name="module">One of <see cref="EmulatedSensors.Names"/>, or anything else when the source itself is the camera.</param>
    /// <returns>Why they cannot be, or null.</returns>
    public static string? Read(string text, string module, out SensorQuirks quirks)
    {
        quirks = SensorQuirks.None;
        string[] names = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > 0 && !EmulatedSensors.Names.Contains(module))
        {
            return "--quirk is of a camera module: name one by --sensor " + string.Join(", ", EmulatedSensors.Names) + ".";
        }

        foreach (string name in names)
        {
            if (!All.TryGetValue(name, out (SensorQuirks Quirk, string[] Modules) known))
            {
                return $"--quirk does not know '{name}'; it takes " + string.Join(", ", Names) + ".";
            }

            if (!known.Modules.Contains(module))
            {
                return $"--quirk {name} is of --sensor {string.Join(" or ", known.Modules)}, not of {module}.";
            }

            quirks |= known.Quirk;
        }

        return null;
    }
}
