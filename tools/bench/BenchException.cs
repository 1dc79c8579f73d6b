namespace Camera.Bench;

/// <summary>A measurement cannot be made or is not what it was to be; the message is for the user.</summary>
internal sealed class BenchException : Exception
{
    public BenchException(string message)
        : base(message)
    {
    }

    public BenchException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
