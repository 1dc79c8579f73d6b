using Camera.Nanocheck.Surface;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Rules;

/// <summary>The board has no generics: no definition, no instance, and so no nullable value, span or list of a type.</summary>
public sealed class GenericsRule : IRule
{
    public string Name => "generics";

    public IEnumerable<Finding> Check(ModuleDefinition module)
    {
        foreach (TypeDefinition type in module.GetTypes())
        {
            if (type.HasGenericParameters)
            {
                yield return new Finding(Name, type.FullName, "a generic type");
            }

            IEnumerable<TypeReference> signature = type.Fields.Select(field => field.FieldType)
                .Concat(type.Interfaces.Select(implementation => implementation.InterfaceType))
                .Append(type.BaseType);
            foreach (TypeReference part in signature.Where(IsGeneric))
            {
                yield return new Finding(Name, type.FullName, part.FullName);
            }
        }

        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods))
        {
            if (method.HasGenericParameters)
            {
                yield return new Finding(Name, method.Place(), method.Name + " is a generic method");
            }

            IEnumerable<TypeReference> signature = method.Parameters.Select(parameter => parameter.ParameterType)
                .Append(method.ReturnType)
                .Concat(method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : []);
            foreach (TypeReference part in signature.Where(IsGeneric).DistinctBy(part => part.FullName))
            {
                yield return new Finding(Name, method.Place(), part.FullName);
            }
        }

        foreach ((MethodDefinition method, Instruction instruction) in module.Instructions())
        {
            bool generic = instruction.Operand switch
            {
                GenericInstanceMethod call => !SourceCompatible.Has(DocumentationId.Of(call.ElementMethod)),
                TypeReference type => IsGeneric(type),
                MemberReference { DeclaringType: { } declaring } => IsGeneric(declaring),
                _ => false,
            };
            if (generic)
            {
                yield return new Finding(Name, method.Place(instruction), ((MemberReference)instruction.Operand).FullName);
            }
        }
    }

    private static bool IsGeneric(TypeReference? type) => type switch
    {
        null => false,
        GenericInstanceType or GenericParameter => true,
        TypeSpecification specification => IsGeneric(specification.ElementType),
        _ => type.HasGenericParameters || IsGeneric(type.DeclaringType),
    };
}
