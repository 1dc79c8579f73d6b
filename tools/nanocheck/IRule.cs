using Mono.Cecil;

namespace Camera.Nanocheck;

/// <summary>One thing to look for in one compiled assembly.</summary>
public interface IRule
{
    /// <summary>As the report names it.</summary>
    string Name { get; }

    /// <summary>Every place in the assembly that breaks the rule.</summary>
    IEnumerable<Finding> Check(ModuleDefinition module);
}
