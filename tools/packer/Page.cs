using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Camera.Packer;

/// <summary>The page as one document, with what the camera must know of it.</summary>
/// <param name="Document">HTML with its style and its script within.</param>
/// <param name="StyleHash">Source expression of Content-Security-Policy for the style.</param>
/// <param name="ScriptHash">The same for the script.</param>
public sealed partial record Page(string Document, string StyleHash, string ScriptHash)
{
    /// <summary>Changes with the document, whatever packs it.</summary>
    public string EntityTag => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)))[..16];

    /// <summary>Puts the style sheet and the modules that <c>index.html</c> names into it.</summary>
    public static Page Build(string folder)
    {
        var markup = Minifier.Markup(File.ReadAllText(Path.Combine(folder, "index.html")));
        var link = Single(StyleLink(), markup);
        var element = Single(ScriptElement(), markup);
        var style = Minifier.Style(File.ReadAllText(Path.Combine(folder, link.Groups[1].Value)));
        var script = Minifier.Script(ScriptBundle.Join(folder, element.Groups[1].Value));
        if (script.Contains("</script", StringComparison.OrdinalIgnoreCase)) throw new PackException("script ends early");
        var document = markup
            .Replace(link.Value, $"<style>{style}</style>")
            .Replace(element.Value, $"<script>{script}</script>");
        return new Page(document, Hash(style), Hash(script));
    }

    /// <summary>The document as it is sent.</summary>
    public byte[] Gzip()
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.SmallestSize)) gzip.Write(Encoding.UTF8.GetBytes(Document));
        return result.ToArray();
    }

    private static Match Single(Regex wanted, string markup) => wanted.Matches(markup) is [var only]
        ? only
        : throw new PackException($"index.html must have exactly one {wanted}");

    private static string Hash(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([a-z-]+\\.css)\">")]
    private static partial Regex StyleLink();

    [GeneratedRegex("<script type=\"module\" src=\"([a-z-]+\\.js)\"></script>")]
    private static partial Regex ScriptElement();
}
