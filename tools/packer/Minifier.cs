using System.Text.RegularExpressions;
using NUglify;
using NUglify.JavaScript;

namespace Camera.Packer;

/// <summary>Makes the sources smaller without changing what they do.</summary>
public static partial class Minifier
{
    /// <summary>A script whose names are all its own: it is wrapped into a function.</summary>
    public static string Script(string source)
    {
        var settings = new CodeSettings { StrictMode = true, TermSemicolons = true };
        return Checked(Uglify.Js("(()=>{\n" + source + "})();", settings), "script");
    }

    /// <summary>A style sheet.</summary>
    public static string Style(string source) => Checked(Uglify.Css(source), "style sheet");

    /// <summary>Markup: comments, indentation and empty lines go, line ends stay, since between words they are blanks.</summary>
    public static string Markup(string source)
    {
        if (Preformatted().IsMatch(source)) throw new PackException("white space counts in pre and textarea");
        var lines = Comment().Replace(source, "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        return string.Join('\n', lines) + "\n";
    }

    private static string Checked(UglifyResult result, string what) => result.HasErrors
        ? throw new PackException($"{what}: {string.Join("; ", result.Errors.Where(error => error.IsError))}")
        : result.Code;

    [GeneratedRegex("<(pre|textarea)[ >]")]
    private static partial Regex Preformatted();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
