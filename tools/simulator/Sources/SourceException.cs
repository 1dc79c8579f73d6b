namespace Camera.Simulator.Sources;

/// <summary>What was asked for as the picture's source cannot be one. The message is for people.</summary>
public sealed class SourceException : Exception
{
    /// <summary>With what is wrong and what helps.</summary>
    public SourceException(string message) : base(message)
    {
    }
}
