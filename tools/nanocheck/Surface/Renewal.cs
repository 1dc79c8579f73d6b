using Mono.Cecil;

namespace Camera.Nanocheck.Surface;

/// <summary>Makes the recorded surface anew from what the compiled assemblies use.</summary>
public static class Renewal
{
    /// <summary>
    /// The surface in use. A type's assembly comes from the platform's own lists where they are given, else from what was
    /// recorded before. What the lists do not know, or without them is of a type not recorded, is returned apart.
    /// </summary>
    /// <param name="modules">What uses the platform.</param>
    /// <param name="alsoUsed">Identifiers of what compiled code does not name.</param>
    /// <param name="recorded">What was recorded before.</param>
    /// <param name="platform">The platform's own lists, or null.</param>
    public static (PlatformSurface Surface, IReadOnlyList<string> Unknown) Renew(
        IEnumerable<ModuleDefinition> modules, IEnumerable<string> alsoUsed, PlatformSurface recorded, PlatformSurface? platform)
    {
        PlatformSurface renewed = new();
        List<string> unknown = [];
        IEnumerable<string> used = modules.SelectMany(References.Platform).Select(reference => SourceCompatible.OnBoard(reference.Id))
            .Concat(alsoUsed);
        foreach (string id in used.Distinct().Order(StringComparer.Ordinal))
        {
            string type = DocumentationId.DeclaringType(id);
            string? home = platform != null && !platform.Has(id) ? null : platform?.HomeOf(type) ?? recorded.HomeOf(type);
            if (home == null)
            {
                unknown.Add(id);
                continue;
            }

            renewed.Add(home, "T:" + type);
            renewed.Add(home, id);
        }

        return (renewed, unknown);
    }
}
