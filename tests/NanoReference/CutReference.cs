using Mono.Cecil;

namespace NanoReference;

/// <summary>A reference assembly cut down to some of its types and members. Generic types and nested ones are always left out: the board
/// has none.</summary>
public static class CutReference
{
    /// <summary>The image of the cut-down assembly.</summary>
    /// <param name="standard">The reference assembly to begin with.</param>
    /// <param name="hasType">Which types stay.</param>
    /// <param name="hasMethod">Which methods of these stay, as far as the types they name do.</param>
    /// <param name="hasField">Which fields.</param>
    public static byte[] Build(
        string standard, Predicate<TypeDefinition> hasType, Predicate<MethodDefinition> hasMethod, Predicate<FieldDefinition> hasField)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(standard, new ReaderParameters(ReadingMode.Immediate));
        ModuleDefinition module = assembly.MainModule;
        HashSet<string> kept = new(module.Types.Where(type => hasType(type)).Select(type => type.FullName), StringComparer.Ordinal);
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
            Remove(type.Interfaces, implementation => !IsKept(implementation.InterfaceType, kept));
            Remove(type.Methods, method => !hasMethod(method) || !Uses(method, kept));
            Remove(type.Fields, field => !hasField(field) || !IsKept(field.FieldType, kept));
            Remove(type.Properties, property => property.GetMethod?.DeclaringType == null && property.SetMethod?.DeclaringType == null);
            Remove(type.Events, _ => true);
            Strip(type);
        }

        Strip(assembly);
        MemoryStream image = new();
        assembly.Write(image);
        return image.ToArray();
    }

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
