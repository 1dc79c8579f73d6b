using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using FieldAttributes = Mono.Cecil.FieldAttributes;
using TypeAttributes = Mono.Cecil.TypeAttributes;

namespace Camera.Bench.Crypto;

/// <summary>
/// A second copy of the library in which each multiplication, when executed, adds 1 to a counter: the counter is woven into the compiled
/// assembly, so that what is counted is the very code that ships. Index arithmetic is counted as well.
/// </summary>
public sealed class MultiplicationCounter
{
    private readonly FieldInfo _count;

    /// <summary>Weaves, loads, and makes the operations of the copy.</summary>
    public MultiplicationCounter()
    {
        Context context = new();
        Assembly copy = context.LoadFromAssemblyPath(typeof(MultiplicationCounter).Assembly.Location);
        MethodInfo create = copy.GetType(typeof(CryptoOperations).FullName!)!.GetMethod(nameof(CryptoOperations.Create))!;
        Operations = (IReadOnlyDictionary<string, Action<int>>)create.Invoke(null, null)!;
        _count = context.Library.GetType("MultiplicationCount")!.GetField("Value")!;
    }

    /// <summary>The operations of <see cref="CryptoOperations"/>, over the copy.</summary>
    public IReadOnlyDictionary<string, Action<int>> Operations { get; }

    /// <summary>Multiplications in one run of an operation.</summary>
    public long Count(string operation, int seed)
    {
        _count.SetValue(null, 0L);
        Operations[operation](seed);
        return (long)_count.GetValue(null)!;
    }

    private sealed class Context() : AssemblyLoadContext("counted")
    {
        public Assembly Library { get; private set; } = null!;

        protected override Assembly? Load(AssemblyName name)
        {
            const string Name = "Camera.Cryptography";
            if (name.Name != Name)
            {
                return null;
            }

            using ModuleDefinition module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, Name + ".dll"));
            Weave(module);
            using MemoryStream stream = new();
            module.Write(stream);
            stream.Position = 0;
            Library = LoadFromStream(stream);
            return Library;
        }

        private static void Weave(ModuleDefinition module)
        {
            TypeSystem types = module.TypeSystem;
            TypeDefinition type = new("", "MultiplicationCount", TypeAttributes.Public | TypeAttributes.Class, types.Object);
            FieldDefinition count = new("Value", FieldAttributes.Public | FieldAttributes.Static, types.Int64);
            type.Fields.Add(count);
            module.Types.Add(type);
            foreach (MethodDefinition method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
            {
                method.Body.SimplifyMacros();
                ILProcessor il = method.Body.GetILProcessor();
                foreach (Instruction multiplication in method.Body.Instructions.Where(i => i.OpCode == OpCodes.Mul).ToArray())
                {
                    Instruction at = multiplication;
                    foreach (Instruction next in new[]
                    {
                        il.Create(OpCodes.Ldsfld, count), il.Create(OpCodes.Ldc_I8, 1L), il.Create(OpCodes.Add), il.Create(OpCodes.Stsfld, count),
                    })
                    {
                        il.InsertAfter(at, next);
                        at = next;
                    }
                }

                method.Body.OptimizeMacros();
            }
        }
    }
}
