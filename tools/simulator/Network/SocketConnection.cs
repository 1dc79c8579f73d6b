using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Camera.Http;

namespace Camera.Simulator.Network;

/// <summary>
/// A TCP connection. The socket never blocks in the system's send and receive: what is ready moves in one call, and only what
/// is not waits, in poll, for exactly the time that is left. (SO_RCVTIMEO and SO_SNDTIMEO would start afresh with each
/// partial transfer, so a peer that drips could hold a write for hours.)
/// </summary>
public sealed class SocketConnection : IGatheringConnection
{
    private readonly Socket _socket;
    private readonly List<ArraySegment<byte>> _unsent = new(Ranges.Most);
    private int _ended;
    private bool _readFilled;

    /// <summary>Takes the accepted socket over.</summary>
    public SocketConnection(Socket socket)
    {
        _socket = socket;
        _socket.Blocking = false;
        _socket.NoDelay = true; // responses are written whole, so there is nothing for Nagle to gather
        RemoteAddress = AddressOf((IPEndPoint)socket.RemoteEndPoint!);
    }

    /// <inheritdoc/>
    public string RemoteAddress { get; }

    /// <inheritdoc/>
    public bool IsEncrypted => false;

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
    {
        try
        {
            // A read that filled its buffer probably left bytes behind: then look first, else wait first.
            int result = _readFilled ? Receive(buffer, offset, count) : ConnectionResult.TimedOut;
            if (result == ConnectionResult.TimedOut && Wait(SelectMode.SelectRead, timeoutMilliseconds))
            {
                result = Receive(buffer, offset, count);
            }

            _readFilled = result == count;
            return result;
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            return ConnectionResult.Closed;
        }
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
    {
        _unsent.Add(new ArraySegment<byte>(buffer, offset, count));
        return WriteUnsent(count, timeoutMilliseconds);
    }

    /// <inheritdoc/>
    public int Write(Ranges ranges, int timeoutMilliseconds)
    {
        for (int i = 0; i < ranges.Count; i++)
        {
            _unsent.Add(new ArraySegment<byte>(ranges.BufferAt(i), ranges.OffsetAt(i), ranges.CountAt(i)));
        }

        return WriteUnsent(ranges.Total, timeoutMilliseconds);
    }

    /// <inheritdoc/>
    public void Close()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
        {
            return;
        }

        if (!Farewell.TryBegin(_socket))
        {
            _socket.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Abort()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
        {
            _socket.Dispose(); // also cuts a farewell short
            return;
        }

        _socket.Close(0); // RST instead of FIN
    }

    private int WriteUnsent(int count, int timeoutMilliseconds)
    {
        try
        {
            long started = 0;
            while (true)
            {
                SocketError error = Send(out int sent);
                if (error is not (SocketError.Success or SocketError.WouldBlock))
                {
                    return ConnectionResult.Closed;
                }

                if (IsAllSent(sent))
                {
                    return count;
                }

                started = started == 0 ? Stopwatch.GetTimestamp() : started;
                int rest = timeoutMilliseconds - (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                if (rest <= 0 || !Wait(SelectMode.SelectWrite, rest))
                {
                    return ConnectionResult.TimedOut;
                }
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            return ConnectionResult.Closed;
        }
        finally
        {
            _unsent.Clear();
        }
    }

    private SocketError Send(out int sent)
    {
        SocketError error;
        if (_unsent.Count > 1)
        {
            sent = _socket.Send(_unsent, SocketFlags.None, out error);
        }
        else
        {
            ArraySegment<byte> only = _unsent[0]; // the plainer call costs less
            sent = _socket.Send(only.Array!, only.Offset, only.Count, SocketFlags.None, out error);
        }

        return error;
    }

    private bool IsAllSent(int sent)
    {
        while (_unsent.Count > 0 && sent >= _unsent[0].Count)
        {
            sent -= _unsent[0].Count;
            _unsent.RemoveAt(0);
        }

        if (_unsent.Count == 0)
        {
            return true;
        }

        _unsent[0] = _unsent[0][sent..];
        return false;
    }

    private int Receive(byte[] buffer, int offset, int count)
    {
        int read = _socket.Receive(buffer, offset, count, SocketFlags.None, out SocketError error);
        return error switch
        {
            SocketError.Success => read,
            SocketError.WouldBlock => ConnectionResult.TimedOut,
            _ => ConnectionResult.Closed,
        };
    }

    private bool Wait(SelectMode mode, int milliseconds) =>
        _socket.Poll(Math.Min(milliseconds, int.MaxValue / 1000) * 1000, mode);

    private static string AddressOf(IPEndPoint peer) =>
        (peer.Address.IsIPv4MappedToIPv6 ? peer.Address.MapToIPv4() : peer.Address).ToString();
}
