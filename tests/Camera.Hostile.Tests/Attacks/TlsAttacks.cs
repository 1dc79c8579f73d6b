using System.Net.Security;
using System.Net.Sockets;

namespace Camera.Hostile.Tests.Attacks;

/// <summary>Attackers who stop, drip or lie in the TLS handshake.</summary>
public static class TlsAttacks
{
    private static readonly byte[] s_hello = RecordHello();

    /// <summary>The first of <see cref="Stalls"/> with a whole ClientHello.</summary>
    public const int WithHello = 4;

    /// <summary>Where a handshake can stall, by the bytes that are sent of it.</summary>
    public static byte[][] Stalls { get; } =
    [
        [], // before the ClientHello
        [22, 3], // within a record's header
        s_hello[..5], // after the header
        s_hello[..^1], // within the record
        s_hello, // after the ServerHello
        [.. s_hello, 20, 3, 3, 0, 1, 1], // after the client's ChangeCipherSpec
        [.. s_hello, 23, 3, 3, 0, 80, 1], // within the client's Finished
    ];

    /// <summary>Stalls at each step, from many addresses and from the honest clients' own.</summary>
    public static void Stall(Siege siege)
    {
        using var crowd = new Crowd(siege, 28, i => i % 2 == 0 ? Client.Home : SlowAttacks.Many(i), siege.TryConnectPlain);
        int turn = 0;
        while (siege.GoesOn(20))
        {
            crowd.Step((client, step) =>
            {
                if (step == 0)
                {
                    client.Socket.Send(Stalls[turn++ % Stalls.Length]);
                }
                else if (client.IsAnswered(0) && client.Socket.Receive(new byte[4096]) == 0)
                {
                    throw new IOException("the camera has ended it");
                }
            });
        }
    }

    /// <summary>A ClientHello, a byte at a time.</summary>
    public static void Drip(Siege siege)
    {
        using var crowd = new Crowd(siege, 24, _ => Client.Home, siege.TryConnectPlain);
        while (siege.GoesOn(20))
        {
            crowd.Step((client, step) =>
            {
                client.Socket.Send(s_hello.AsSpan(Math.Min(step, s_hello.Length - 2), 1));
                if (client.IsAnswered(0))
                {
                    throw new IOException("the camera has ended it");
                }
            });
        }
    }

    /// <summary>Handshakes that are done and thrown away, one after the other.</summary>
    public static void Handshakes(Siege siege)
    {
        while (siege.GoesOn(5))
        {
            using Client? client = siege.TryConnect(SlowAttacks.Few(0));
            siege.Note(client == null ? "ended" : "done");
        }
    }

    /// <summary>What is no TLS: plain HTTP, a record that is too large, and noise.</summary>
    public static void Garbage(Siege siege)
    {
        byte[] noise = new byte[3000];
        new Random(7).NextBytes(noise);
        byte[][] kinds = [.. new[] { "GET / HTTP/1.1\r\nHost: a\r\n\r\n"u8.ToArray(), [22, 3, 1, 255, 255, .. noise], noise, [22, 3, 3, 0, 200, .. noise] }];
        for (int i = 0; siege.GoesOn(5); i++)
        {
            using Client? client = siege.TryConnectPlain(SlowAttacks.Few(i));
            if (client != null)
            {
                siege.Try(() => client.Socket.Send(kinds[i % kinds.Length]));
                siege.Note(client.IsAnswered(CameraSite.PatienceMilliseconds) ? "ended" : "kept");
            }
        }
    }

    // What a client of the framework's says first.
    private static byte[] RecordHello()
    {
        var heard = new Recorder();
        using var client = new SslStream(heard, leaveInnerStreamOpen: true);
        Assert.ThrowsExactly<IOException>(() => client.AuthenticateAsClient("camera"));
        return heard.ToArray();
    }

    private sealed class Recorder : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => 0;

        public override int Read(Span<byte> buffer) => 0;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(0);
    }
}
