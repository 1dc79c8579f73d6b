using System.Text;

namespace Camera.Hostile.Tests.Attacks;

/// <summary>Attackers who come in numbers, or with much.</summary>
public static class FloodAttacks
{
    private const int PaceMilliseconds = 50;

    /// <summary>500 connections at once from the honest clients' own address, again and again.</summary>
    public static void FiveHundredFromHome(Siege siege) => FiveHundred(siege, _ => Client.Home);

    /// <summary>500 connections at once, each from its own address.</summary>
    public static void FiveHundredFromEverywhere(Siege siege) => FiveHundred(siege, SlowAttacks.Many);

    /// <summary>Connections that are reset before, within and after a request.</summary>
    public static void Resets(Siege siege)
    {
        string request = $"GET / HTTP/1.1\r\nHost: 127.0.0.1:{siege.Camera.Port}\r\n\r\n";
        for (int i = 0; siege.GoesOn(2); i++)
        {
            Client? client = siege.TryConnect(SlowAttacks.Few(i));
            if (client != null)
            {
                siege.Try(() => client.Send(request[..(i * 7 % (request.Length + 1))]));
                client.Reset();
                siege.Note("reset");
            }
        }
    }

    /// <summary>200 requests in one go on each connection, and the answers are read.</summary>
    public static void Pipelined(Siege siege)
    {
        string one = $"GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:{siege.Camera.Port}\r\n\r\n";
        byte[] requests = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(one, 200)));
        while (siege.GoesOn(PaceMilliseconds))
        {
            using Client? client = siege.TryConnect(SlowAttacks.Few(1));
            siege.Try(() =>
            {
                client?.Stream.Write(requests);
                while (client != null)
                {
                    siege.Note(client.Receive().Status.ToString());
                }
            });
        }
    }

    /// <summary>A megabyte of headers.</summary>
    public static void MegabyteOfHeaders(Siege siege)
    {
        var headers = new StringBuilder("GET / HTTP/1.1\r\nHost: a\r\n");
        for (int i = 0; headers.Length < 1 << 20; i++)
        {
            headers.Append("X-").Append(i).Append(": ").Append('x', 100).Append("\r\n");
        }

        SendAndRead(siege, headers.Append("\r\n").ToString());
    }

    /// <summary>A body in chunks of one byte, each with an extension that is a hundred times its size.</summary>
    public static void ChunkBomb(Siege siege)
    {
        var body = new StringBuilder("POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:").Append(siege.Camera.Port)
            .Append("\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 5000; i++)
        {
            body.Append("1;").Append('e', 100).Append("\r\na\r\n");
        }

        SendAndRead(siege, body.Append("0\r\n\r\n").ToString());
    }

    /// <summary>A chunk that says it is of two gigabytes.</summary>
    public static void HugeChunk(Siege siege) =>
        SendAndRead(siege, $"POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:{siege.Camera.Port}\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n7FFFFFFF\r\n" + new string('a', 60_000));

    private static void SendAndRead(Siege siege, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        while (siege.GoesOn(PaceMilliseconds))
        {
            using Client? client = siege.TryConnect(SlowAttacks.Few(2));
            siege.Try(() => client?.Stream.Write(bytes));
            siege.Try(() => siege.Note(client?.Receive().Status.ToString() ?? "ended"));
        }
    }

    private static void FiveHundred(Siege siege, Func<int, string> addresses)
    {
        var clients = new List<Client>();
        while (siege.GoesOn(PaceMilliseconds))
        {
            for (int i = 0; i < 500; i++)
            {
                if (siege.TryConnectPlain(addresses(i)) is { } client)
                {
                    clients.Add(client);
                }
            }

            foreach (Client client in clients)
            {
                siege.Note(client.IsAnswered(0) ? "ended" : "kept");
                client.Dispose();
            }

            clients.Clear();
        }
    }
}
