using System.Text;
using Mono.Cecil;

namespace Camera.Nanocheck;

/// <summary>The identifiers of XML documentation (C# specification, annex D.4), made from compiled references.</summary>
public static class DocumentationId
{
    /// <summary>Of a type: <c>T:System.String</c>.</summary>
    public static string Of(TypeReference type) => "T:" + TypeName(type);

    /// <summary>Of a field: <c>F:System.String.Empty</c>.</summary>
    public static string Of(FieldReference field) => $"F:{TypeName(field.DeclaringType)}.{field.Name}";

    /// <summary>Of a method; an accessor gives its property or event, for that is what lists of a surface name.</summary>
    public static string Of(MethodReference method)
    {
        IEnumerable<TypeReference> parameters = method.Parameters.Select(parameter => parameter.ParameterType);
        string name = method.Name;
        char kind = 'M';
        if (name.StartsWith("get_", StringComparison.Ordinal))
        {
            (kind, name) = ('P', name[4..]);
        }
        else if (name.StartsWith("set_", StringComparison.Ordinal))
        {
            (kind, name, parameters) = ('P', name[4..], parameters.SkipLast(1));
        }
        else if (name.StartsWith("add_", StringComparison.Ordinal))
        {
            (kind, name, parameters) = ('E', name[4..], []);
        }
        else if (name.StartsWith("remove_", StringComparison.Ordinal))
        {
            (kind, name, parameters) = ('E', name[7..], []);
        }

        StringBuilder id = new($"{kind}:{TypeName(method.DeclaringType)}.{name.Replace('.', '#')}");
        if (parameters.Any())
        {
            id.Append('(').AppendJoin(',', parameters.Select(TypeName)).Append(')');
        }

        if (name is "op_Implicit" or "op_Explicit")
        {
            id.Append('~').Append(TypeName(method.ReturnType));
        }

        return id.ToString();
    }

    /// <summary>The type that a member's identifier belongs to: <c>System.String</c> of <c>M:System.String.Trim</c>.</summary>
    public static string DeclaringType(string id)
    {
        string name = id[2..];
        if (id[0] == 'T')
        {
            return name;
        }

        int parameters = name.IndexOf('(', StringComparison.Ordinal);
        name = parameters < 0 ? name : name[..parameters];
        return name[..name.LastIndexOf('.')];
    }

    /// <summary>A type as it stands in an identifier.</summary>
    public static string TypeName(TypeReference type) => type switch
    {
        ByReferenceType reference => TypeName(reference.ElementType) + "@",
        PointerType pointer => TypeName(pointer.ElementType) + "*",
        ArrayType array => TypeName(array.ElementType) + "[" + new string(',', array.Rank - 1) + "]",
        IModifierType modified => TypeName(modified.ElementType),
        GenericInstanceType instance => TypeName(instance.ElementType),
        { DeclaringType: { } outer } => TypeName(outer) + "." + type.Name,
        { Namespace.Length: > 0 } => type.Namespace + "." + type.Name,
        _ => type.Name,
    };
}
