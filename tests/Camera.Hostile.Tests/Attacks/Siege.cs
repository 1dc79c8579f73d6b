using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Authentication;

namespace Camera.Hostile.Tests.Attacks;

/// <summary>One attack while it lasts: its thread, its bounds, and what the camera answered to it.</summary>
public sealed class Siege : IDisposable
{
    private const int MostRounds = 20_000; // an attack that runs wild ends
    private const int RoundsToBegin = 2; // all are connected, and have done something
    private const int LeastPriority = 19;

    private readonly Thread _thread;
    private readonly ManualResetEventSlim _isFull = new();
    private readonly ManualResetEventSlim _end = new();
    private readonly ConcurrentDictionary<string, int> _outcomes = new();
    private volatile Exception? _failure;
    private volatile int _rounds;

    private Siege(CameraSite camera, Action<Siege> attack)
    {
        Camera = camera;
        _thread = new Thread(() => Run(attack));
    }

    public CameraSite Camera { get; }

    /// <summary>How many rounds the attack has done.</summary>
    public int Rounds => _rounds;

    /// <summary>The camera has done this to an attacker.</summary>
    public bool HasSeen(string outcome) => _outcomes.ContainsKey(outcome);

    /// <summary>Adds up what the camera did to the attackers, e.g. <c>408</c> or <c>ended</c>, and how often.</summary>
    public void AddTo(IDictionary<string, int> outcomes)
    {
        foreach ((string outcome, int count) in _outcomes)
        {
            outcomes[outcome] = count + (outcomes.TryGetValue(outcome, out int before) ? before : 0);
        }
    }

    /// <summary>Begins an attack, and returns when it is in full.</summary>
    public static Siege Lay(CameraSite camera, Action<Siege> attack)
    {
        var siege = new Siege(camera, attack);
        siege._thread.Start();
        Assert.IsTrue(siege._isFull.Wait(4 * CameraSite.PatienceMilliseconds), "the attack does not come about");
        return siege;
    }

    /// <summary>For the attack: asks whether to do one round more, some time after the last.</summary>
    public bool GoesOn(int milliseconds)
    {
        if (_rounds++ >= RoundsToBegin)
        {
            _isFull.Set();
        }

        return _rounds < MostRounds && !_end.Wait(milliseconds);
    }

    /// <summary>For the attack: connects; an attacker does not mind being turned away.</summary>
    public Client? TryConnect(string from, int receiveBytes = 0)
    {
        return Try(() => Client.Connect(Camera, from, receiveBytes));
    }

    /// <summary>As <see cref="TryConnect"/>, without a handshake.</summary>
    public Client? TryConnectPlain(string from)
    {
        return Try(() => Client.ConnectPlain(Camera.Port, from));
    }

    /// <summary>For the attack: does something to a connection that may be gone.</summary>
    /// <returns>False when it is gone.</returns>
    public bool Try(Action act)
    {
        return Try(() =>
        {
            act();
            return this;
        }) != null;
    }

    /// <summary>For the attack: notes what the camera did.</summary>
    public void Note(string outcome) => _outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);

    /// <summary>Ends the attack.</summary>
    public void Dispose()
    {
        _end.Set();
        Assert.IsTrue(_thread.Join(2 * CameraSite.PatienceMilliseconds), "the attack does not end");
        _isFull.Dispose();
        _end.Dispose();
        if (_failure != null)
        {
            throw new AssertFailedException("the attack itself failed", _failure);
        }
    }

    private T? Try<T>(Func<T> act)
        where T : class
    {
        try
        {
            return act();
        }
        catch (Exception gone) when (gone is IOException or SocketException or AuthenticationException or ObjectDisposedException)
        {
            Note("ended");
            return null;
        }
    }

    private void Run(Action<Siege> attack)
    {
        try
        {
            // Attackers have processors of their own: here they are to take the camera's attention, not its processor.
            Assert.AreEqual(0, SetPriority(0, 0, LeastPriority));
            attack(this);
        }
        catch (Exception wrong)
        {
            _failure = wrong;
        }

        _isFull.Set();
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, uint who, int priority); // PRIO_PROCESS and 0: on Linux, this thread
}
