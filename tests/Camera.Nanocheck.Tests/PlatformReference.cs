using Camera.Nanocheck.Surface;
using Mono.Cecil;
using NanoReference;

namespace Camera.Nanocheck.Tests;

/// <summary>
/// A reference assembly with just the recorded surface: .NET Standard's, cut down. What compiles against it binds to overloads that
/// the board has, as the board's own compilation does.
/// </summary>
internal static class PlatformReference
{
    // What the compiler itself wants, whatever the sources use.
    private static readonly string[] CompilersOwn =
    [
        "System.Object", "System.Void", "System.ValueType", "System.Enum", "System.Delegate", "System.MulticastDelegate", "System.Array",
        "System.String", "System.Boolean", "System.Char", "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32",
        "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double", "System.IntPtr", "System.UIntPtr",
        "System.Type", "System.RuntimeTypeHandle", "System.RuntimeFieldHandle", "System.Exception", "System.IDisposable",
        "System.Attribute", "System.FlagsAttribute", "System.Threading.Timeout", "System.ParamArrayAttribute", "System.AttributeUsageAttribute", "System.AttributeTargets",
        "System.Collections.IEnumerable", "System.Collections.IEnumerator", "System.Reflection.DefaultMemberAttribute",
        "System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.Runtime.CompilerServices.RuntimeHelpers",
        "System.Runtime.CompilerServices.RuntimeCompatibilityAttribute", "System.Runtime.CompilerServices.CompilationRelaxationsAttribute",
        "System.Runtime.CompilerServices.ExtensionAttribute", "System.Diagnostics.DebuggableAttribute",
    ];

    // On the board each event has its own Set and Reset; here they are where .NET Standard has them.
    private const string EventBase = "System.Threading.EventWaitHandle";

    /// <summary>The image of the cut-down assembly.</summary>
    /// <param name="stubbed">Types that another assembly stands for, which stay out of this one.</param>
    public static byte[] Build(PlatformSurface surface, string standard, IEnumerable<string> stubbed)
    {
        HashSet<string> kept = new(CompilersOwn.Append(EventBase).Concat(surface.Members.Select(DocumentationId.DeclaringType)), StringComparer.Ordinal);
        kept.ExceptWith(stubbed);
        return CutReference.Build(
            standard,
            type => kept.Contains(type.FullName),
            method => IsAttribute(method.DeclaringType) || Has(surface, method.DeclaringType, DocumentationId.Of(method)),
            field => IsAttribute(field.DeclaringType) || field.DeclaringType.IsEnum || field.HasConstant
                || Has(surface, field.DeclaringType, DocumentationId.Of(field)));
    }

    private static bool IsAttribute(TypeDefinition type) => type.Name.EndsWith("Attribute", StringComparison.Ordinal);

    private static bool Has(PlatformSurface surface, TypeDefinition type, string id) =>
        surface.Has(id) || type.FullName is EventBase or "System.Collections.IEnumerable" or "System.Collections.IEnumerator" or "System.IDisposable"
        || type.BaseType?.FullName == "System.MulticastDelegate" // the compiler looks for Invoke, the lists name the constructor only
        || id is "M:System.Object.#ctor" or "M:System.Attribute.#ctor" or "P:System.Array.Length"; // no IL names these
}
