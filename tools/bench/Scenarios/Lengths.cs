namespace Camera.Bench.Scenarios;

/// <summary>How long and how often is measured.</summary>
/// <param name="Rounds">Times that each peer has its turn.</param>
/// <param name="Seconds">That one measurement takes.</param>
internal sealed record Lengths(int Rounds, int Seconds)
{
    /// <summary>What goes before each measurement of a stream: all viewers have had frames.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(1);

    public TimeSpan Window => TimeSpan.FromSeconds(Seconds);
}
