extern alias nano;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>Sockets that do what a test says, and note what was done with them.</summary>
internal sealed class ScriptedSockets : ISocketStack
{
    /// <summary>The sockets opened, in order.</summary>
    public List<ScriptedSocket> Opened { get; } = [];

    public ISocketDevice Open(bool isStream)
    {
        var socket = new ScriptedSocket();
        Opened.Add(socket);
        return socket;
    }
}

/// <summary>One socket.</summary>
internal sealed class ScriptedSocket : ISocketDevice
{
    private static int s_turns;

    private readonly Queue<byte[]> _received = new();
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _readable = new();

    /// <summary>What was sent, a call each.</summary>
    public List<byte[]> Sent { get; } = [];

    /// <summary>The options set: level, name, value.</summary>
    public List<(int Level, int Name, int Value)> Options { get; } = [];

    /// <summary>Clients that wait to be accepted.</summary>
    public Queue<ScriptedSocket> Clients { get; } = new();

    /// <summary>Every wait and transfer fails.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Setting an option fails.</summary>
    public bool HasNoOptions { get; set; }

    /// <summary>Never writable.</summary>
    public bool IsFull { get; set; }

    /// <summary>It was closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The backlog of Listen.</summary>
    public int Backlog { get; private set; }

    /// <summary>The longest wait in microseconds that was asked for.</summary>
    public int LongestPoll { get; private set; }

    /// <summary>Two calls of accept and close ran at once.</summary>
    public static bool Overlapped { get; set; }

    /// <summary>The timeout of the last send.</summary>
    public int SendTimeout { get; private set; }

    public EndPointState Remote { get; set; } = new() { Address = [192, 0, 2, 7], Port = 50000 };

    public int Available
    {
        get
        {
            Check();
            lock (_lock)
            {
                return _received.Sum(bytes => bytes.Length);
            }
        }
    }

    /// <summary>The client sends.</summary>
    public void Receive(params byte[] bytes)
    {
        lock (_lock)
        {
            _received.Enqueue(bytes);
            _readable.Set();
        }
    }

    public void Bind(EndPointState local)
    {
    }

    public void Listen(int backlog) => Backlog = backlog;

    public ISocketDevice Accept()
    {
        Turn(() => Check());
        return Clients.Dequeue();
    }

    public bool Poll(int microseconds, int mode)
    {
        Check();
        LongestPoll = Math.Max(LongestPoll, microseconds < 0 ? int.MaxValue : microseconds);
        if (mode == 1)
        {
            return !IsFull;
        }

        if (mode == 2)
        {
            Thread.Sleep(1); // time passes, and no error comes
            return false;
        }

        bool isReadable = Clients.Count > 0 || _readable.Wait(Math.Min(microseconds / 1000, 50));
        Check();
        return isReadable;
    }

    public int Receive(byte[] buffer, int offset, int count, int flags, int timeout, out EndPointState sender)
    {
        Check();
        sender = Remote;
        lock (_lock)
        {
            byte[] all = [.. _received.SelectMany(bytes => bytes)];
            int taken = Math.Min(count, all.Length);
            Array.Copy(all, 0, buffer, offset, taken);
            if (flags == 0)
            {
                _received.Clear();
                _received.Enqueue(all[taken..]);
                if (taken == all.Length)
                {
                    _received.Clear();
                    _readable.Reset();
                }
            }

            return taken;
        }
    }

    public int Send(byte[] buffer, int offset, int count, int timeout, EndPointState receiver)
    {
        Check();
        SendTimeout = timeout;
        if (IsFull)
        {
            throw FakeBoard.SocketFailure(10060);
        }

        Sent.Add(buffer[offset..(offset + count)]);
        return count;
    }

    public void SetOption(int level, int name, int value)
    {
        if (HasNoOptions)
        {
            throw FakeBoard.SocketFailure(10042);
        }

        Options.Add((level, name, value));
    }

    public void Close()
    {
        Turn(() => IsClosed = true);
        _readable.Set();
    }

    // Accept and close of one table must never be within each other.
    private void Turn(Action action)
    {
        Overlapped |= Interlocked.Increment(ref s_turns) > 1;
        Thread.Yield();
        action();
        Interlocked.Decrement(ref s_turns);
    }

    private void Check()
    {
        if (IsBroken)
        {
            throw FakeBoard.SocketFailure(10054);
        }

        ObjectDisposedException.ThrowIf(IsClosed, this);
    }
}
