using Camera.Nanocheck;

namespace Camera.Layout.Tests;

/// <summary>The repository's files as a clean checkout has them.</summary>
internal static class Tree
{
    // What builds and installs leave behind; .gitignore names the same.
    private static readonly string[] Ignored = [".git", ".artifacts", "node_modules", "bin", "obj", ".vs", "packages", "TestResults"];

    /// <summary>The repository.</summary>
    public static Repository Repository { get; } = Repository.Holding(AppContext.BaseDirectory);

    /// <summary>Every file, from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. List("").Order(StringComparer.Ordinal)];

    /// <summary>The files with one of these endings.</summary>
    public static IEnumerable<string> Ending(params string[] endings) =>
        Files.Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Repository.Root + file);

    private static IEnumerable<string> List(string folder)
    {
        foreach (string file in Directory.GetFiles(Repository.Root + folder))
        {
            if (Path.GetFileName(file) != ".git") // a linked work tree has a file of that name
            {
                yield return folder + Path.GetFileName(file);
            }
        }

        foreach (string name in Directory.GetDirectories(Repository.Root + folder).Select(path => Path.GetFileName(path)))
        {
            if (!Ignored.Contains(name))
            {
                foreach (string file in List(folder + name + "/"))
                {
                    yield return file;
                }
            }
        }
    }
}
