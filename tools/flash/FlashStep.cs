namespace Camera.Flash;

/// <summary>One run of nanoff.</summary>
/// <param name="Title">What it does, for people.</param>
/// <param name="Arguments">For nanoff, without a secret. An argument that is <see cref="Settings"/> stands for a file with
/// <paramref name="Json"/> in it.</param>
/// <param name="Json">The settings that this run reads from a file, or null.</param>
/// <param name="ShownJson">The same with its secrets masked.</param>
internal sealed record FlashStep(string Title, string[] Arguments, string? Json = null, string? ShownJson = null)
{
    /// <summary>Stands for the path of the settings file, which is there only while nanoff runs.</summary>
    public const string Settings = "<settings.json>";
}
