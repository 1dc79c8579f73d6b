extern alias nano;
using Camera.Http;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>The plain sockets: every wait has an end, a lost client is a result, and sockets are accepted and closed in turns.</summary>
[TestClass]
public sealed class SocketTests
{
    private readonly ScriptedSockets _stack = new();
    private readonly SocketTable _table = new();

    [TestInitialize]
    public void Begin()
    {
        FakeBoard.Reset();
        FakeBoard.Sockets = _stack;
        ScriptedSocket.Overlapped = false;
    }

    [TestMethod]
    public void AConnectionIsSetUpForLostClients()
    {
        SocketConnection connection = Connect(out ScriptedSocket socket);
        Assert.AreEqual("192.0.2.7", connection.RemoteAddress);
        Assert.IsFalse(connection.IsEncrypted);
        CollectionAssert.Contains(socket.Options, (0xFFFF, 8, 1), "keep-alive");
        CollectionAssert.Contains(socket.Options, (6, 8, BoardLimits.KeepAlive), "its time");
        CollectionAssert.Contains(socket.Options, (6, 1, 1), "no delay");
        Assert.AreEqual(BoardLimits.Transfer, connection.Socket.ReceiveTimeout);
        Assert.AreEqual(BoardLimits.Transfer, connection.Socket.SendTimeout);
    }

    [TestMethod]
    public void ItServesWithoutOptions()
    {
        var socket = (ScriptedSocket)_stack.Open(true);
        socket.HasNoOptions = true;
        SocketConnection connection = Accept(socket);
        Assert.AreEqual(2, connection.Write([1, 2], 0, 2, 100));
        connection.Abort();
        Assert.IsTrue(socket.IsClosed);
    }

    [TestMethod]
    public void ReadsWhatIsThereAndWaitsNoLonger()
    {
        SocketConnection connection = Connect(out ScriptedSocket socket);
        byte[] buffer = new byte[10];
        Assert.AreEqual(ConnectionResult.TimedOut, connection.Read(buffer, 0, 10, 5));
        Assert.AreEqual(5000, socket.LongestPoll);
        socket.Receive(1, 2, 3);
        Assert.AreEqual(3, connection.Read(buffer, 2, 8, 5));
        CollectionAssert.AreEqual(new byte[] { 0, 0, 1, 2, 3 }, buffer[..5]);
        socket.Receive();
        Assert.AreEqual(ConnectionResult.Closed, connection.Read(buffer, 0, 10, 5), "readable without a byte: the end");
        socket.IsBroken = true;
        Assert.AreEqual(ConnectionResult.Closed, connection.Read(buffer, 0, 10, 5));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(-1, 0)]
    [DataRow(1, 1000)]
    [DataRow(int.MaxValue, int.MaxValue)]
    public void ATimeNeverBecomesForEver(int milliseconds, int microseconds) =>
        Assert.AreEqual(microseconds, SocketConnection.Microseconds(milliseconds));

    [TestMethod]
    public void AWriteHasAFiniteTimeOfItsOwn()
    {
        SocketConnection connection = Connect(out ScriptedSocket socket);
        Assert.AreEqual(3, connection.Write([9, 1, 2, 3], 1, 3, 250));
        Assert.AreEqual(250, socket.SendTimeout);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, socket.Sent[0]);
        connection.Write([1], 0, 1, 0);
        Assert.AreEqual(1, socket.SendTimeout, "0 would be for ever");
        socket.IsFull = true;
        Assert.AreEqual(ConnectionResult.TimedOut, connection.Write([1], 0, 1, 250));
        socket.IsBroken = true;
        Assert.AreEqual(ConnectionResult.Closed, connection.Write([1], 0, 1, 250));
    }

    [TestMethod]
    public void CloseReadsOverWhatIsLeft()
    {
        SocketConnection connection = Connect(out ScriptedSocket socket);
        socket.Receive(new byte[700]);
        connection.Close();
        connection.Close();
        connection.Abort();
        Assert.IsTrue(socket.IsClosed);
        Assert.AreEqual(ConnectionResult.Closed, connection.Read(new byte[1], 0, 1, 5));
    }

    [TestMethod]
    public void CloseDoesNotDrainForEver()
    {
        SocketConnection connection = Connect(out ScriptedSocket socket);
        for (int i = 0; i < 100; i++)
        {
            socket.Receive(new byte[1000]);
        }

        connection.Close();
        Assert.IsTrue(socket.IsClosed);
    }

    [TestMethod]
    public void AbortResets()
    {
        SocketConnection connection = Connect(out ScriptedSocket socket);
        connection.Abort();
        CollectionAssert.Contains(socket.Options, (0xFFFF, 128, 0), "linger");
        Assert.IsTrue(socket.IsClosed);
    }

    [TestMethod]
    public void AListenerAcceptsUntilItIsClosed()
    {
        IListener listener = Listen(out ScriptedSocket socket);
        Assert.AreEqual(8080, listener.Port);
        Assert.AreEqual(BoardLimits.Backlog, socket.Backlog);
        socket.Clients.Enqueue(new ScriptedSocket());
        Assert.IsNotNull(listener.Accept());
        var accepting = Task.Run(listener.Accept);
        Assert.IsFalse(accepting.Wait(100));
        listener.Close();
        Assert.IsNull(accepting.Result);
        Assert.IsTrue(socket.IsClosed);
        Assert.IsNull(listener.Accept());
    }

    [TestMethod]
    public void AClientThatIsGoneIsNotReported()
    {
        IListener listener = Listen(out ScriptedSocket socket);
        socket.Clients.Enqueue(new ScriptedSocket { Remote = null! });
        var honest = new ScriptedSocket();
        socket.Clients.Enqueue(honest);
        IConnection connection = listener.Accept();
        Assert.AreEqual(3, connection.Write([1, 2, 3], 0, 3, 100));
        Assert.HasCount(1, honest.Sent);
    }

    [TestMethod]
    public void ABrokenNetworkStackIsNotWaitedForForEver()
    {
        IListener listener = Listen(out ScriptedSocket socket);
        socket.IsBroken = true;
        Assert.Throws<nano::System.Net.Sockets.SocketException>(listener.Accept);
    }

    [TestMethod]
    public void SocketsAreAcceptedAndClosedInTurns()
    {
        IListener listener = Listen(out ScriptedSocket socket);
        for (int i = 0; i < 200; i++)
        {
            socket.Clients.Enqueue(new ScriptedSocket());
        }

        var closing = new List<Task>();
        for (int i = 0; i < 200; i++)
        {
            IConnection connection = listener.Accept();
            closing.Add(Task.Run(connection.Close));
        }

        Task.WaitAll([.. closing]);
        Assert.IsFalse(ScriptedSocket.Overlapped);
    }

    private SocketConnection Connect(out ScriptedSocket socket)
    {
        socket = (ScriptedSocket)_stack.Open(true);
        return Accept(socket);
    }

    private SocketConnection Accept(ScriptedSocket socket)
    {
        IListener listener = Listen(out ScriptedSocket listening);
        listening.Clients.Enqueue(socket);
        return (SocketConnection)listener.Accept();
    }

    private IListener Listen(out ScriptedSocket socket)
    {
        Assert.IsTrue(new SocketListenerFactory(_table).TryListen(8080, out IListener listener));
        socket = _stack.Opened[^1];
        return listener;
    }
}
