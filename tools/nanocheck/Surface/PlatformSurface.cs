namespace Camera.Nanocheck.Surface;

/// <summary>
/// The recorded platform surface: the members of each platform assembly that this project uses, one documentation identifier a
/// line. It is reviewed like a lock file: a new line is a new demand on the board.
/// </summary>
public sealed class PlatformSurface
{
    /// <summary>What portable code may reference, as the board names these assemblies. They are what the virtual device has.</summary>
    public static readonly string[] Portable =
    [
        "mscorlib", "nanoFramework.System.Collections", "nanoFramework.System.Text", "System.IO.Streams", "System.Threading", "System.Math",
    ];

    private readonly Dictionary<string, string> homes = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);

    /// <summary>Every recorded identifier.</summary>
    public IReadOnlyCollection<string> Members => members;

    /// <summary>Reads a folder of lists, a file for each assembly, named after it. A type that several have counts as the last one's: of
    /// System.Net.Http, its client and its server alone, the whole.</summary>
    public static PlatformSurface Read(string folder)
    {
        PlatformSurface surface = new();
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            foreach (string line in File.ReadLines(file))
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    surface.Add(Path.GetFileNameWithoutExtension(file), line);
                }
            }
        }

        return surface;
    }

    /// <summary>Records a member of an assembly.</summary>
    public void Add(string assembly, string id)
    {
        members.Add(id);
        if (id.StartsWith("T:", StringComparison.Ordinal))
        {
            homes[id[2..]] = assembly;
        }
    }

    /// <summary>Whether the surface has this member.</summary>
    public bool Has(string id) => members.Contains(id);

    /// <summary>The platform assembly with this type, or null.</summary>
    public string? HomeOf(string type) => homes.GetValueOrDefault(type);

    /// <summary>The identifiers of each assembly, in order.</summary>
    public IEnumerable<IGrouping<string, string>> ByAssembly() =>
        members.Where(id => HomeOf(DocumentationId.DeclaringType(id)) != null)
            .Order(StringComparer.Ordinal)
            .GroupBy(id => HomeOf(DocumentationId.DeclaringType(id))!, StringComparer.Ordinal);

    /// <summary>Writes the lists, a file for each assembly.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string old in Directory.GetFiles(folder, "*.txt"))
        {
            File.Delete(old);
        }

        foreach (IGrouping<string, string> assembly in ByAssembly())
        {
            string path = Path.Combine(folder, assembly.Key + ".txt");
            File.WriteAllText(path, "# Members of " + assembly.Key + " that this project uses; renewed by: dotnet run --project tools/nanocheck -- renew\n"
                + string.Concat(assembly.Select(id => id + "\n")));
        }
    }
}
