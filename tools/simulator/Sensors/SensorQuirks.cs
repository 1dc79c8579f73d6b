namespace Camera.Simulator.Sensors;

/// <summary>What real modules do now and then; an emulator does those that are set, for as long as they are.</summary>
[Flags]
public enum SensorQuirks
{
    /// <summary>A module in good order.</summary>
    None = 0,

    /// <summary>The first burst of a frame brings a byte too many.</summary>
    ExtraFirstByte = 1,

    /// <summary>The length is rounded up, zeros follow the picture.</summary>
    PaddedLength = 2,

    /// <summary>The end of an older picture follows.</summary>
    StaleTail = 4,

    /// <summary>The length is 0.</summary>
    LengthZero = 8,

    /// <summary>The length is all ones.</summary>
    LengthHuge = 16,

    /// <summary>Every read gives ones: a wire is off.</summary>
    DeadBus = 32,

    /// <summary>It says "done" with half of a picture.</summary>
    ShortFrame = 64,

    /// <summary>One bit within the scan is wrong, where it shows: a stuffed zero became a one.</summary>
    FlippedBit = 128,

    /// <summary>A capture never ends.</summary>
    NeverDone = 256,

    /// <summary>The control bus does not acknowledge; a module without one stays busy.</summary>
    NotAcknowledged = 512,

    /// <summary>Another sensor than expected answers.</summary>
    OtherSensor = 1024,

    /// <summary>The length is more than the memory holds, but not all ones.</summary>
    LengthBeyondMemory = 2048,
}
