using Mono.Cecil;

namespace Camera.Nanocheck.Rules;

/// <summary>
/// The board dispatches by name and signature: a method that hides a virtual one, with "new" or by being private, overrides it.
/// </summary>
public sealed class HidingRule : IRule
{
    public string Name => "hiding";

    public IEnumerable<Finding> Check(ModuleDefinition module)
    {
        foreach (TypeDefinition type in module.GetTypes().Where(type => type.IsClass))
        {
            foreach (MethodDefinition method in type.Methods.Where(method => method is { IsConstructor: false, IsStatic: false }))
            {
                if (method is { IsVirtual: true, IsNewSlot: false } || Hidden(method) is not { } hidden)
                {
                    continue;
                }

                yield return new Finding(Name, method.Place(), $"{type.Name}.{method.Name} hides the virtual {hidden.DeclaringType.Name}.{hidden.Name}, "
                    + "but overrides it on the board: rename it");
            }
        }
    }

    private static MethodDefinition? Hidden(MethodDefinition method)
    {
        for (TypeDefinition? ancestor = method.DeclaringType.BaseType?.Resolve(); ancestor != null; ancestor = ancestor.BaseType?.Resolve())
        {
            MethodDefinition? hidden = ancestor.Methods.FirstOrDefault(candidate => candidate.IsVirtual && candidate.Name == method.Name
                && candidate.Parameters.Select(parameter => parameter.ParameterType.FullName)
                    .SequenceEqual(method.Parameters.Select(parameter => parameter.ParameterType.FullName)));
            if (hidden != null)
            {
                return hidden;
            }
        }

        return null;
    }
}
