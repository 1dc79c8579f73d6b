using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using FieldAttributes = Mono.Cecil.FieldAttributes;
using MethodBody = Mono.Cecil.Cil.MethodBody;
using TypeAttributes = Mono.Cecil.TypeAttributes;

namespace Camera.Bench.Sensors;

/// <summary>
/// Loads this program a second time over copies of the drivers and of the frames' library in which each basic block, when entered, adds the
/// number of its IL instructions to a counter: the counter is woven into the compiled assemblies, so that what is counted is the very
/// code that ships. A call into the platform counts as one.
/// </summary>
internal sealed class InstructionCounter
{
    private const string Holder = "InstructionCount";
    private const string Field = "Value";

    private readonly Context _context = new();

    /// <summary>Calls a method without arguments of the copy of a type of this program.</summary>
    public object? Run(Type type, string method) => _context.LoadFromAssemblyPath(typeof(InstructionCounter).Assembly.Location)
        .GetType(type.FullName!)!.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null);

    /// <summary>Within the copy: instructions executed by a library so far.</summary>
    /// <param name="type">Any of its types.</param>
    public static long Read(Type type) => (long)type.Assembly.GetType(Holder)!.GetField(Field)!.GetValue(null)!;

    private sealed class Context() : AssemblyLoadContext("counted")
    {
        private static readonly string[] Counted = ["Camera.Sensors", "Camera.Frames"];

        // All of the camera's are loaded anew, so that they share the types of the counted ones.
        protected override Assembly? Load(AssemblyName name)
        {
            string path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
            if (!name.Name!.StartsWith("Camera.", StringComparison.Ordinal) || !File.Exists(path))
            {
                return null;
            }

            if (!Counted.Contains(name.Name))
            {
                return LoadFromAssemblyPath(path);
            }

            using ModuleDefinition module = ModuleDefinition.ReadModule(path);
            Weave(module);
            using MemoryStream stream = new();
            module.Write(stream);
            stream.Position = 0;
            return LoadFromStream(stream);
        }
    }

    private static void Weave(ModuleDefinition module)
    {
        TypeSystem types = module.TypeSystem;
        TypeDefinition type = new("", Holder, TypeAttributes.Public | TypeAttributes.Class, types.Object);
        FieldDefinition count = new(Field, FieldAttributes.Public | FieldAttributes.Static, types.Int64);
        type.Fields.Add(count);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).ToArray())
        {
            Weave(method.Body, count);
        }

        module.Types.Add(type);
    }

    private static void Weave(MethodBody body, FieldDefinition count)
    {
        body.SimplifyMacros();
        Instruction[] instructions = [.. body.Instructions];
        HashSet<Instruction> leaders = Leaders(body, instructions);
        ILProcessor il = body.GetILProcessor();
        for (int start = 0; start < instructions.Length;)
        {
            int end = start + 1;
            while (end < instructions.Length && !leaders.Contains(instructions[end]))
            {
                end++;
            }

            // The leader itself becomes the first of the counter's, so that who branches to it counts.
            Instruction leader = instructions[start];
            Instruction moved = il.Create(OpCodes.Nop);
            moved.OpCode = leader.OpCode;
            moved.Operand = leader.Operand;
            leader.OpCode = OpCodes.Ldsfld;
            leader.Operand = count;
            Instruction at = leader;
            foreach (Instruction next in new[]
            {
                il.Create(OpCodes.Ldc_I8, (long)(end - start)), il.Create(OpCodes.Add), il.Create(OpCodes.Stsfld, count), moved,
            })
            {
                il.InsertAfter(at, next);
                at = next;
            }

            start = end;
        }

        body.OptimizeMacros();
    }

    private static HashSet<Instruction> Leaders(MethodBody body, Instruction[] instructions)
    {
        HashSet<Instruction> leaders = [instructions[0]];
        foreach (Instruction instruction in instructions)
        {
            if (instruction.Operand is Instruction target)
            {
                leaders.Add(target);
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                leaders.UnionWith(targets);
            }

            bool ends = instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
            if (ends && instruction.Next != null)
            {
                leaders.Add(instruction.Next);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            leaders.UnionWith(new[] { handler.TryStart, handler.HandlerStart, handler.FilterStart }.OfType<Instruction>());
        }

        return leaders;
    }
}
