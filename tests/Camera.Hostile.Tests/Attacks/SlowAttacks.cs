using System.Net.Sockets;

namespace Camera.Hostile.Tests.Attacks;

/// <summary>Attackers who take their time: each holds a connection for as long as the camera lets it.</summary>
public static class SlowAttacks
{
    private const int PaceMilliseconds = 20;
    private const int Attackers = 24; // twice the camera's connections

    /// <summary>A request line, a byte at a time.</summary>
    public static void RequestLine(Siege siege) => Drip(siege, Few, "GET /" + new string('a', 1000));

    /// <summary>Headers without end, a byte at a time, from the honest clients' own address.</summary>
    public static void Headers(Siege siege) => Drip(siege, _ => Client.Home, "GET / HTTP/1.1\r\nHost: a\r\nX: " + new string('b', 2000));

    /// <summary>A body that was promised, a byte at a time.</summary>
    public static void Body(Siege siege) =>
        Drip(siege, Few, "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 3000\r\n\r\n" + new string('c', 2000), atOnce: 130);

    /// <summary>Whole requests, a byte at a time.</summary>
    public static void OneByteAtATime(Siege siege)
    {
        string request = $"GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:{siege.Camera.Port}\r\nConnection: close\r\n\r\n";
        while (siege.GoesOn(PaceMilliseconds))
        {
            using Client? client = siege.TryConnect(Few(0));
            foreach (char octet in client == null ? "" : request)
            {
                client!.Send(octet.ToString());
            }

            siege.Try(() => siege.Note(client?.Receive().Status.ToString() ?? "ended"));
        }
    }

    /// <summary>Connections that say nothing, and half of them end their own side first.</summary>
    public static void HalfOpen(Siege siege)
    {
        using var crowd = new Crowd(siege, Attackers, Many, siege.TryConnectPlain);
        while (siege.GoesOn(PaceMilliseconds))
        {
            crowd.Step((client, step) =>
            {
                if (step == 0 && client.Socket.LocalEndPoint!.GetHashCode() % 2 == 0)
                {
                    client.Socket.Shutdown(SocketShutdown.Send);
                }

                ThrowIfEnded(client);
            });
        }
    }

    /// <summary>Asks for the page many times over and reads nothing, with the smallest window there is.</summary>
    public static void Reading(Siege siege)
    {
        string requests = string.Concat(Enumerable.Repeat($"GET / HTTP/1.1\r\nHost: 127.0.0.1:{siege.Camera.Port}\r\n\r\n", 200));
        using var crowd = new Crowd(siege, Attackers, Many, from => siege.TryConnect(from, receiveBytes: 1));
        while (siege.GoesOn(PaceMilliseconds))
        {
            crowd.Step((client, step) =>
            {
                if (step == 0)
                {
                    client.Send(requests);
                }
                else
                {
                    ThrowIfReset(client);
                }
            });
        }
    }

    /// <summary>Viewers that are signed in, and stop reading when the pictures come.</summary>
    public static void Viewers(Siege siege)
    {
        string request = $"GET /stream.mjpg HTTP/1.1\r\nHost: 127.0.0.1:{siege.Camera.Port}\r\n{siege.Camera.Cookie}\r\n";
        using var crowd = new Crowd(siege, 4, _ => "127.0.0.9", from => siege.TryConnect(from, receiveBytes: 1));
        while (siege.GoesOn(PaceMilliseconds))
        {
            crowd.Step((client, step) =>
            {
                if (step == 0)
                {
                    client.Send(request);
                    siege.Note(Answer.ReadHead(client.Stream).Substring(9, 3));
                }
                else
                {
                    ThrowIfReset(client);
                }
            });
        }
    }

    /// <summary>Four addresses.</summary>
    public static string Few(int index) => $"127.0.0.{2 + (index % 4)}";

    /// <summary>An address each.</summary>
    public static string Many(int index) => $"127.0.{1 + (index / 250)}.{1 + (index % 250)}";

    private static void Drip(Siege siege, Func<int, string> addresses, string text, int atOnce = 1)
    {
        using var crowd = new Crowd(siege, Attackers, addresses, from => siege.TryConnect(from));
        while (siege.GoesOn(PaceMilliseconds))
        {
            crowd.Step((client, step) =>
            {
                client.Send(step == 0 ? text[..atOnce] : text.Substring(atOnce + step - 1, 1));
                ThrowIfEnded(client);
            });
        }
    }

    // What is unread hides an orderly end; a reset is the socket's error.
    private static void ThrowIfReset(Client client)
    {
        if (client.Socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error) is not 0)
        {
            throw new IOException("the camera has cut it");
        }
    }

    private static void ThrowIfEnded(Client client)
    {
        if (client.IsAnswered(0))
        {
            throw new IOException("the camera has ended it");
        }
    }
}
