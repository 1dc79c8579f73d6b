namespace Camera.Bench.Report;

/// <summary>The few figures that are taken of a row of measurements.</summary>
internal static class Statistics
{
    /// <summary>The middle one; of an even number the mean of the two in the middle.</summary>
    public static double Median(IReadOnlyCollection<double> values)
    {
        double[] sorted = Sorted(values);
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The least value that so many of a hundred do not exceed (nearest rank).</summary>
    public static double Percentile(IReadOnlyCollection<double> values, int percent)
    {
        double[] sorted = Sorted(values);
        int rank = (int)Math.Ceiling(percent / 100.0 * sorted.Length);
        return sorted[Math.Max(rank, 1) - 1];
    }

    private static double[] Sorted(IReadOnlyCollection<double> values) =>
        values.Count > 0 ? [.. values.Order()] : throw new ArgumentException("There is no value.", nameof(values));
}
