using Mono.Cecil;

namespace Camera.Nanocheck;

/// <summary>What an assembly references outside itself.</summary>
public static class References
{
    /// <summary>Assemblies of this project, which the board gets with it.</summary>
    public static bool IsOurs(string assembly) => assembly.StartsWith("Camera.", StringComparison.Ordinal);

    /// <summary>Types and members of other assemblies that are not ours: the platform's. Without the attributes' ones, which do
    /// not reach the board, and without members of arrays, which have no assembly.</summary>
    public static IEnumerable<(MemberReference Member, string Id)> Platform(ModuleDefinition module)
    {
        foreach (MemberReference member in module.GetMemberReferences())
        {
            if (member.DeclaringType is GenericInstanceType or ArrayType || member is GenericInstanceMethod || !IsPlatform(member.DeclaringType)
                || IsCompileTimeOnly(member.DeclaringType))
            {
                continue;
            }

            yield return (member, member is MethodReference method ? DocumentationId.Of(method) : DocumentationId.Of((FieldReference)member));
        }

        foreach (TypeReference type in module.GetTypeReferences())
        {
            if (IsPlatform(type) && !IsCompileTimeOnly(type))
            {
                yield return (type, DocumentationId.Of(type));
            }
        }
    }

    private static bool IsPlatform(TypeReference type)
    {
        while (type.DeclaringType != null)
        {
            type = type.DeclaringType;
        }

        return type.Scope is AssemblyNameReference assembly && !IsOurs(assembly.Name) && !IsDesktopOnly(assembly.Name, type.Namespace);
    }

    // How the tests hook into MSTest; the device project leaves those sources out.
    private static bool IsDesktopOnly(string assembly, string space) =>
        assembly.StartsWith("Microsoft.VisualStudio.", StringComparison.Ordinal) || space.EndsWith(".Desktop", StringComparison.Ordinal);

    // Attributes are for the compiler and the debugger; the board's image drops those that it does not know.
    private static bool IsCompileTimeOnly(TypeReference type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal) || type.DeclaringType is { } outer && IsCompileTimeOnly(outer);
}
