using System.Diagnostics;
using System.Net.Sockets;

namespace Camera.Hostile.Tests.Honest;

/// <summary>Loads the page as a browser does that is signed in: the page, then what it asks for.</summary>
public static class PageLoad
{
    private const double PatienceMilliseconds = 5000; // of a person before an empty window

    private static readonly string[] s_paths = ["/", "/api/session", "/api/settings", "/api/status"];

    /// <summary>Loads it over one new connection. Whose connection is dropped to make room for another tries again at once, and
    /// the time goes on.</summary>
    /// <returns>Milliseconds from the first connect to the last byte.</returns>
    public static double Measure(CameraSite camera, string from = Client.Home)
    {
        long started = Stopwatch.GetTimestamp();
        while (!TryLoad(camera, from, Passed(started) > PatienceMilliseconds))
        {
        }

        return Passed(started);
    }

    private static double Passed(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    private static bool TryLoad(CameraSite camera, string from, bool isLast)
    {
        try
        {
            using Client client = Client.Connect(camera, from);
            foreach (string path in s_paths)
            {
                client.Send($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{camera.Port}\r\nAccept-Encoding: gzip\r\n{camera.Cookie}\r\n");
                Answer answer = client.Receive();
                if (answer.Status == 503 && !isLast)
                {
                    return false;
                }

                Assert.AreEqual(200, answer.Status, path);
                Assert.AreNotEqual(0, answer.Body.Length, path);
            }

            return true;
        }
        catch (Exception dropped) when (!isLast && dropped is (IOException or SocketException))
        {
            return false;
        }
    }
}
