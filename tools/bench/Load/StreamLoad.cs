using System.Runtime.ExceptionServices;

namespace Camera.Bench.Load;

/// <summary>Viewers of a stream, each on a connection and an address of its own, all read on one thread: what they cost is small, so
/// that it is the server that is measured.</summary>
internal sealed class StreamLoad : IDisposable
{
    private const int EventsAtOnce = 64;
    private const int LookMilliseconds = 50; // until the thread sees that it is to end

    private readonly LoadConnection[] _connections;
    private readonly FrameReader[] _readers;
    private readonly Thread _thread;
    private readonly List<double> _delays = new(65536);
    private volatile bool _ends;
    private volatile bool _notesDelays;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Opens all, and reads from now on.</summary>
    /// <exception cref="BenchException">Not all were let in.</exception>
    public StreamLoad(Target target, int viewers, Recording recording)
    {
        _connections = new LoadConnection[viewers];
        _readers = new FrameReader[viewers];
        byte[] request = target.Request(minorVersion: 0);
        try
        {
            for (int i = 0; i < viewers; i++)
            {
                _connections[i] = LoadConnection.Open(target, Target.SourceOf(i));
                _connections[i].Write(request);
                _connections[i].StopWaiting();
                _readers[i] = new FrameReader(recording) { Arrived = Note };
            }
        }
        catch (IOException refused)
        {
            Close();
            throw new BenchException(refused.Message, refused);
        }

        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public int Viewers => _readers.Length;

    /// <summary>Pictures that each viewer has now.</summary>
    public long[] Count()
    {
        _failure?.Throw();
        return [.. _readers.Select(reader => reader.Frames)];
    }

    /// <summary>From now on keeps the milliseconds from the capture to the last byte of each picture.</summary>
    public void NoteDelays() => _notesDelays = true;

    /// <summary>Ends all.</summary>
    /// <returns>What <see cref="NoteDelays"/> kept.</returns>
    public IReadOnlyList<double> Stop()
    {
        Dispose();
        _failure?.Throw();
        return _delays;
    }

    public void Dispose()
    {
        if (!_ends)
        {
            _ends = true;
            _thread.Join();
            Close();
        }
    }

    private void Run()
    {
        int epoll = LibC.CreateEpoll();
        try
        {
            for (int i = 0; i < _connections.Length; i++)
            {
                LibC.Watch(epoll, _connections[i].Descriptor, i);
            }

            Span<byte> events = stackalloc byte[EventsAtOnce * LibC.EventSize];
            while (!_ends)
            {
                int count = LibC.Wait(epoll, events, LookMilliseconds);
                for (int i = 0; i < count; i++)
                {
                    int viewer = LibC.IndexOf(events, i);
                    if (!Read(viewer))
                    {
                        throw new BenchException($"A server ended the stream of viewer {viewer} after {_readers[viewer].Frames} pictures.");
                    }
                }
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or BenchException or InvalidOperationException)
        {
            _failure = ExceptionDispatchInfo.Capture(new BenchException(broken.Message, broken));
        }
        finally
        {
            LibC.CloseDescriptor(epoll);
        }
    }

    // A TLS connection may hold more than the socket tells of, so it is read until nothing is left.
    private bool Read(int viewer)
    {
        FrameReader reader = _readers[viewer];
        int count = _connections[viewer].Read(reader.Free);
        while (count > 0)
        {
            reader.Advance(count);
            count = _connections[viewer].Read(reader.Free);
        }

        return count == LoadConnection.Nothing;
    }

    private void Note(long captured)
    {
        if (_notesDelays && captured > 0)
        {
            _delays.Add((DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds - captured);
        }
    }

    private void Close()
    {
        foreach (LoadConnection? connection in _connections)
        {
            connection?.Dispose();
        }
    }
}
