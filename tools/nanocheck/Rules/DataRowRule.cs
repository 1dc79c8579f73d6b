using Mono.Cecil;

namespace Camera.Nanocheck.Rules;

/// <summary>
/// The board's tool chain writes the numbers, characters, truth values and texts of a data row, and leaves out without a word what
/// else stands there: an enum, a type, an array, null. The interpreter then reads what follows as something else, and the launcher
/// ends at the first such class, so that all later tests pass by not running.
/// </summary>
public sealed class DataRowRule : IRule
{
    public string Name => "data row";

    public IEnumerable<Finding> Check(ModuleDefinition module) =>
        from method in module.GetTypes().SelectMany(type => type.Methods)
        from row in method.CustomAttributes
        where row.AttributeType.Name == "DataRowAttribute"
        from fault in Faults((CustomAttributeArgument[]?)row.ConstructorArguments[0].Value ?? [])
        select new Finding(Name, method.Place(), $"{method.Name}: {fault}");

    private static IEnumerable<string> Faults(CustomAttributeArgument[] row)
    {
        if (row.Length == 0)
        {
            yield return "a row without arguments: leave it out";
        }

        foreach (CustomAttributeArgument argument in row.Select(boxed => (CustomAttributeArgument)boxed.Value))
        {
            if (argument.Value is string text)
            {
                if (text.Contains('\0', StringComparison.Ordinal))
                {
                    yield return "a text in a row ends at its NUL on the board: give it in another form";
                }
            }
            else if (argument.Value == null)
            {
                yield return "null in a row: give \"\" a meaning";
            }
            else if (!argument.Type.IsPrimitive)
            {
                yield return $"{argument.Type.Name} in a row: give a number or a text (an enum by a cast to int)";
            }
        }
    }
}
