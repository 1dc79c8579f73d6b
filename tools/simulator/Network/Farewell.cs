using System.Net.Sockets;

namespace Camera.Simulator.Network;

/// <summary>
/// The end of a connection whose last bytes are sent: reads what the peer still sends until it ends its side too. Closing with
/// unread bytes makes the system send RST, which can overtake the last response, e.g. a 413 while the body still comes (RFC 9112,
/// 9.6). It takes no thread, so a peer that does not end holds up nobody; how many there are, and how long, is bounded.
/// </summary>
internal static class Farewell
{
    private static int s_count;

    /// <summary>Ends our side and takes the socket over, to dispose of it in the end.</summary>
    /// <returns>False when there is nothing to wait for, or no place to wait: the socket is still the caller's.</returns>
    public static bool TryBegin(Socket socket)
    {
        try
        {
            if (IsOver(socket))
            {
                return false;
            }

            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            return false; // the peer was faster
        }

        if (Interlocked.Increment(ref s_count) > SocketLimits.Farewells)
        {
            Interlocked.Decrement(ref s_count);
            return false;
        }

        _ = EndAsync(socket);
        return true;
    }

    // The peer has ended its side, which is the usual case, or the connection is broken. Shutdown would throw for the latter.
    private static bool IsOver(Socket socket)
    {
        Span<byte> next = stackalloc byte[1];
        int read = socket.Receive(next, SocketFlags.Peek, out SocketError error);
        return error == SocketError.Success ? read == 0 : error != SocketError.WouldBlock;
    }

    private static async Task EndAsync(Socket socket)
    {
        await TryDrainAsync(socket).ConfigureAwait(false);
        socket.Dispose();
        Interlocked.Decrement(ref s_count);
    }

    // False when it was reset or aborted, or the time is over: then it ends as well.
    private static async Task<bool> TryDrainAsync(Socket socket)
    {
        byte[] waste = new byte[SocketLimits.DrainChunk];
        using var end = new CancellationTokenSource(SocketLimits.DrainMilliseconds);
        try
        {
            for (int left = SocketLimits.DrainBytes, read = 1; left > 0 && read > 0; left -= read)
            {
                read = await socket.ReceiveAsync(waste, end.Token).ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }
}
