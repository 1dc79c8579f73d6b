using System.Security.Cryptography;
using System.Text;

namespace Camera.Nanocheck.Projects;

/// <summary>Project identifiers that depend on the path alone, so that generated files stay the same.</summary>
internal static class StableGuid
{
    /// <summary>The identifier of a path, in braces and upper case as solutions have it.</summary>
    public static string Of(string path) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 16)).ToString("B").ToUpperInvariant();
}
