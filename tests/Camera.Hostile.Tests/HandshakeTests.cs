using System.Diagnostics;
using System.Net.Sockets;
using Camera.Hostile.Tests.Attacks;
using Camera.Http;
using Camera.Http.Tls;
using Camera.Simulator.Tests;

namespace Camera.Hostile.Tests;

/// <summary>A handshake is hostile until it is done, and a TLS connection ends as it should.</summary>
[TestClass]
public class HandshakeTests
{
    private const string Attacker = "127.0.0.6";
    private const int LatenessMilliseconds = 5000; // of a busy machine

    private static readonly TlsLimits s_limits = new();
    private static readonly int s_stalled = new HttpLimits().ConnectionsPerAddress - 1; // with an honest one, all that an address may have
    private static HostileCamera s_camera = null!;

    [ClassInitialize]
    public static void SwitchOn(TestContext _) => s_camera = HostileCamera.Start(isEncrypted: true);

    [ClassCleanup]
    public static void SwitchOff() => s_camera.Dispose();

    [TestMethod]
    [DataRow(0, DisplayName = "before the ClientHello")]
    [DataRow(1, DisplayName = "within a record's header")]
    [DataRow(2, DisplayName = "after the header")]
    [DataRow(3, DisplayName = "within the record")]
    [DataRow(4, DisplayName = "after the ServerHello")]
    [DataRow(5, DisplayName = "after ChangeCipherSpec")]
    [DataRow(6, DisplayName = "within Finished")]
    public void WhoStallsCostsNobodyElseAnything(int step)
    {
        Client[] stalled = [.. Enumerable.Range(0, s_stalled).Select(_ => Stall(step, Attacker))];
        using (Client honest = Client.Connect(s_camera, Attacker))
        {
            honest.Send($"GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:{s_camera.Port}\r\n\r\n");
            Assert.AreEqual(200, honest.Receive().Status);
        }

        // They were not put out to let the honest one in, and it did not wait until they were.
        Assert.AreEqual(s_stalled, stalled.Count(client => !HasEnded(client)));
        foreach (Client client in stalled)
        {
            client.Reset();
        }
    }

    [TestMethod]
    public void EachStallEndsAtItsDeadline()
    {
        long started = Stopwatch.GetTimestamp();
        Client[] stalled = [.. Enumerable.Range(0, TlsAttacks.Stalls.Length).Select(step => Stall(step, "127.0.0.7"))];
        for (int step = 0; step < stalled.Length; step++)
        {
            int limit = step < TlsAttacks.WithHello ? s_limits.FirstRecordMilliseconds : s_limits.HandshakeMilliseconds;
            while (!HasEnded(stalled[step]))
            {
                Assert.IsTrue(stalled[step].IsAnswered(CameraSite.PatienceMilliseconds), $"step {step} is not ended");
            }

            double took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Assert.IsTrue(took < limit + LatenessMilliseconds, $"step {step} was ended after {took} ms");
            Assert.IsTrue(step >= TlsAttacks.WithHello || took > limit / 2, $"step {step} was ended after {took} ms");
            stalled[step].Dispose();
        }
    }

    [TestMethod]
    [DataRow("-tls1_2", "TLS 1.2")]
    [DataRow("-tls1_3", "TLS 1.3")]
    public void EndsWithCloseNotify(string option, string version)
    {
        string request = $"GET /api/session HTTP/1.1\\r\\nHost: 127.0.0.1:{s_camera.Port}\\r\\nConnection: close\\r\\n\\r\\n";
        ToolResult told = Tool.Run("sh", "-c",
            $"printf '{request}' | openssl s_client -connect 127.0.0.1:{s_camera.Port} {option} -ign_eof -msg 2>&1");
        StringAssert.Contains(told.Text, "HTTP/1.1 200 ");
        StringAssert.Contains(told.Text, $"<<< {version}, Alert [length 0002], warning close_notify");
        Assert.AreEqual(0, told.Code, told.Text);
    }

    [TestMethod]
    [DataRow("-tls1_1")]
    [DataRow("-tls1")]
    public void OlderVersionsAreRefused(string option)
    {
        ToolResult told = Tool.Run(
            "sh", "-c", $"openssl s_client -connect 127.0.0.1:{s_camera.Port} {option} -cipher DEFAULT@SECLEVEL=0 </dev/null 2>&1");
        Assert.AreNotEqual(0, told.Code);
        StringAssert.Contains(told.Text, "alert protocol version");
    }

    private static Client Stall(int step, string from)
    {
        Client client = Client.ConnectPlain(s_camera.Port, from);
        client.Socket.Send(TlsAttacks.Stalls[step]);
        if (step >= TlsAttacks.WithHello)
        {
            Assert.IsTrue(client.IsAnswered(CameraSite.PatienceMilliseconds), "no ServerHello");
        }

        return client;
    }

    // What the camera has sent is read over.
    private static bool HasEnded(Client client)
    {
        byte[] buffer = new byte[4096];
        while (client.IsAnswered(0))
        {
            if (client.Socket.Receive(buffer, 0, buffer.Length, SocketFlags.None, out SocketError error) == 0
                || error != SocketError.Success)
            {
                return true;
            }
        }

        return false;
    }
}
