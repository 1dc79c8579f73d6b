namespace Camera.Flash;

/// <summary>The board was not put in order; the message is a sentence for the user.</summary>
internal sealed class FlashException(string sentence, int exitCode = FlashException.NotTried) : Exception(sentence)
{
    /// <summary>Nothing was sent to the board.</summary>
    public const int NotTried = 2;

    /// <summary>A step failed; the board may have been changed.</summary>
    public const int Failed = 1;

    public int ExitCode { get; } = exitCode;
}
