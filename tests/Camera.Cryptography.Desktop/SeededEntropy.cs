namespace Camera.Cryptography.Desktop;

/// <summary>The same bytes in each run: counts and times are then the same too.</summary>
internal sealed class SeededEntropy(int seed) : IEntropy
{
    private readonly Random _random = new(seed);

    public bool TryFill(byte[] buffer, int offset, int count)
    {
        _random.NextBytes(buffer.AsSpan(offset, count));
        return true;
    }
}
