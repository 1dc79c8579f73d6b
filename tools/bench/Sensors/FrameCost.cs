using Camera.Simulator.Sensors;

namespace Camera.Bench.Sensors;

/// <summary>What one frame cost.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Size">Bytes of the frame.</param>
/// <param name="Bytes">Bytes on the bus.</param>
/// <param name="Transfers">Transfers on it.</param>
/// <param name="Driver">IL instructions that the driver executed.</param>
/// <param name="Check">IL instructions that the JPEG check executed.</param>
internal sealed record FrameCost(string Module, int Size, long Bytes, long Transfers, long Driver, long Check)
{
    // Asking for the length: three registers, or a command and its answer.
    private static readonly Dictionary<string, int> LengthCosts = new() { ["arducam"] = 3 * 2, ["mega"] = 3 * 3, ["vc0706"] = 5 + 9 };

    /// <summary>The least bytes that there could be: asking for the length, and the frame.</summary>
    public long Least => Size + LengthCosts[Module];

    /// <summary>From the numbers of <see cref="FrameCosts.Measure"/>.</summary>
    public static FrameCost Of(long[] numbers) =>
        new(EmulatedSensors.Names[numbers[0]], (int)numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
}
