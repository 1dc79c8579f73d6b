using Camera.Nanocheck.Signedness;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>
/// The interpreter goes on treating a value as unsigned after a cast to the signed type of its size, which makes no IL: a shift,
/// remainder or widening is then the unsigned one. Found where a value of unknown top bit meets one of these, or leaves the
/// method as a signed number.
/// </summary>
public sealed class SignednessRule : IRule
{
    public string Name => "signedness";

    public IEnumerable<Finding> Check(ModuleDefinition module) =>
        from method in module.Bodies()
        from trap in new Interpreter(method).Run()
        select new Finding(Name, method.Place(trap.Place),
            trap.What + ": the board takes this value for unsigned. Mask its top bit, stay unsigned, or cast by (int)(long)");
}
