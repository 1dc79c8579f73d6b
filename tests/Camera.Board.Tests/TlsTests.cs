extern alias nano;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Camera.Http;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>TLS as the platform needs it to be used, with real handshakes on the loopback.</summary>
[TestClass]
public sealed class TlsTests
{
    private readonly LoopbackSockets _sockets = new();
    private readonly SslStack _tls = new();
    private readonly BoardClock _clock = new();
    private IListener? _listener;

    [TestInitialize]
    public void Begin()
    {
        FakeBoard.Reset();
        FakeBoard.Sockets = _sockets;
        FakeBoard.Tls = _tls;
    }

    [TestCleanup]
    public void End() => _listener?.Close();

    [TestMethod]
    [DataRow(SslProtocols.Tls12)]
    [DataRow(SslProtocols.Tls13)]
    public void ShakesHandsWithBothVersionsAndAsksForNoCertificate(SslProtocols version)
    {
        Listen();
        using SslStream client = Shake(version, out IConnection connection);
        Assert.AreEqual((false, 3072 | 12288), _tls.Asked);
        Assert.AreEqual(version, client.SslProtocol);
        Assert.IsTrue(connection.IsEncrypted);
        connection.Close();
    }

    [TestMethod]
    public void WritesInPiecesThatFitAndReadsWhatComes()
    {
        Listen();
        using SslStream client = Shake(SslProtocols.None, out IConnection connection);
        byte[] frame = RandomNumberGenerator.GetBytes(100_001);
        Task<byte[]> received = Task.Run(() =>
        {
            byte[] all = new byte[frame.Length];
            client.ReadExactly(all);
            return all;
        });
        Assert.AreEqual(frame.Length, connection.Write(frame, 0, frame.Length, 5000));
        CollectionAssert.AreEqual(frame, received.Result);
        Assert.AreEqual(BoardLimits.TlsWrite, _tls.LongestWrite);

        client.Write("hello"u8);
        byte[] buffer = new byte[10];
        Assert.AreEqual(2, connection.Read(buffer, 0, 2, 5000));
        Assert.AreEqual(3, connection.Read(buffer, 2, 8, 0), "what is decrypted already needs no wait");
        Assert.AreEqual("hello", Encoding.ASCII.GetString(buffer, 0, 5));
        Assert.AreEqual(ConnectionResult.TimedOut, connection.Read(buffer, 0, 10, 20));
        connection.Close();
        Assert.AreEqual(0, client.Read(buffer), "an end in order");
    }

    [TestMethod]
    public void AClientThatTakesNothingEndsTheWrite()
    {
        Listen();
        using SslStream client = Shake(SslProtocols.None, out IConnection connection);
        byte[] much = new byte[64 << 20];
        Assert.AreEqual(ConnectionResult.TimedOut, connection.Write(much, 0, much.Length, 300));
        connection.Abort();
    }

    [TestMethod]
    [DataRow("", DisplayName = "silent")]
    [DataRow("16 03 01", DisplayName = "half a header")]
    [DataRow("16 03 01 00 80 01 00", DisplayName = "half a record")]
    [DataRow("47 45 54 20 2F", DisplayName = "plain HTTP")]
    [DataRow("16 03 01 40 00", DisplayName = "a record larger than the window")]
    public void NoHandshakeBeginsBeforeTheFirstRecordIsThere(string bytes)
    {
        Listen();
        using Socket client = Connect();
        client.Send(Convert.FromHexString(bytes.Replace(" ", "")));
        IConnection connection = _listener!.Accept();
        Assert.AreEqual(ConnectionResult.Closed, connection.Read(new byte[1], 0, 1, 100));
        Assert.AreEqual(0, _tls.Handshakes);
        connection.Close();
        client.ReceiveTimeout = 5000;
        Assert.IsTrue(IsEnded(client), "the socket was closed");
    }

    [TestMethod]
    public void AFailedHandshakeClosesTheSocket()
    {
        Listen();
        using Socket client = Connect();
        client.Send([0x16, 3, 1, 0, 4, 1, 0, 0, 0]); // a whole record, and no ClientHello
        IConnection connection = _listener!.Accept();
        Assert.AreEqual(ConnectionResult.Closed, connection.Read(new byte[1], 0, 1, 100));
        Assert.AreEqual(1, _tls.Handshakes);
        connection.Close();
        client.ReceiveTimeout = 5000;
        Assert.IsTrue(IsEnded(client));
    }

    [TestMethod]
    public void WhoWasSlowHasToWait()
    {
        Listen();
        _tls.During = () => FakeBoard.Ahead += 6000;
        using (Shake(SslProtocols.None, out IConnection slow))
        {
            slow.Close();
        }

        using Socket client = Connect();
        using var stream = new SslStream(new NetworkStream(client), false, (_, _, _, _) => true);
        Task shaking = stream.AuthenticateAsClientAsync("camera");
        IConnection again = _listener!.Accept();
        Assert.AreEqual(ConnectionResult.Closed, again.Read(new byte[1], 0, 1, 100));
        again.Close();
        Assert.AreEqual(1, _tls.Handshakes, "turned away before the handshake");
        Assert.IsTrue(Task.WhenAny(shaking).Wait(5000) && shaking.IsFaulted);

        FakeBoard.Ahead += 20000; // the penalty is over
        _tls.During = () => { };
        using (Shake(SslProtocols.None, out IConnection forgiven))
        {
            forgiven.Close();
        }
    }

    [TestMethod]
    public void HandshakesComeOneAfterTheOther()
    {
        Listen();
        int running = 0;
        int most = 0;
        _tls.During = () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Thread.Sleep(20); // long enough for another to come between
            Interlocked.Decrement(ref running);
        };
        Task[] clients = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using Socket socket = Connect();
            using var stream = new SslStream(new NetworkStream(socket), false, (_, _, _, _) => true);
            stream.AuthenticateAsClient("camera");
            Assert.AreEqual(1, stream.Read(new byte[1]));
        }))];
        for (int i = 0; i < 4; i++)
        {
            IConnection connection = _listener!.Accept();
            _ = Task.Run(() =>
            {
                connection.Write([1], 0, 1, 5000);
                connection.Close();
            });
        }

        Task.WaitAll(clients);
        Assert.AreEqual(1, most);
    }

    [TestMethod]
    public void TheKeyIsWipedWhenTheListenerCloses()
    {
        Listen();
        Assert.IsTrue(_tls.Key.Any(value => value != 0));
        _listener!.Close();
        Assert.IsTrue(_tls.Key.All(value => value == 0));
    }

    [TestMethod]
    public void WhatThePlatformRefusesIsNoListener()
    {
        Assert.IsTrue(new SocketListenerFactory(new SocketTable()).TryListen(8443, out IListener plain));
        Assert.IsFalse(new TlsFactory(_clock).TryDecorate(plain, "nonsense"u8.ToArray(), "nonsense"u8.ToArray(), out IListener encrypted));
        Assert.IsNull(encrypted);
        Assert.IsTrue(_tls.Key.All(value => value == 0), "the copy of the key is wiped");
        plain.Close();
    }

    private void Listen()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=camera", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        Assert.IsTrue(new SocketListenerFactory(new SocketTable()).TryListen(8443, out IListener plain));
        byte[] chain = Encoding.ASCII.GetBytes(certificate.ExportCertificatePem());
        Assert.IsTrue(new TlsFactory(_clock).TryDecorate(plain, chain, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()), out _listener));
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, _sockets.PortOf(8443));
        return socket;
    }

    private SslStream Shake(SslProtocols version, out IConnection connection)
    {
        Socket socket = Connect();
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true), false, (_, _, _, _) => true);
        Task shaking = stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "camera", EnabledSslProtocols = version });
        connection = _listener!.Accept();
        Assert.AreEqual(ConnectionResult.TimedOut, connection.Read(new byte[1], 0, 1, 50), "shaken, and nothing said yet");
        Assert.IsTrue(shaking.Wait(5000));
        return stream;
    }

    private static bool IsEnded(Socket client)
    {
        try
        {
            byte[] buffer = new byte[100];
            while (client.Receive(buffer) > 0)
            {
            }

            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.ConnectionReset;
        }
    }
}
