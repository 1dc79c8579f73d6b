using System.Reflection;

namespace Camera.Hostile.Tests.Attacks;

/// <summary>The attacks by their names.</summary>
public static class AttackTable
{
    private static readonly Type[] s_kinds = [typeof(SlowAttacks), typeof(FloodAttacks), typeof(PasswordAttacks), typeof(TlsAttacks)];

    /// <summary>The attack of this name.</summary>
    public static Action<Siege> Find(string name)
    {
        MethodInfo? attack = s_kinds.Select(kind => kind.GetMethod(name, [typeof(Siege)])).SingleOrDefault(method => method != null);
        return (attack ?? throw new AssertFailedException($"no attack '{name}'")).CreateDelegate<Action<Siege>>();
    }
}
