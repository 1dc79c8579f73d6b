namespace Camera.Bench.Report;

/// <summary>One line of a table: what is measured, how it is written, and what was aimed at.</summary>
/// <param name="Id">In <see cref="Results"/>; the server's time for each is kept under <see cref="CostId"/>.</param>
/// <param name="Text">For people.</param>
/// <param name="Format">Of the figure, a .NET format.</param>
/// <param name="Unit">Behind the figure, or "".</param>
/// <param name="Factor">How many times Kestrel's is aimed at, or 0 when the aim is <paramref name="Most"/>.</param>
/// <param name="LowerIsBetter">Less is more.</param>
/// <param name="Most">The largest figure that is aimed at where there is no peer.</param>
internal sealed record Row(
    string Id, string Text, string Format, string Unit, double Factor, bool LowerIsBetter = false, double Most = 0)
{
    /// <summary>Microseconds of the server's core for each, where they are kept.</summary>
    public string CostId => Id + "-microseconds";

    /// <summary>Percent of its core that the server used, where they are kept: well under 100, and the clients were the limit.</summary>
    public string ShareId => Id + "-percent";

    /// <summary>The camera's figure is as aimed at.</summary>
    public bool IsMet(double camera, double kestrel) =>
        Factor == 0 ? camera <= Most : LowerIsBetter ? camera * Factor <= kestrel : camera >= kestrel * Factor;
}
