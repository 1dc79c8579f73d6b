using Camera.Nanocheck.Rules;
using Camera.Nanocheck.Surface;
using Mono.Cecil;

namespace Camera.Nanocheck;

/// <summary>All the rules over all the assemblies that go to the board.</summary>
public static class PlatformCheck
{
    /// <summary>The rules for one assembly. Only Board may reference more of the platform than the portable assemblies.</summary>
    public static IRule[] RulesFor(string assembly, PlatformSurface surface) =>
    [
        new GenericsRule(),
        new ArrayRankRule(),
        new SurfaceRule(surface, assembly switch
        {
            "Camera.Board" => null,
            _ when Repository.IsPortableTests(assembly) => [.. PlatformSurface.Portable, "nanoFramework.TestFramework"],
            _ => PlatformSurface.Portable,
        }),
        new ImageLimitsRule(),
        new CheckedArithmeticRule(),
        new SignednessRule(),
        new EnumTextRule(),
        new StringLiteralRule(),
        new DataRowRule(),
        new StaticInitialiserRule(),
        new HidingRule(),
        new DateTimeRule(),
        new MathRule(),
    ];

    /// <summary>What the rules find in one assembly, each finding once.</summary>
    public static IEnumerable<Finding> Check(ModuleDefinition module, PlatformSurface surface) =>
        RulesFor(module.Assembly.Name.Name, surface).SelectMany(rule => rule.Check(module)).Distinct();

    /// <summary>What is recorded and not on the platform.</summary>
    public static IEnumerable<Finding> CheckSurface(PlatformSurface recorded, PlatformSurface platform) =>
        recorded.Members.Where(id => !platform.Has(id)).Order(StringComparer.Ordinal)
            .Select(id => new Finding("surface", "tools/nanocheck/surface", id + " is recorded, but the platform has no such member"));

    /// <summary>What the stubs show and the platform has not.</summary>
    public static IEnumerable<Finding> CheckStubs(ModuleDefinition stubs, PlatformSurface platform) =>
        Stubs.Members(stubs).Where(id => !platform.Has(id)).Order(StringComparer.Ordinal)
            .Select(id => new Finding("stubs", "tests/" + Stubs.Assembly, id + " is stubbed, but the platform has no such member"));
}
