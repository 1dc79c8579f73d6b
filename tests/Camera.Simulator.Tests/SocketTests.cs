using System.Net;
using System.Net.Sockets;
using Camera.Http;
using Camera.Simulator.Network;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>The contract of connection and listener over real sockets.</summary>
[TestClass]
public class SocketTests
{
    private const int Long = 20_000; // is waited for only where the test fails

    private SocketListener _listener = null!;
    private Socket _client = null!;
    private SocketConnection _connection = null!;

    [TestInitialize]
    public void Connect()
    {
        _listener = SocketListener.Open(SocketListenerFactory.Loopback, 0);
        (_client, _connection) = Pair(IPAddress.Loopback);
    }

    [TestCleanup]
    public void Disconnect()
    {
        _client.Dispose();
        _connection.Abort();
        _listener.Close();
    }

    [TestMethod]
    public void AddressOfThePeerIsPlain()
    {
        Assert.AreEqual("127.0.0.1", _connection.RemoteAddress);
        Assert.IsFalse(_connection.IsEncrypted);
        (Socket client, IConnection connection) = Pair(IPAddress.IPv6Loopback);
        Assert.AreEqual("::1", connection.RemoteAddress);
        client.Dispose();
        connection.Close();
    }

    [TestMethod]
    public void IPv4PeerOfADualStackSocketHasItsIPv4Address()
    {
        SocketListener both = SocketListener.Open([IPAddress.IPv6Any], 0);
        using var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        client.Connect(IPAddress.Loopback, both.Port);
        IConnection connection = both.Accept()!;
        Assert.AreEqual("127.0.0.1", connection.RemoteAddress);
        connection.Abort();
        both.Close();
    }

    [TestMethod]
    public void ReadGivesWhatIsThere()
    {
        byte[] buffer = new byte[10];
        Assert.AreEqual(ConnectionResult.TimedOut, _connection.Read(buffer, 0, 10, 0));
        Assert.AreEqual(ConnectionResult.TimedOut, _connection.Read(buffer, 0, 10, 20));
        _client.Send("abcdef"u8);
        Assert.AreEqual(4, _connection.Read(buffer, 1, 4, Long));
        Assert.AreEqual(2, _connection.Read(buffer, 5, 5, Long));
        CollectionAssert.AreEqual("\0abcdef\0\0\0"u8.ToArray(), buffer);
        _client.Send("g"u8);
        Assert.AreEqual(1, _connection.Read(buffer, 0, 1, Long));
        Assert.AreEqual(ConnectionResult.TimedOut, _connection.Read(buffer, 0, 1, 20)); // after a read that filled its buffer
        _client.Shutdown(SocketShutdown.Send);
        Assert.AreEqual(ConnectionResult.Closed, _connection.Read(buffer, 0, 10, Long));
        Assert.AreEqual(ConnectionResult.Closed, _connection.Read(buffer, 0, 10, Long));
    }

    [TestMethod]
    public void ResetIsTheEndOfTheStream()
    {
        _client.LingerState = new LingerOption(true, 0);
        _client.Dispose();
        Assert.AreEqual(ConnectionResult.Closed, _connection.Read(new byte[1], 0, 1, Long));
        byte[] much = new byte[1 << 20];
        int result = _connection.Write(much, 0, much.Length, Long);
        Assert.AreEqual(ConnectionResult.Closed, result);
    }

    [TestMethod]
    public void WriteIsWholeOverAPeerThatReadsSlowly()
    {
        byte[] much = new byte[8 << 20];
        new Random(1).NextBytes(much);
        byte[] arrived = new byte[much.Length];
        var reader = new Thread(() =>
        {
            for (int at = 0, read = 1; read > 0 && at < arrived.Length; at += read)
            {
                read = _client.Receive(arrived, at, Math.Min(50_000, arrived.Length - at), SocketFlags.None);
            }
        });
        reader.Start();
        Assert.AreEqual(much.Length - 2, _connection.Write(much, 2, much.Length - 2, Long));
        _connection.Close();
        reader.Join();
        Assert.IsTrue(much.AsSpan(2).SequenceEqual(arrived.AsSpan(0, much.Length - 2)));
    }

    [TestMethod]
    public void GatheredRangesArriveOneBehindTheOther()
    {
        byte[] head = "-head"u8.ToArray();
        byte[] picture = new byte[8 << 20]; // more than the system takes at once
        new Random(2).NextBytes(picture);
        byte[] tail = "tail"u8.ToArray();
        var ranges = new Ranges();
        ranges.Add(head, 1, 4);
        ranges.Add(picture, 3, picture.Length - 3);
        ranges.Add(tail, 0, 4);
        byte[] arrived = new byte[ranges.Total];
        var reader = new Thread(() =>
        {
            for (int at = 0, read = 1; read > 0 && at < arrived.Length; at += read)
            {
                read = _client.Receive(arrived, at, Math.Min(50_000, arrived.Length - at), SocketFlags.None);
            }
        });
        reader.Start();
        Assert.AreEqual(ranges.Total, _connection.Write(ranges, Long));
        reader.Join();
        byte[] expected = [.. head[1..], .. picture[3..], .. tail];
        Assert.IsTrue(expected.AsSpan().SequenceEqual(arrived));
        Assert.AreEqual(4, _connection.Write(tail, 0, 4, Long), "ranges of before are left");
        Assert.AreEqual(4, _client.Receive(arrived, 0, 10, SocketFlags.None));
    }

    [TestMethod]
    public void WriteToAPeerThatDripsEndsByItsDeadline()
    {
        // Each drip is progress: a deadline that began anew with it would never come.
        _client.ReceiveBufferSize = 4096;
        using var stop = new ManualResetEvent(false);
        var reader = new Thread(() =>
        {
            byte[] drip = new byte[16_384];
            while (!stop.WaitOne(5) && _client.Receive(drip, 0, drip.Length, SocketFlags.None, out _) > 0)
            {
            }
        });
        reader.Start();
        byte[] much = new byte[256 << 20];
        Assert.AreEqual(ConnectionResult.TimedOut, _connection.Write(much, 0, much.Length, 300));
        stop.Set();
        _connection.Abort();
        reader.Join();
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void AbortEndsWhatBlocks(bool reading)
    {
        byte[] much = new byte[64 << 20];
        using var begun = new ManualResetEvent(false);
        int result = 1;
        var blocked = new Thread(() =>
        {
            begun.Set();
            result = reading
                ? _connection.Read(much, 0, 10, int.MaxValue)
                : _connection.Write(much, 0, much.Length, int.MaxValue);
        });
        blocked.Start();
        begun.WaitOne();
        SpinWait.SpinUntil(() => blocked.ThreadState.HasFlag(ThreadState.WaitSleepJoin), 50);
        _connection.Abort();
        Assert.IsTrue(blocked.Join(Long));
        Assert.AreEqual(ConnectionResult.Closed, result);
        Assert.AreEqual(ConnectionResult.Closed, _connection.Read(much, 0, 1, 0));
        Assert.AreEqual(ConnectionResult.Closed, _connection.Write(much, 0, 1, 0));
        _connection.Close();
    }

    [TestMethod]
    public void AbortResetsThePeer()
    {
        _connection.Abort();
        SocketException reset = Assert.ThrowsExactly<SocketException>(() => _client.Receive(new byte[1]));
        Assert.AreEqual(SocketError.ConnectionReset, reset.SocketErrorCode);
    }

    [TestMethod]
    public void LastAnswerIsNotLostWhenThePeerStillSends()
    {
        byte[] answer = "HTTP/1.1 413 Content Too Large\r\n\r\n"u8.ToArray();
        _client.Send(new byte[30_000]); // stays unread: closing now would reset
        Assert.AreEqual(answer.Length, _connection.Write(answer, 0, answer.Length, Long));
        var closing = new Thread(_connection.Close);
        closing.Start();
        _client.Send(new byte[30_000]);
        byte[] got = new byte[answer.Length];
        for (int at = 0; at < got.Length;)
        {
            at += _client.Receive(got, at, got.Length - at, SocketFlags.None);
        }

        CollectionAssert.AreEqual(answer, got);
        Assert.AreEqual(0, _client.Receive(got));
        _client.Shutdown(SocketShutdown.Send);
        Assert.IsTrue(closing.Join(Long));
        _connection.Close();
    }

    [TestMethod]
    public void ClosingTheListenerEndsAcceptAndKeepsConnections()
    {
        IConnection? accepted = _connection;
        var accepting = new Thread(() => accepted = _listener.Accept());
        accepting.Start();
        _listener.Close();
        Assert.IsTrue(accepting.Join(Long));
        Assert.IsNull(accepted);
        Assert.IsNull(_listener.Accept());
        _listener.Close();
        _client.Send("x"u8);
        Assert.AreEqual(1, _connection.Read(new byte[1], 0, 1, Long));
    }

    [TestMethod]
    public void ManyClientsAreAcceptedOverBothProtocols()
    {
        var clients = new List<Socket>();
        var connections = new List<IConnection>();
        for (int i = 0; i < 500; i++)
        {
            (Socket client, IConnection connection) = Pair(i % 2 == 0 ? IPAddress.Loopback : IPAddress.IPv6Loopback);
            clients.Add(client);
            connections.Add(connection);
        }

        clients.ForEach(client => client.Dispose());
        foreach (IConnection connection in connections)
        {
            Assert.AreEqual(ConnectionResult.Closed, connection.Read(new byte[1], 0, 1, Long));
            connection.Close();
        }
    }

    [TestMethod]
    public void PortThatIsTakenIsSaid()
    {
        var factory = new SocketListenerFactory(SocketListenerFactory.Loopback);
        Assert.IsFalse(factory.TryListen(_listener.Port, out IListener? listener));
        Assert.IsNull(listener);
        Assert.AreEqual($"port {_listener.Port} is taken by another program", factory.LastError);
    }

    [TestMethod]
    public void OneFamilyTakenLeavesNothingOpen()
    {
        using var other = new TcpListener(IPAddress.IPv6Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        Assert.ThrowsExactly<SocketException>(() => SocketListener.Open(SocketListenerFactory.Loopback, port));
        using var free = new TcpListener(IPAddress.Loopback, port);
        free.Start();
    }

    private (Socket Client, SocketConnection Connection) Pair(IPAddress address)
    {
        var client = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(address, _listener.Port);
        return (client, (SocketConnection)_listener.Accept()!);
    }
}
