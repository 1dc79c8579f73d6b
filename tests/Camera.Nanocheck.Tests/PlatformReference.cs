using Camera.Nanocheck.Surface;
using Mono.Cecil;

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
    public static byte[] Build(PlatformSurface surface, string standard)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(standard, new ReaderParameters(ReadingMode.Immediate));
        ModuleDefinition module = assembly.MainModule;
        HashSet<string> kept = new(CompilersOwn.Append(EventBase).Concat(surface.Members.Select(DocumentationId.DeclaringType)), StringComparer.Ordinal);
        foreach (TypeDefinition type in module.Types)
        {
            while (type.BaseType is { } parent && !IsKept(parent, kept))
            {
                type.BaseType = parent.Resolve().BaseType;
            }
        }

        Remove(module.Types, type => !IsKept(type, kept));
        foreach (TypeDefinition type in module.Types)
        {
            Remove(type.NestedTypes, _ => true);
            bool isAttribute = type.Name.EndsWith("Attribute", StringComparison.Ordinal);
            Remove(type.Interfaces, implementation => !IsKept(implementation.InterfaceType, kept));
            Remove(type.Methods, method => !(isAttribute || Has(surface, type, DocumentationId.Of(method))) || !Uses(method, kept));
            Remove(type.Fields, field => !(isAttribute || type.IsEnum || field.HasConstant || Has(surface, type, DocumentationId.Of(field))) || !IsKept(field.FieldType, kept));
            Remove(type.Properties, property => property.GetMethod?.DeclaringType == null && property.SetMethod?.DeclaringType == null);
            Remove(type.Events, _ => true);
            Strip(type);
        }

        Strip(assembly);
        MemoryStream image = new();
        assembly.Write(image);
        return image.ToArray();
    }

    private static bool Has(PlatformSurface surface, TypeDefinition type, string id) =>
        surface.Has(id) || type.FullName is EventBase or "System.Collections.IEnumerable" or "System.Collections.IEnumerator" or "System.IDisposable"
        || type.BaseType?.FullName == "System.MulticastDelegate" // the compiler looks for Invoke, the lists name the constructor only
        || id is "M:System.Object.#ctor" or "M:System.Attribute.#ctor" or "P:System.Array.Length"; // no IL names these

    private static bool IsKept(TypeReference type, HashSet<string> kept) => type switch
    {
        GenericInstanceType or GenericParameter => false,
        TypeSpecification specification => IsKept(specification.ElementType, kept),
        _ => !type.HasGenericParameters && type.DeclaringType == null && kept.Contains(type.FullName),
    };

    private static bool Uses(MethodDefinition method, HashSet<string> kept) =>
        !method.HasGenericParameters && IsKept(method.ReturnType, kept) && method.Parameters.All(parameter => IsKept(parameter.ParameterType, kept));

    private static void Strip(TypeDefinition type)
    {
        StripAttributes(type);
        foreach (MethodDefinition method in type.Methods)
        {
            StripAttributes(method);
            Remove(method.Overrides, _ => true);
            method.Body = method.HasBody ? new Mono.Cecil.Cil.MethodBody(method) : null;
            foreach (ParameterDefinition parameter in method.Parameters)
            {
                StripAttributes(parameter);
            }
        }

        foreach (ICustomAttributeProvider member in type.Fields.Cast<ICustomAttributeProvider>().Concat(type.Properties))
        {
            StripAttributes(member);
        }
    }

    private static void Strip(AssemblyDefinition assembly)
    {
        assembly.CustomAttributes.Clear();
        assembly.MainModule.CustomAttributes.Clear();
        assembly.MainModule.ExportedTypes.Clear();
    }

    // params and the default member are all that the compiler needs of the attributes.
    private static void StripAttributes(ICustomAttributeProvider provider) => Remove(provider.CustomAttributes,
        attribute => attribute.AttributeType.Name is not ("ParamArrayAttribute" or "DefaultMemberAttribute" or "AttributeUsageAttribute"));

    private static void Remove<T>(Mono.Collections.Generic.Collection<T> items, Func<T, bool> isUnwanted)
    {
        foreach (T item in items.Where(isUnwanted).ToArray())
        {
            items.Remove(item);
        }
    }
}
