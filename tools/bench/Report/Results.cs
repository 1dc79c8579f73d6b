namespace Camera.Bench.Report;

/// <summary>What was measured, turn by turn.</summary>
internal sealed class Results
{
    private readonly Dictionary<(string Row, string Peer), List<double>> _values = [];

    public void Add(string row, string peer, double value)
    {
        if (!_values.TryGetValue((row, peer), out List<double>? values))
        {
            _values[(row, peer)] = values = [];
        }

        values.Add(value);
    }

    /// <summary>Whether a peer was measured at all.</summary>
    public bool Has(string row, string peer) => _values.ContainsKey((row, peer));

    /// <summary>The values of all turns; throws for what was not measured.</summary>
    public IReadOnlyList<double> Of(string row, string peer) => _values[(row, peer)];

    public double Median(string row, string peer) => Statistics.Median(Of(row, peer));
}
