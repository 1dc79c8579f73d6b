using System.Text;
using System.Text.RegularExpressions;

namespace Camera.Packer;

/// <summary>Joins the page's modules into one script: each once, after those it imports. It knows the two forms of import and
/// export that the page uses and refuses others; the names at the top of all modules share one scope.</summary>
public static partial class ScriptBundle
{
    /// <summary>The script that the module <paramref name="entry"/> starts.</summary>
    public static string Join(string folder, string entry)
    {
        var script = new StringBuilder();
        Add(script, folder, entry, [], []);
        var twice = Declaration().Matches(script.ToString()).GroupBy(match => match.Groups[1].Value).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? script.ToString() : throw new PackException($"{twice.Key} is declared at the top of two modules");
    }

    private static void Add(StringBuilder script, string folder, string name, HashSet<string> done, Stack<string> importers)
    {
        if (importers.Contains(name)) throw new PackException($"{name} imports itself by way of {importers.Peek()}");
        if (!done.Add(name)) return;
        importers.Push(name);
        var body = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Combine(folder, name)))
        {
            if (Import().Match(line) is { Success: true } import)
            {
                Add(script, folder, import.Groups[1].Value, done, importers);
                continue;
            }

            var plain = Export().Replace(line, "$1");
            if (plain.StartsWith("import", StringComparison.Ordinal) || plain.StartsWith("export", StringComparison.Ordinal))
                throw new PackException($"{name}: this form of import or export is not known: {line}");
            body.Append(plain).Append('\n');
        }

        script.Append(body);
        importers.Pop();
    }

    [GeneratedRegex(@"^import \{[^{}]*\} from '\./([a-z][a-z0-9-]*\.js)';$")]
    private static partial Regex Import();

    [GeneratedRegex(@"^(?:async )?(?:const|let|class|function) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^export ((?:const|let|class|function|async function) )")]
    private static partial Regex Export();
}
