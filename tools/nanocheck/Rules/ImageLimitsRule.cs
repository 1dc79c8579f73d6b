using Mono.Cecil;

namespace Camera.Nanocheck.Rules;

/// <summary>An image addresses its IL and its strings with 16 bits, and a type its members of a kind with 8.</summary>
public sealed class ImageLimitsRule : IRule
{
    /// <summary>The image holds 64 KB of each; the rest is for what the board's own compiler adds.</summary>
    public const int SectionLimit = 60 * 1024;

    /// <summary>A type holds 255; the rest is for what the compiler adds.</summary>
    public const int MemberLimit = 250;

    public string Name => "limits";

    public IEnumerable<Finding> Check(ModuleDefinition module)
    {
        ImageSize size = ImageSize.Of(module);
        foreach ((string section, int bytes) in new[] { ("IL", size.Il), ("strings", size.Strings) })
        {
            if (bytes > SectionLimit)
            {
                yield return new Finding(Name, module.Assembly.Name.Name, $"{bytes} bytes of {section}, at most {SectionLimit}: split the assembly");
            }
        }

        foreach (TypeDefinition type in module.GetTypes())
        {
            (string Kind, int Count)[] members =
            [
                ("static fields", type.Fields.Count(field => field is { IsStatic: true, HasConstant: false })),
                ("instance fields", type.Fields.Count(field => !field.IsStatic)),
                ("static methods", type.Methods.Count(method => method.IsStatic)),
                ("virtual methods", type.Methods.Count(method => method.IsVirtual)),
                ("instance methods", type.Methods.Count(method => method is { IsStatic: false, IsVirtual: false })),
            ];
            foreach ((string kind, int count) in members.Where(member => member.Count > MemberLimit))
            {
                yield return new Finding(Name, type.FullName, $"{count} {kind}, at most {MemberLimit}: split the type");
            }
        }
    }
}
