using System.Buffers;
using Camera.Http;
using Camera.Http.Tls;

namespace Camera.Simulator.Tls;

/// <summary>
/// The byte stream below <see cref="System.Net.Security.SslStream"/>, over a connection, with a deadline instead of a timeout a
/// call. It hands out at most one TLS record at a time (RFC 8446, section 5.1), so that nothing lies hidden in SslStream's own buffer
/// and waiting for the socket is waiting for data.
/// </summary>
internal sealed class RecordStream : Stream, IHandshakePeer
{
    private const int HeaderLength = 5;

    // Of its own: the shared pool keeps an array for each thread, and each viewer has a thread.
    private static readonly ArrayPool<byte> HeldArrays = ArrayPool<byte>.Create(TlsBuffers.Held, TlsBuffers.HeldArrays);

    private readonly IConnection _connection;
    private readonly byte[] _buffer = new byte[TlsBuffers.Read];
    private int _start;
    private int _end;
    private int _recordLeft;
    private byte[]? _held;
    private int _heldCount;

    public RecordStream(IConnection connection) => _connection = connection;

    /// <summary>When reading and writing give up, in <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline { get; set; }

    /// <summary>The handshake's place, given up while its peer is waited for; null once the handshake is over.</summary>
    public HandshakeTurn? Turn { get; set; }

    /// <summary>The connection ended or failed; nothing more comes.</summary>
    public bool IsClosed { get; private set; }

    public string RemoteAddress => _connection.RemoteAddress;

    public int Available => _end - _start;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public bool Peek(byte[] buffer, int count)
    {
        Array.Copy(_buffer, _start, buffer, 0, count);
        return true;
    }

    public bool WaitForMore(int known, int timeoutMilliseconds)
    {
        Compact();
        int read = _connection.Read(_buffer, _end, _buffer.Length - _end, timeoutMilliseconds);
        IsClosed = read == ConnectionResult.Closed;
        _end += Math.Max(read, 0);
        return !IsClosed;
    }

    /// <summary>Waits until a byte of the next record is there.</summary>
    /// <returns>As <see cref="IConnection.Read"/>, without taking anything.</returns>
    public int WaitForRecord(int timeoutMilliseconds)
    {
        if (Available == 0 && !WaitForMore(0, timeoutMilliseconds))
        {
            return ConnectionResult.Closed;
        }

        return Available > 0 ? Available : ConnectionResult.TimedOut;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0)
        {
            return 0; // SslStream asks so to wait for data; the caller has waited
        }

        int wanted = _recordLeft == 0 ? HeaderLength : 1;
        if (Available < wanted && !WaitFor(wanted))
        {
            return 0;
        }

        if (_recordLeft == 0)
        {
            _recordLeft = HeaderLength + (_buffer[_start + 3] << 8) + _buffer[_start + 4];
        }

        int count = Math.Min(buffer.Length, Math.Min(Available, _recordLeft));
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        _recordLeft -= count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Read(buffer.Span));

    /// <summary>Holds records back from now on until <see cref="Release"/> sends them together, or no more fit.</summary>
    public void Hold() => _held = HeldArrays.Rent(TlsBuffers.Held);

    /// <summary>Ends holding back.</summary>
    /// <param name="sends">False when what is held is of no use any more.</param>
    public void Release(bool sends)
    {
        byte[] held = _held!;
        _held = null;
        try
        {
            if (sends)
            {
                Send(held, _heldCount);
            }
        }
        finally
        {
            _heldCount = 0;
            HeldArrays.Return(held);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    // SslStream gives at most two records at a time, which fit.
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_held == null)
        {
            Hold();
            buffer.CopyTo(_held);
            _heldCount = buffer.Length;
            Release(sends: true);
            return;
        }

        if (buffer.Length > _held.Length - _heldCount)
        {
            Send(_held, _heldCount);
            _heldCount = 0;
        }

        buffer.CopyTo(_held.AsSpan(_heldCount));
        _heldCount += buffer.Length;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
        // nothing is held back
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool WaitFor(int bytes)
    {
        Turn?.Leave();
        while (Available < bytes)
        {
            if (!WaitForMore(Available, TimeLeft()))
            {
                return false;
            }
        }

        Turn?.Enter();
        return true;
    }

    private void Send(byte[] buffer, int count)
    {
        if (count > 0 && _connection.Write(buffer, 0, count, TimeLeft()) != count)
        {
            IsClosed = true;
            throw new IOException("The peer is gone or too slow.");
        }
    }

    private int TimeLeft()
    {
        long left = Deadline - Environment.TickCount64;
        return left > 0 ? (int)Math.Min(left, int.MaxValue) : throw new IOException("The time is over.");
    }

    private void Compact()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
    }
}
