namespace Camera.Hostile.Tests.Attacks;

/// <summary>Many attackers, each with its own address or all behind a few; who is thrown out comes again.</summary>
public sealed class Crowd(Siege siege, int count, Func<int, string> addresses, Func<string, Client?> connect) : IDisposable
{
    private readonly Client?[] _members = new Client?[count];
    private readonly int[] _steps = new int[count];

    /// <summary>One more step of each: those who are not connected connect; the others do what the attack is.</summary>
    /// <param name="act">What the n-th step of a member is; an exception of the network means that the camera has ended it.</param>
    public void Step(Action<Client, int> act)
    {
        for (int i = 0; i < count; i++)
        {
            if (_members[i] is not { } member)
            {
                _members[i] = connect(addresses(i));
                _steps[i] = 0;
                continue;
            }

            int step = _steps[i]++;
            if (!siege.Try(() => act(member, step)))
            {
                member.Dispose();
                _members[i] = null;
            }
        }
    }

    public void Dispose()
    {
        foreach (Client? member in _members)
        {
            member?.Dispose();
        }
    }
}
