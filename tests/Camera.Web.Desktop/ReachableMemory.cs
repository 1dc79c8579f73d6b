#nullable enable
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Camera.Web.Desktop;

/// <summary>What objects keep alive: the size of all that can be reached from them and from the static fields of the camera's
/// assemblies that they belong to. Unlike the living memory of the process it is the same in each run, whatever the test
/// platform does meanwhile.</summary>
internal static class ReachableMemory
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Bytes of the objects as 64-bit .NET lays them out, without the padding inside of them.</summary>
    public static long BytesOf(params object[] roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var assemblies = new HashSet<Assembly> { typeof(ReachableMemory).Assembly };
        var left = new Stack<object>(roots);
        long bytes = 0;
        while (left.TryPop(out object? next))
        {
            if (next is MemberInfo or Assembly or Module or Pointer || !seen.Add(next)) continue;
            Type type = next.GetType();
            if (type.FullName!.StartsWith("Camera.", StringComparison.Ordinal) && assemblies.Add(type.Assembly))
            {
                foreach (FieldInfo field in type.Assembly.GetTypes().SelectMany(StaticFields)) Push(field.GetValue(null), left);
            }

            bytes += SizeOf(next, type, left);
        }

        return bytes;
    }

    private static IEnumerable<FieldInfo> StaticFields(Type type) => type.ContainsGenericParameters
        ? []
        : type.GetFields(Declared | BindingFlags.Static).Where(field => !field.IsLiteral && !field.FieldType.IsPointer);

    private static long SizeOf(object of, Type type, Stack<object> left)
    {
        const int header = 16;
        const int length = 8;
        if (of is string text) return header + length + (2L * text.Length);
        if (of is not Array array) return header + Fields(of, type, left);
        Type element = type.GetElementType()!;
        if (element.IsPrimitive) return header + length + Buffer.ByteLength(array);
        long bytes = header + length;
        foreach (object? item in array)
        {
            if (element.IsValueType) bytes += Fields(item!, element, left);
            else bytes += IntPtr.Size;
            if (!element.IsValueType) Push(item, left);
        }

        return bytes;
    }

    // The fields of an object or of a structure within one; what they refer to is left for later.
    private static long Fields(object of, Type type, Stack<object> left)
    {
        if (type.IsEnum) type = Enum.GetUnderlyingType(type);
        if (type.IsPrimitive) return RuntimeHelpers.SizeOf(type.TypeHandle);
        long bytes = 0;
        for (Type? level = type; level != null; level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(Declared | BindingFlags.Instance))
            {
                if (field.FieldType.IsPointer || !field.FieldType.IsValueType) bytes += IntPtr.Size;
                else bytes += Fields(field.GetValue(of)!, field.FieldType, left);
                if (!field.FieldType.IsPointer && !field.FieldType.IsValueType) Push(field.GetValue(of), left);
            }
        }

        return bytes;
    }

    private static void Push(object? value, Stack<object> left)
    {
        if (value != null) left.Push(value);
    }
}
