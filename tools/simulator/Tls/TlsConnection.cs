using System.Net.Security;
using System.Security.Authentication;
using Camera.Http;
using Camera.Http.Tls;

namespace Camera.Simulator.Tls;

/// <summary>
/// TLS over a connection. The handshake happens at the first read, on the connection's own thread, so that a client that stalls in
/// it holds up nobody else; it must pass the same gate as on the board, and ends at its deadline however slowly bytes drip, counted
/// from that first read.
/// </summary>
internal sealed class TlsConnection : IGatheringConnection
{
    private readonly IConnection _inner;
    private readonly TlsIdentity _identity;
    private readonly RecordStream _records;
    private readonly byte[] _plain = new byte[TlsBuffers.Plaintext];
    private readonly Ranges _one = new();
    private SslStream? _ssl;
    private int _start;
    private int _end;
    private bool _failed;
    private int _closed;

    public TlsConnection(IConnection inner, TlsIdentity identity)
    {
        _inner = inner;
        _identity = identity;
        _records = new RecordStream(inner);
    }

    public string RemoteAddress => _inner.RemoteAddress;

    public bool IsEncrypted => true;

    public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
    {
        if (_start == _end)
        {
            int status = Fill(timeoutMilliseconds);
            if (status <= 0)
            {
                return status;
            }
        }

        int taken = Math.Min(count, _end - _start);
        _plain.AsSpan(_start, taken).CopyTo(buffer.AsSpan(offset));
        _start += taken;
        return taken;
    }

    public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
    {
        _one.Clear();
        _one.Add(buffer, offset, count);
        return Write(_one, timeoutMilliseconds);
    }

    public int Write(Ranges ranges, int timeoutMilliseconds)
    {
        if (_failed || (_ssl == null && !Handshake()))
        {
            return ConnectionResult.Closed;
        }

        bool isEncrypted = false;
        try
        {
            _records.Deadline = Environment.TickCount64 + timeoutMilliseconds;
            _records.Hold();
            try
            {
                for (int i = 0; i < ranges.Count; i++)
                {
                    _ssl!.Write(ranges.BufferAt(i), ranges.OffsetAt(i), ranges.CountAt(i));
                }

                isEncrypted = true;
            }
            finally
            {
                _records.Release(isEncrypted);
            }

            return ranges.Total;
        }
        catch (Exception gone) when (IsExpected(gone))
        {
            _failed = true;
            return Environment.TickCount64 >= _records.Deadline ? ConnectionResult.TimedOut : ConnectionResult.Closed;
        }
    }

    public void Close()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        if (_ssl != null && !_failed && !_records.IsClosed)
        {
            try
            {
                _records.Deadline = Environment.TickCount64 + TlsBuffers.CloseMilliseconds;
                _ssl.ShutdownAsync().GetAwaiter().GetResult(); // close_notify (RFC 8446, section 6.1); RecordStream never waits in async
            }
            catch (Exception gone) when (IsExpected(gone))
            {
                _failed = true; // the peer was faster
            }
        }

        _inner.Close();
        _ssl?.Dispose();
    }

    public void Abort() => _inner.Abort();

    private int Fill(int timeoutMilliseconds)
    {
        if (_failed || (_ssl == null && !Handshake()))
        {
            return ConnectionResult.Closed;
        }

        int status = _records.WaitForRecord(timeoutMilliseconds);
        if (status <= 0)
        {
            return status;
        }

        try
        {
            // a record that has begun must end: a client that stops within one is as good as gone
            _records.Deadline = Environment.TickCount64 + Math.Max(timeoutMilliseconds, _identity.Limits.FirstRecordMilliseconds);
            _start = 0;
            _end = _ssl!.Read(_plain, 0, _plain.Length);
            return _end;
        }
        catch (Exception gone) when (IsExpected(gone))
        {
            _failed = true;
            _end = 0;
            return ConnectionResult.Closed;
        }
    }

    private bool Handshake()
    {
        long deadline = Environment.TickCount64 + _identity.Limits.HandshakeMilliseconds;
        if (_identity.Gate.Check(_records, new byte[5]) != GateResult.Open)
        {
            _failed = true;
            return false;
        }

        var turn = new HandshakeTurn(_identity.Turns, RemoteAddress, deadline);
        _records.Turn = turn;
        _records.Deadline = deadline;
        try
        {
            turn.Enter();
            _ssl = new SslStream(_records, leaveInnerStreamOpen: true);
            _ssl.AuthenticateAsServer(_identity.Options);
            return true;
        }
        catch (Exception refused) when (IsExpected(refused))
        {
            _failed = true;
            return false;
        }
        finally
        {
            turn.Leave();
            _records.Turn = null;
        }
    }

    private static bool IsExpected(Exception exception) => exception
        is IOException or AuthenticationException or ObjectDisposedException or InvalidOperationException or NotSupportedException;
}
