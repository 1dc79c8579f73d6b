using Mono.Cecil;

namespace Camera.Nanocheck.Surface;

/// <summary>The hand-written stubs of the platform that Board is compiled against: what they show of it.</summary>
public static class Stubs
{
    /// <summary>The assembly, and the namespace in it that is not the platform's: what tests plug in behind the stubs.</summary>
    public const string Assembly = "NanoStubs";

    /// <summary>The types that stand for the platform's.</summary>
    public static IEnumerable<TypeDefinition> Types(ModuleDefinition stubs) =>
        stubs.GetTypes().Where(type => IsVisible(type) && Outermost(type).Namespace != Assembly);

    /// <summary>The identifiers of these types and of all that they show.</summary>
    public static IEnumerable<string> Members(ModuleDefinition stubs) => Members(stubs, _ => true);

    /// <summary>The same without what no compiled code need name: overrides, abstract members, and the inequality that goes with an
    /// equality.</summary>
    public static IEnumerable<string> OwnMembers(ModuleDefinition stubs) =>
        Members(stubs, method => (!method.IsVirtual || method.IsNewSlot) && !method.IsAbstract && method.Name != "op_Inequality");

    /// <summary>The identifiers of enumerations' members. Compiled code has their numbers only, so what is used does not show there.</summary>
    public static IEnumerable<string> EnumMembers(ModuleDefinition stubs) =>
        Types(stubs).Where(type => type.IsEnum).SelectMany(Fields);

    private static IEnumerable<string> Members(ModuleDefinition stubs, Predicate<MethodDefinition> isWanted) =>
        Types(stubs).SelectMany(type => type.Methods.Where(method => (method.IsPublic || method.IsFamily) && isWanted(method))
            .Select(DocumentationId.Of).Concat(Fields(type)).Prepend(DocumentationId.Of(type))).Distinct();

    private static IEnumerable<string> Fields(TypeDefinition type) =>
        type.Fields.Where(field => field.IsPublic && !field.IsSpecialName).Select(DocumentationId.Of);

    private static bool IsVisible(TypeDefinition type) => type.IsPublic || type.IsNestedPublic && IsVisible(type.DeclaringType);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType == null ? type : Outermost(type.DeclaringType);
}
