using System.Globalization;
using System.Text;
using Mono.Cecil;

namespace Camera.Nanocheck;

/// <summary>The table of sizes in firmware/docs/sizes.md: what each assembly takes, and may take, in the board's image.</summary>
public static class SizeTable
{
    /// <summary>Where the table stands, from the repository's root.</summary>
    public const string FileName = "firmware/docs/sizes.md";

    /// <summary>The whole application fits beside the platform's own assemblies in the smallest slot, 1.75 MB on 4 MB boards.</summary>
    public const int ApplicationLimit = 512 * 1024;

    /// <summary>Bytes that each folder may take. A limit is raised by hand, with the next one in mind: all together stay below
    /// <see cref="ApplicationLimit"/>.</summary>
    public static readonly (string Folder, int Limit)[] Limits =
    [
        ("Accounts", 48 * 1024),
        ("Board", 64 * 1024),
        ("Certificates", 72 * 1024),
        ("Cryptography", 68 * 1024),
        ("Frames", 32 * 1024),
        ("Http", 56 * 1024),
        ("Sensors", 32 * 1024),
        ("Storage", 16 * 1024),
        ("Web", 124 * 1024),
    ];

    /// <summary>Measures the compiled assemblies.</summary>
    public static IReadOnlyList<(string Folder, ImageSize Size)> Measure(Repository repository) =>
        [.. repository.FirmwareFolders().Select(folder =>
        {
            using ModuleDefinition module = Compiled.Read(repository.CompiledPath("Camera." + folder));
            return (folder, ImageSize.Of(module));
        })];

    /// <summary>The document's text.</summary>
    public static string Text(Repository repository)
    {
        StringBuilder text = new("""
            # Sizes

            What each folder takes in the application's image, in bytes, computed from the compiled assemblies: IL with the board's
            tokens, distinct strings, table rows at the board's sizes, initialised arrays. The image itself is made by the device's
            project system. Written by
            `dotnet run --project tools/nanocheck -- sizes`; a test fails when an assembly is over its limit, or its IL or its strings
            are over 60 KB, which is what the image format can address with a reserve.

            | Folder | IL | Strings | Metadata | Data | Total | Limit |
            |---|---:|---:|---:|---:|---:|---:|

            """);
        IReadOnlyList<(string Folder, ImageSize Size)> sizes = Measure(repository);
        foreach ((string folder, ImageSize size) in sizes)
        {
            AppendRow(text, folder, size, LimitOf(folder));
        }

        AppendRow(text, "**All**", sizes.Aggregate(new ImageSize(0, 0, 0, 0), (sum, each) =>
            new ImageSize(sum.Il + each.Size.Il, sum.Strings + each.Size.Strings, sum.Metadata + each.Size.Metadata, sum.Data + each.Size.Data)),
            ApplicationLimit);
        return text.ToString();
    }

    /// <summary>The limit of a folder; 0 for one that has none yet.</summary>
    public static int LimitOf(string folder) => Limits.FirstOrDefault(limit => limit.Folder == folder).Limit;

    private static void AppendRow(StringBuilder text, string name, ImageSize size, int limit) =>
        text.Append(CultureInfo.InvariantCulture,
            $"| {name} | {size.Il:N0} | {size.Strings:N0} | {size.Metadata:N0} | {size.Data:N0} | {size.Total:N0} | {limit:N0} |\n");
}
