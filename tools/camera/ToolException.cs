namespace Camera.Tool;

/// <summary>What was asked for cannot be done; the message is a sentence for the user.</summary>
internal sealed class ToolException(string sentence) : Exception(sentence)
{
    public const int ExitCode = 2;
}
