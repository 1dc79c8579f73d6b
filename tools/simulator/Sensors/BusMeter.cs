namespace Camera.Simulator.Sensors;

/// <summary>Counts what goes over a bus, and keeps what a module would not have understood.</summary>
public sealed class BusMeter
{
    private const int ComplaintLimit = 100;

    private readonly List<string> _complaints = [];

    /// <summary>Transfers: chip selects, transactions or commands.</summary>
    public long Transfers { get; private set; }

    /// <summary>Bytes, both ways; those sent and received at the same time count once.</summary>
    public long Bytes { get; private set; }

    /// <summary>Wrong registers, values and sequences, the first 100.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
            {
                return [.. _complaints];
            }
        }
    }

    internal void Count(int bytes)
    {
        Transfers++;
        Bytes += bytes;
    }

    internal void Complain(string text)
    {
        lock (_complaints)
        {
            if (_complaints.Count < ComplaintLimit)
            {
                _complaints.Add(text);
            }
        }
    }

    /// <summary>Starts counting anew; complaints stay.</summary>
    public void Reset()
    {
        Transfers = 0;
        Bytes = 0;
    }
}
