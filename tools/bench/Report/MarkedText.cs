namespace Camera.Bench.Report;

/// <summary>A part of a document that a command writes: what stands between <c>&lt;!-- NAME: anything --&gt;</c> and
/// <c>&lt;!-- /NAME --&gt;</c>, on lines of their own.</summary>
internal static class MarkedText
{
    /// <summary>Puts other lines between the marks.</summary>
    /// <exception cref="BenchException">The marks are not there, once each and in order.</exception>
    public static string Replace(string text, string name, string content)
    {
        string opening = $"<!-- {name}: ";
        string closing = $"<!-- /{name} -->";
        int start = text.IndexOf(opening, StringComparison.Ordinal);
        int lineEnd = start < 0 ? -1 : text.IndexOf('\n', start);
        int end = lineEnd < 0 ? -1 : text.IndexOf(closing, lineEnd, StringComparison.Ordinal);
        if (end < 0 || text.IndexOf(opening, start + 1, StringComparison.Ordinal) >= 0)
        {
            throw new BenchException($"The document has no place for '{name}': {opening}...--> and {closing}, once each.");
        }

        return text[..(lineEnd + 1)] + content.TrimEnd('\n') + "\n" + text[end..];
    }
}
