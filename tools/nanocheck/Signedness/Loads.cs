using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Signedness;

/// <summary>Loads, stores and all else that neither computes nor calls. A store gives the value the type of its place.</summary>
internal static class Loads
{
    /// <summary>Applies an instruction to the stack.</summary>
    public static void Step(MethodDefinition method, Instruction instruction, Stack<Value> stack)
    {
        Pop(instruction.OpCode.StackBehaviourPop, stack);
        if (instruction.OpCode.StackBehaviourPush != StackBehaviour.Push0)
        {
            stack.Push(Loaded(method, instruction));
        }
    }

    private static Value Loaded(MethodDefinition method, Instruction instruction)
    {
        Code code = instruction.OpCode.Code;
        if (Rules.Constant.Of(instruction) is { } constant)
        {
            return Value.Constant(constant, code == Code.Ldc_I8 ? 8 : 4);
        }

        switch (code)
        {
            case Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3:
                return Typing.Of(method.Body.Variables[code - Code.Ldloc_0].VariableType);
            case Code.Ldloc or Code.Ldloc_S:
                return Typing.Of(((VariableDefinition)instruction.Operand).VariableType);
            case Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3:
                int index = code - Code.Ldarg_0 - (method.HasThis ? 1 : 0);
                return index < 0 ? Value.Other : Typing.Of(method.Parameters[index].ParameterType);
            case Code.Ldarg or Code.Ldarg_S:
                return Typing.Of(((ParameterDefinition)instruction.Operand).ParameterType);
            case Code.Ldfld or Code.Ldsfld:
                return Typing.Of(((FieldReference)instruction.Operand).FieldType);
            case Code.Ldelem_U1 or Code.Ldind_U1:
                return Value.Int.WithBits(8);
            case Code.Ldelem_U2 or Code.Ldind_U2:
                return Value.Int.WithBits(16);
            case Code.Ldelem_U4 or Code.Ldind_U4:
                return Value.Unsigned(4);
            case Code.Ldelem_I8 or Code.Ldind_I8: // the same instruction serves ulong[]: its type shows where it is stored
                return Value.Signed(8);
            case Code.Ldelem_Any or Code.Ldobj or Code.Unbox_Any:
                return Typing.Of((TypeReference)instruction.Operand);
            case Code.Ldlen:
                return Value.Int.WithBits(31);
            case Code.Ldelem_I1 or Code.Ldelem_I2 or Code.Ldelem_I4 or Code.Ldind_I1 or Code.Ldind_I2 or Code.Ldind_I4 or Code.Sizeof:
                return Value.Int;
            case Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un:
                return Value.Int.WithBits(1);
            default:
                return Value.Other;
        }
    }

    private static void Pop(StackBehaviour behaviour, Stack<Value> stack)
    {
        int count = behaviour switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
                or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
            StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
                or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
            _ => stack.Count,
        };
        for (; count > 0; count--)
        {
            stack.Pop();
        }
    }
}
