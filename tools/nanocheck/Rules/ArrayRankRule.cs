using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>The board has arrays of one dimension only.</summary>
public sealed class ArrayRankRule : IRule
{
    public string Name => "array rank";

    public IEnumerable<Finding> Check(ModuleDefinition module)
    {
        foreach (FieldDefinition field in module.GetTypes().SelectMany(type => type.Fields).Where(field => IsHigh(field.FieldType)))
        {
            yield return new Finding(Name, field.FullName, "more than one dimension: use an array of arrays or compute the index");
        }

        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods))
        {
            IEnumerable<TypeReference> types = method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);
            if (types.Any(IsHigh))
            {
                yield return new Finding(Name, method.Place(), "more than one dimension in the signature of " + method.Name);
            }
        }

        foreach ((MethodDefinition method, Instruction instruction) in module.Instructions())
        {
            if (instruction.OpCode.Code == Code.Newobj && IsHigh(((MethodReference)instruction.Operand).DeclaringType))
            {
                yield return new Finding(Name, method.Place(instruction), "an array of more than one dimension");
            }
        }
    }

    private static bool IsHigh(TypeReference type) => type switch
    {
        ArrayType { Rank: > 1 } => true,
        TypeSpecification specification => IsHigh(specification.ElementType),
        _ => false,
    };
}
