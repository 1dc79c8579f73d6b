using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck;

/// <summary>What an assembly will take in the board's image, from the desktop's: its sections are addressed with 16 bits.</summary>
/// <param name="Il">Bytes of IL, with the board's tokens of two bytes, and of the handlers' table.</param>
/// <param name="Strings">Bytes of distinct strings as the board keeps them: names and literals, UTF-8, ended by a NUL.</param>
/// <param name="Metadata">Bytes of the tables on the board, computed from their numbers of rows.</param>
/// <param name="Data">Bytes of initialised arrays and resources.</param>
public sealed record ImageSize(int Il, int Strings, int Metadata, int Data)
{
    // Bytes of a row in the board's tables, and of a signature element on average; the board's own figures vary a little.
    private const int TypeRow = 24;
    private const int MethodRow = 16;
    private const int FieldRow = 8;
    private const int ReferenceRow = 8;
    private const int ParameterBytes = 2;
    private const int HandlerRow = 12;
    private const int SavedByToken = 2;

    /// <summary>All of it.</summary>
    public int Total => Il + Strings + Metadata + Data;

    /// <summary>Measures a compiled assembly.</summary>
    public static ImageSize Of(ModuleDefinition module)
    {
        HashSet<string> strings = new(StringComparer.Ordinal);
        int il = 0;
        int metadata = 0;
        int data = module.Resources.OfType<EmbeddedResource>().Sum(resource => resource.GetResourceData().Length);
        foreach (TypeDefinition type in module.GetTypes())
        {
            strings.Add(type.Name);
            strings.Add(type.Namespace);
            metadata += TypeRow + type.Interfaces.Count * ParameterBytes;
            foreach (FieldDefinition field in type.Fields)
            {
                strings.Add(field.Name);
                metadata += FieldRow + ParameterBytes;
                data += field.InitialValue.Length;
            }

            foreach (MethodDefinition method in type.Methods)
            {
                strings.Add(method.Name);
                strings.UnionWith(method.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments).SelectMany(Texts));
                metadata += MethodRow + (method.Parameters.Count + 1) * ParameterBytes;
                if (method.HasBody)
                {
                    il += method.Body.CodeSize - SavedByToken * method.Body.Instructions.Count(HasToken)
                        + method.Body.ExceptionHandlers.Count * HandlerRow;
                    metadata += method.Body.Variables.Count * ParameterBytes;
                }
            }
        }

        foreach ((_, Instruction instruction) in module.Instructions())
        {
            if (instruction.Operand is string literal)
            {
                strings.Add(literal);
            }
        }

        foreach (MemberReference reference in module.GetMemberReferences().Concat(module.GetTypeReferences()))
        {
            strings.Add(reference.Name);
            metadata += ReferenceRow;
        }

        return new ImageSize(il, strings.Sum(text => Encoding.UTF8.GetByteCount(text) + 1), metadata, data);
    }

    // The rows of a test are kept with the literals.
    private static IEnumerable<string> Texts(CustomAttributeArgument argument) => argument.Value switch
    {
        string text => [text],
        CustomAttributeArgument boxed => Texts(boxed),
        CustomAttributeArgument[] elements => elements.SelectMany(Texts),
        _ => [],
    };

    private static bool HasToken(Instruction instruction) => instruction.OpCode.OperandType is OperandType.InlineMethod
        or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok or OperandType.InlineString;
}
