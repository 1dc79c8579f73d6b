using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Camera.Nanocheck.Signedness;

/// <summary>Follows the types that the board's interpreter would give to the values of one method, over every path.</summary>
internal sealed class Interpreter(MethodDefinition method)
{
    private readonly Dictionary<Instruction, Value[]> states = [];
    private readonly Queue<Instruction> pending = new();
    private readonly Dictionary<Instruction, string> traps = [];

    /// <summary>Where a signed operation meets a value that the interpreter takes for unsigned.</summary>
    public IEnumerable<(Instruction Place, string What)> Run()
    {
        Enter(method.Body.Instructions[0], []);
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            Enter(handler.HandlerStart, handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? [Value.Other] : []);
            if (handler.FilterStart != null)
            {
                Enter(handler.FilterStart, [Value.Other]);
            }
        }

        while (pending.TryDequeue(out Instruction? block))
        {
            RunFrom(block);
        }

        return traps.Select(trap => (trap.Key, trap.Value));
    }

    private void Enter(Instruction target, Value[] stack)
    {
        if (!states.TryGetValue(target, out Value[]? known))
        {
            states[target] = stack;
        }
        else
        {
            Value[] joined = [.. known.Zip(stack, Value.Join)];
            if (joined.SequenceEqual(known))
            {
                return;
            }

            states[target] = joined;
        }

        pending.Enqueue(target);
    }

    private void RunFrom(Instruction start)
    {
        Stack<Value> stack = new(states[start]);
        for (Instruction? instruction = start; instruction != null; instruction = instruction.Next)
        {
            if (instruction != start && states.ContainsKey(instruction))
            {
                Enter(instruction, Snapshot(stack));
                return;
            }

            Step(instruction, stack);
            switch (instruction.OpCode.FlowControl)
            {
                case FlowControl.Branch:
                    Enter((Instruction)instruction.Operand, instruction.OpCode.Code is Code.Leave or Code.Leave_S ? [] : Snapshot(stack));
                    return;
                case FlowControl.Cond_Branch:
                    foreach (Instruction target in instruction.Operand as Instruction[] ?? [(Instruction)instruction.Operand])
                    {
                        Enter(target, Snapshot(stack));
                    }

                    Enter(instruction.Next, Snapshot(stack));
                    return;
                case FlowControl.Return or FlowControl.Throw:
                    return;
            }
        }
    }

    private static Value[] Snapshot(Stack<Value> stack) => [.. stack.Reverse()];

    private void Step(Instruction instruction, Stack<Value> stack)
    {
        OpCode code = instruction.OpCode;
        if (Arithmetic.IsBinary(code.Code))
        {
            Value right = stack.Pop();
            Value left = stack.Pop();
            TrapIf(instruction, code.Code is Code.Shr or Code.Rem or Code.Div && left.IsTrap, code.Name);
            stack.Push(Arithmetic.Binary(code.Code, left, right));
        }
        else if (code.Code is Code.Conv_I8 or Code.Conv_R4 or Code.Conv_R8)
        {
            Value value = stack.Pop();
            bool isUnsignedToFloat = instruction.Previous?.OpCode.Code == Code.Conv_R_Un;
            TrapIf(instruction, value.IsTrap && !isUnsignedToFloat && !(code.Code == Code.Conv_I8 && value.Size == 8), code.Name);
            stack.Push(code.Code == Code.Conv_I8 ? Value.Signed(8) : Value.Other);
        }
        else if (code.FlowControl == FlowControl.Call)
        {
            Call(instruction, stack);
        }
        else if (code.Code == Code.Ret)
        {
            if (stack.TryPop(out Value result))
            {
                TrapIf(instruction, result.IsTrap && Typing.IsSigned(method.ReturnType), "returned as " + method.ReturnType.Name);
            }
        }
        else if (code.Code == Code.Dup)
        {
            stack.Push(stack.Peek());
        }
        else if (Arithmetic.IsUnary(code.Code))
        {
            stack.Push(Arithmetic.Unary(code.Code, stack.Pop()));
        }
        else
        {
            Loads.Step(method, instruction, stack);
        }
    }

    private void Call(Instruction instruction, Stack<Value> stack)
    {
        MethodReference callee = (MethodReference)instruction.Operand;
        foreach (ParameterDefinition parameter in callee.Parameters.Reverse())
        {
            TrapIf(instruction, stack.Pop().IsTrap && Typing.IsSigned(parameter.ParameterType),
                $"passed as {parameter.ParameterType.Name} to {callee.Name}");
        }

        if (instruction.OpCode.Code == Code.Newobj)
        {
            stack.Push(Value.Other);
            return;
        }

        if (callee.HasThis)
        {
            stack.Pop();
        }

        if (callee.ReturnType.MetadataType != MetadataType.Void)
        {
            stack.Push(Typing.Of(callee.ReturnType));
        }
    }

    private void TrapIf(Instruction instruction, bool trapped, string what)
    {
        if (trapped)
        {
            traps[instruction] = what;
        }
    }
}
