using Mono.Cecil;

namespace Camera.Nanocheck.Signedness;

/// <summary>What a place of a static type yields when it is loaded.</summary>
internal static class Typing
{
    /// <summary>The value in a field, local, parameter, element or result of this type.</summary>
    public static Value Of(TypeReference type)
    {
        switch (type.MetadataType)
        {
            case MetadataType.Boolean: return Value.Int.WithBits(1);
            case MetadataType.Byte: return Value.Int.WithBits(8);
            case MetadataType.Char or MetadataType.UInt16: return Value.Int.WithBits(16);
            case MetadataType.SByte or MetadataType.Int16 or MetadataType.Int32: return Value.Int;
            case MetadataType.UInt32: return Value.Unsigned(4);
            case MetadataType.Int64: return Value.Signed(8);
            case MetadataType.UInt64: return Value.Unsigned(8);
            case MetadataType.ValueType when type.Resolve() is { IsEnum: true } enumeration:
                return Of(enumeration.Fields.First(field => !field.IsStatic).FieldType);
            case MetadataType.RequiredModifier or MetadataType.OptionalModifier or MetadataType.Pinned:
                return Of(((TypeSpecification)type).ElementType);
            default: return Value.Other;
        }
    }

    /// <summary>A place of this type says that its value is signed.</summary>
    public static bool IsSigned(TypeReference type) => type.MetadataType is MetadataType.Int32 or MetadataType.Int64;
}
