extern alias nano;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>The whole device program, from Main to its restart.</summary>
[TestClass]
public sealed class ProgramTests
{
    private const int Enabled = 2; // of both configurations' options
    private const int Led = 2;
    private static readonly NetworkCredential Administrator = new("admin", "correct horse battery");

    [TestMethod]
    public void JoinsItsNetworkAndServesPictures()
    {
        using var board = new BoardRun("[wifi]\nname = Home\npassword = correct horse\n[sntp]\nserver1 = time.example\n[settings]\nhostName = porch\n");
        FakeBoard.Radio.Gives = "192.0.2.20";
        board.Start();
        board.WaitServing();
        CollectionAssert.Contains(FakeBoard.Radio.Joins, "Home correct horse");
        CollectionAssert.AreEqual(new[] { "time.example", "1.pool.ntp.org" }, FakeBoard.TimeServers);
        SetUp(board);

        HttpResponseMessage picture = board.Get("snapshot.jpg", Administrator);
        Assert.AreEqual(HttpStatusCode.OK, picture.StatusCode);
        byte[] jpeg = picture.Content.ReadAsByteArrayAsync().Result;
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xD8 }, jpeg[..2]);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xD9 }, jpeg[^2..]);
        Assert.AreEqual((1, 5, 8000000), board.Module.Opened);
        Assert.AreEqual(18, FakeBoard.Pins.Functions[0x10102], "SPI1_CLOCK");
        Assert.AreEqual(21, FakeBoard.Pins.Functions[0x20100], "I2C1_DATA");

        JsonElement status = Status(board);
        Assert.AreEqual("192.0.2.20", status.GetProperty("addresses")[0].GetString());
        Assert.AreEqual(4000000, status.GetProperty("memory").GetProperty("total").GetInt64());
        Assert.AreEqual(0, status.GetProperty("notices").GetArrayLength());
        BoardRun.WaitUntil(() => FakeBoard.Radio.HostName == "porch", "host name");
        Assert.IsTrue(FakeBoard.Pins.IsHigh(Led), "the LED is on");
    }

    [TestMethod]
    public void WithoutANetworkItOpensItsOwnAndTakesOne()
    {
        using var board = new BoardRun("[wifi]\nsetupPassword = battery staple\n");
        board.Start();
        board.WaitRestart();
        Assert.AreEqual("0 no network is set, so the network camera-4660 is opened", board.Note);
        Assert.AreEqual("camera-4660", FakeBoard.Radio.AccessName);
        Assert.AreEqual("battery staple", FakeBoard.Radio.AccessPassword);
        Assert.AreEqual(8, FakeBoard.Radio.AccessAuthentication, "WPA2");
        Assert.AreEqual("192.168.4.1", FakeBoard.Radio.AccessAddress);
        Assert.AreEqual(Enabled, FakeBoard.Radio.AccessOptions & Enabled);
        Assert.AreEqual(0, FakeBoard.Radio.StationOptions & Enabled);

        board.Start();
        board.WaitServing();
        StringAssert.Contains(board.Get("").Content.ReadAsStringAsync().Result, "Which wireless network");
        AskForAnAddress(board);
        int changes = FakeBoard.Pins.Changes;
        BoardRun.WaitUntil(() => FakeBoard.Pins.Changes > changes + 2, "blinking");
        Assert.AreEqual(HttpStatusCode.BadRequest, board.Post("wifi", ("name", "Home"), ("password", "short")).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, board.Post("wifi", ("name", "Home"), ("password", "correct horse")).StatusCode);
        board.WaitRestart();
        Assert.AreEqual("0 another network was set", board.Note);
        Assert.AreEqual("Home", FakeBoard.Radio.StationName);
        Assert.AreEqual(0, FakeBoard.Radio.AccessOptions & Enabled);
        Assert.AreEqual("", FakeBoard.Radio.AccessPassword);

        FakeBoard.Radio.Gives = "192.0.2.20";
        board.Start();
        board.WaitServing();
        CollectionAssert.Contains(FakeBoard.Radio.Joins, "Home correct horse");
        SetUp(board);
        Assert.AreEqual("The last restart was asked for: another network was set.", Status(board).GetProperty("notices")[0].GetString());
        Assert.IsNull(board.Note, "it is told once");
    }

    [TestMethod]
    public void ALostNetworkOpensTheSetupNetworkForAWhile()
    {
        using var board = new BoardRun("[wifi]\nname = Home\npassword = correct horse\n");
        FakeBoard.Radio.Gives = "192.0.2.20";
        board.Start();
        board.WaitServing();
        FakeBoard.Radio.Gives = null;
        FakeBoard.Radio.Address = "0.0.0.0";
        BoardRun.WaitUntil(() => FakeBoard.Radio.Joins.Count > 1, "try to join again");
        FakeBoard.Ahead += 3 * 60 * 1000;
        board.WaitRestart();
        Assert.AreEqual("0 the network could not be reached, so the network camera-4660 is opened", board.Note);
        Assert.AreEqual("correct horse", FakeBoard.Radio.AccessPassword, "the joined network's password");
        Assert.IsFalse(FakeBoard.Pins.IsHigh(Led), "the LED is off");

        board.Start();
        board.WaitServing();
        FakeBoard.Ahead += 5 * 60 * 1000;
        board.WaitRestart();
        StringAssert.StartsWith(board.Note, "0 nobody used the setup network");
        Assert.AreEqual(0, FakeBoard.Radio.AccessOptions & Enabled);
        Assert.AreEqual(Enabled, FakeBoard.Radio.StationOptions & Enabled);
    }

    [TestMethod]
    public void TheButtonOpensTheSetupNetworkOrForgetsEverything()
    {
        using var board = new BoardRun("[wifi]\nname = Home\npassword = correct horse\n");
        FakeBoard.Radio.Gives = "192.0.2.20";
        FakeBoard.Radio.StationName = "House";
        FakeBoard.Radio.StationPassword = "battery staple";
        board.Start();
        board.WaitServing();
        CollectionAssert.Contains(FakeBoard.Radio.Joins, "House battery staple", "what was set goes before nf.config");
        SetUp(board);
        Assert.IsTrue(Regions(board) > 0);
        board.Press(10000);
        board.WaitRestart();
        Assert.AreEqual("0 factory reset by the button", board.Note);
        Assert.AreEqual(0, Regions(board));
        Assert.AreEqual("", FakeBoard.Radio.StationName);
        Assert.AreEqual("", FakeBoard.Radio.StationPassword);

        board.Start();
        board.WaitServing();
        board.Press(3000);
        board.WaitRestart();
        Assert.AreEqual("0 the button was held, so the network camera-4660 is opened", board.Note);
    }

    [TestMethod]
    public void ThePagesFactoryResetForgetsTheNetworkToo()
    {
        using var board = new BoardRun();
        FakeBoard.Radio.Gives = "192.0.2.20";
        FakeBoard.Radio.StationName = "House";
        FakeBoard.Radio.StationPassword = "battery staple";
        board.Start();
        board.WaitServing();
        SetUp(board);
        HttpResponseMessage answer = board.Post("api/factory-reset", Administrator, ("password", Administrator.Password));
        Assert.AreEqual(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.AreEqual("""{"address":"http://192.168.4.1/","network":"camera-4660"}""", answer.Content.ReadAsStringAsync().Result);
        board.WaitRestart();
        Assert.AreEqual("0 factory reset", board.Note);
        Assert.AreEqual(0, Regions(board));
        Assert.AreEqual("", FakeBoard.Radio.StationPassword);

        board.Start();
        board.WaitRestart();
        Assert.AreEqual("0 no network is set, so the network camera-4660 is opened", board.Note);
        Assert.AreEqual("", FakeBoard.Radio.AccessPassword, "nobody knows one any more");
    }

    [TestMethod]
    public void AFailureRestartsTheBoardAndIsTold()
    {
        using var board = new BoardRun("[wifi]\nname = Home\npassword = correct horse\n");
        FakeBoard.Radio.Gives = "192.0.2.20";
        FakeBoard.Spi = null; // opening the bus throws
        board.Start();
        board.WaitRestart();
        StringAssert.StartsWith(board.Note, "1 The program failed: System.NullReferenceException");
        board.Start();
        board.WaitRestart();
        StringAssert.StartsWith(board.Note, "2 The program failed: ");

        FakeBoard.Spi = board.Module;
        board.Start();
        board.WaitServing();
        SetUp(board);
        StringAssert.StartsWith(
            Status(board).GetProperty("notices")[0].GetString(), "The last restart followed a failure (2 in a row): The program failed: ");
    }

    [TestMethod]
    public void WhatIsWrongWithTheConfigurationIsTold()
    {
        using var board = new BoardRun("[wifi]\nname = Home\n[limits]\nviewers = many\n");
        FakeBoard.Radio.Gives = "192.0.2.20";
        FakeBoard.FreeBytes = 100000; // no PSRAM
        board.Start();
        board.WaitServing();
        SetUp(board);
        string[] notices = [.. Status(board).GetProperty("notices").EnumerateArray().Select(notice => notice.GetString()!)];
        Assert.IsTrue(notices.Any(notice => notice.StartsWith("Memory for frames: 60000 bytes.", StringComparison.Ordinal)));
        Assert.IsTrue(notices.Any(notice => notice.Contains("line 4", StringComparison.Ordinal)), string.Join('\n', notices));
    }

    [TestMethod]
    public void WithoutItsConfigurationItTakesTheBuiltInValues()
    {
        using var board = new BoardRun();
        board.Drive.Delete(@"I:\nf.config");
        FakeBoard.Radio.StationName = "House";
        FakeBoard.Radio.Gives = "192.0.2.20";
        board.Start();
        board.WaitServing();
        SetUp(board);
        Assert.AreEqual(@"There is no I:\nf.config: the built-in values are used.", Status(board).GetProperty("notices")[0].GetString());
    }

    private static void SetUp(BoardRun board) =>
        Assert.AreEqual(HttpStatusCode.OK, board.Post("api/setup", ("name", Administrator.UserName), ("password", Administrator.Password)).StatusCode);

    private static JsonElement Status(BoardRun board)
    {
        HttpResponseMessage answer = board.Get("api/status", Administrator);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(answer.Content.ReadAsStringAsync().Result).RootElement;
    }

    private static int Regions(BoardRun board) =>
        Enumerable.Range(0, 10).Count(region => board.Drive.Exists(@"I:\region" + region));

    // RFC 2131: a DHCPDISCOVER, and the offer comes to everybody's port 68.
    private static void AskForAnAddress(BoardRun board)
    {
        BoardRun.WaitUntil(() => board.Sockets.PortOf(67) != 0, "DHCP port");
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        client.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        LoopbackSockets.LoopbackSocket.Register(board.Sockets, 68, ((IPEndPoint)client.LocalEndPoint!).Port);
        byte[] discover = new byte[244];
        discover[0] = 1;
        discover[1] = 1;
        discover[2] = 6;
        Encoding.ASCII.GetBytes("phone!").CopyTo(discover, 28);
        new byte[] { 99, 130, 83, 99, 53, 1, 1, 255 }.CopyTo(discover, 236);
        client.SendTo(discover, new IPEndPoint(IPAddress.Loopback, board.Sockets.PortOf(67)));
        client.ReceiveTimeout = BoardRun.Patience;
        byte[] offer = new byte[576];
        Assert.AreEqual(300, client.Receive(offer));
        CollectionAssert.AreEqual(new byte[] { 192, 168, 4, 2 }, offer[16..20]);
    }
}
