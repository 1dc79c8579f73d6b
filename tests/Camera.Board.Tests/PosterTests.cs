extern alias nano;
using Camera.Web.Push;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>The pictures that are sent out: what the platform's client is given, and what its failures are taken for.</summary>
[TestClass]
public sealed class PosterTests
{
    private readonly byte[] _slot = [.. Enumerable.Range(0, 10000).Select(i => (byte)i)];
    private readonly SnapshotPoster _poster = new(new BoardClock());
    private PostState? _post;

    [TestInitialize]
    public void Begin()
    {
        FakeBoard.Reset();
        FakeBoard.Names = name => name == "nas.example" ? [192, 0, 2, 9] : null;
    }

    [TestMethod]
    public void SendsThePictureFromItsSlotInPieces()
    {
        var pieces = new List<int>();
        var body = new MemoryStream();
        FakeBoard.Receiver = post =>
        {
            _post = post;
            post.WriteTo(new Pieces(body, pieces));
            return 201;
        };
        byte[] authority = [0x30, 0x03, 1, 2, 3];
        Assert.AreEqual(PushOutcome.Answered, Post("https://nas.example/in?key=1", "Bearer secret", authority, out int status));
        Assert.AreEqual(201, status);
        Assert.AreEqual("https://nas.example/in?key=1", _post!.Url);
        Assert.AreEqual("Bearer secret", _post.Authorization);
        Assert.AreEqual("image/jpeg", _post.ContentType);
        Assert.AreEqual(7000, _post.Length);
        Assert.AreEqual(TimeSpan.FromSeconds(15), _post.Timeout);
        Assert.AreEqual(3072 | 12288, _post.Protocols, "TLS 1.2 and 1.3");
        Assert.AreSame(authority, _post.Authority);
        CollectionAssert.AreEqual(_slot[100..7100], body.ToArray());
        Assert.IsTrue(pieces.All(piece => piece <= BoardLimits.TlsWrite));
    }

    [TestMethod]
    public void GivesNoCredentialsThatWereNotGiven()
    {
        Answer(200);
        Assert.AreEqual(PushOutcome.Answered, Post("http://192.0.2.9/", null, null, out _));
        Assert.IsNull(_post!.Authorization);
        Assert.IsNull(_post.Authority);
    }

    [TestMethod]
    [DataRow(301)]
    [DataRow(401)]
    [DataRow(503)]
    public void EveryStatusIsAnAnswer(int code)
    {
        Answer(code);
        Assert.AreEqual(PushOutcome.Answered, Post("http://nas.example/", null, null, out int status));
        Assert.AreEqual(code, status);
    }

    [TestMethod]
    public void WhatIsNoHttpIsBroken()
    {
        Answer(0); // the platform's client takes what it cannot read for that
        Assert.AreEqual(PushOutcome.Broken, Post("http://nas.example/", null, null, out int status));
        Assert.AreEqual(0, status);
    }

    [TestMethod]
    public void TellsItsFailuresApart()
    {
        Answer(200);
        Assert.AreEqual(PushOutcome.NameNotFound, Post("http://nowhere.example/", null, null, out _));
        Assert.IsNull(_post, "not even tried");

        FakeBoard.Receiver = _ => throw new InvalidOperationException("within", FakeBoard.ConnectFailure());
        Assert.AreEqual(PushOutcome.NotReached, Post("https://nas.example/", null, null, out _));

        FakeBoard.Receiver = _ => throw new InvalidOperationException("handshake");
        Assert.AreEqual(PushOutcome.NotTrusted, Post("https://nas.example/", null, null, out _));
        Assert.AreEqual(PushOutcome.Broken, Post("http://nas.example/", null, null, out _));

        FakeBoard.Receiver = post =>
        {
            post.WriteTo(Stream.Null);
            throw new IOException("cut");
        };
        Assert.AreEqual(PushOutcome.Broken, Post("https://nas.example/", null, null, out _), "the handshake was done");
    }

    [TestMethod]
    public void ASlowReceiverIsGivenUp()
    {
        var pieces = new List<int>();
        FakeBoard.Receiver = post =>
        {
            post.WriteTo(new Pieces(Stream.Null, pieces) { During = () => FakeBoard.Ahead += 10000 });
            return 200;
        };
        Assert.AreEqual(PushOutcome.TimedOut, Post("https://nas.example/", null, null, out _));
        Assert.HasCount(2, pieces, "between the pieces it is looked at the clock");

        FakeBoard.Receiver = _ =>
        {
            FakeBoard.Ahead += 20000;
            throw FakeBoard.SocketFailure(10054); // the platform closes the socket under its own feet
        };
        Assert.AreEqual(PushOutcome.TimedOut, Post("http://nas.example/", null, null, out _));
    }

    private void Answer(int status) => FakeBoard.Receiver = post =>
    {
        _post = post;
        return status;
    };

    private PushOutcome Post(string url, string? authorization, byte[]? authority, out int status) =>
        _poster.Post(new PushTarget(url, authorization, authority), _slot, 100, 7000, 15000, out status);

    private sealed class Pieces(Stream body, List<int> pieces) : MemoryStream
    {
        public Action During { get; init; } = () => { };

        public override void Write(byte[] buffer, int offset, int count)
        {
            pieces.Add(count);
            body.Write(buffer, offset, count);
            During();
        }
    }
}
