using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Camera.Hostile.Tests.Honest;
using Camera.Simulator.Tests;

namespace Camera.Hostile.Tests;

/// <summary>The camera is at one place, and a change of it is live at once.</summary>
[TestClass]
public class ListenerChangeTests
{
    private const double PromisedMilliseconds = 1000;

    [TestMethod]
    public void ModeAndPortAreLiveWithinASecondAndWhatIsSentEndsWhole()
    {
        using var camera = HostileCamera.Start(isEncrypted: false);
        camera.PrepareHttps();
        using Client download = Ask(camera, "/snapshot.jpg");
        Assert.IsTrue(download.IsAnswered(CameraSite.PatienceMilliseconds)); // on its way, and not read
        using Client stream = Ask(camera, "/stream.mjpg");
        Assert.IsTrue(stream.IsAnswered(CameraSite.PatienceMilliseconds));

        Move(camera);
        camera.NumberOf(download.Receive().Body);
        AssertEndsWithAWholeFrame(camera, stream);
        camera.ConfirmHttps();

        using Client encrypted = Ask(camera, "/stream.mjpg");
        Assert.IsTrue(encrypted.IsAnswered(CameraSite.PatienceMilliseconds));
        Move(camera);
        AssertEndsWithAWholeFrame(camera, encrypted);
    }

    [TestMethod]
    public void ACertificateIsLiveWithinASecondAndWhatIsSentEndsWhole()
    {
        using var camera = HostileCamera.Start(isEncrypted: true);
        using Client stream = Ask(camera, "/stream.mjpg");
        Assert.IsTrue(stream.IsAnswered(CameraSite.PatienceMilliseconds));

        using var pulse = new Pulse();
        using X509Certificate2 certificate = camera.AskForCertificate();
        AssertPromised(pulse, () =>
        {
            using Client client = Client.Connect(camera);
            Assert.AreEqual(certificate, ((SslStream)client.Stream).RemoteCertificate);
        });
        AssertEndsWithAWholeFrame(camera, stream);
    }

    private static Client Ask(HostileCamera camera, string path)
    {
        Client client = Client.Connect(camera);
        client.Send($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{camera.Port}\r\n{camera.Cookie}\r\n");
        return client;
    }

    private static void Move(HostileCamera camera)
    {
        int old = camera.Port;
        using var pulse = new Pulse();
        camera.AskForHttps(CameraSite.FreePort());
        AssertPromised(pulse, () =>
        {
            using Client client = Client.Connect(camera);
            client.Send($"GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:{camera.Port}\r\n\r\n");
            Assert.AreEqual(200, client.Receive().Status);
        });
        SocketException silent = Assert.ThrowsExactly<SocketException>(() => Client.ConnectPlain(old));
        Assert.AreEqual(SocketError.ConnectionRefused, silent.SocketErrorCode);
    }

    // What the machine itself stood still is not the camera's time.
    private static void AssertPromised(Pulse pulse, Action use)
    {
        pulse.TakeLongest();
        long changed = Stopwatch.GetTimestamp();
        use();
        double took = Stopwatch.GetElapsedTime(changed).TotalMilliseconds;
        double stood = pulse.TakeLongest();
        Assert.IsTrue(took - stood < PromisedMilliseconds, $"{took} ms, in which the machine stood still for {stood} ms");
    }

    private static void AssertEndsWithAWholeFrame(HostileCamera camera, Client client)
    {
        Answer.ReadHead(client.Stream);
        var all = new MemoryStream();
        client.Stream.CopyTo(all); // to the orderly end: a cut one throws
        all.Position = 0;
        const int Boundary = 11; // CRLF --frame CRLF, before the frame that does not come
        var frames = new MultipartReader(all, "frame");
        int count = 0;
        while (all.Length - all.Position > Boundary)
        {
            camera.NumberOf(frames.ReadFrame());
            count++;
        }

        Assert.AreNotEqual(0, count);
        Assert.AreEqual(Boundary, all.Length - all.Position);
    }
}
