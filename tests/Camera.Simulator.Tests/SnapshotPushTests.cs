using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Camera.Frames;
using Camera.Simulator.Network;
using Camera.Web.Push;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>Pictures that are sent out, as a receiver gets them.</summary>
[TestClass]
public class SnapshotPushTests
{
    private const int LimitMilliseconds = 30_000;
    private const string NoContent = "HTTP/1.1 204 No Content\r\nConnection: close";
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 100_000).Select(i => (byte)i)];

    [TestMethod]
    public void AReceiverGetsWholePicturesFromTheCamera()
    {
        using var receiver = new SnapshotReceiver(NoContent);
        using SimulatedCamera camera = SimulatedCamera.StartOnAnyPort();
        using HttpClient client = SignedIn.At(camera.Address).CreateClient();
        Set(client, camera, ("on", "true"), ("url", receiver.Address.ToString()), ("signIn", "basic"), ("user", "door"), ("secret", "open sesame"));
        Assert.IsTrue(receiver.WaitForRequest(LimitMilliseconds), "nothing came");
        StringAssert.StartsWith(receiver.Head, "POST /in?camera=1 HTTP/1.1\r\n");
        StringAssert.Contains(receiver.Head, "\r\nContent-Type: image/jpeg\r\n");
        StringAssert.Contains(receiver.Head, "\r\nAuthorization: Basic ZG9vcjpvcGVuIHNlc2FtZQ==\r\n");
        var parser = new JpegParser();
        Assert.AreEqual(JpegError.None, parser.Parse(receiver.Body, 0, receiver.Body.Length));
        Assert.AreEqual(receiver.Body.Length, parser.Length);
        Assert.AreEqual((640, 480), (parser.Width, parser.Height));
        bool IsTold() => Status(client, camera).TryGetProperty("ok", out JsonElement ok) && ok.GetBoolean();
        Assert.IsTrue(SpinWait.SpinUntil(IsTold, LimitMilliseconds), "the status does not tell");
        Assert.AreEqual(204, Status(client, camera).GetProperty("status").GetInt32());
    }

    [TestMethod]
    public void CredentialsGoNoFurtherThanTheAddressTheyWereGivenFor()
    {
        using var elsewhere = new SnapshotReceiver(NoContent);
        foreach (string status in (string[])["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
        {
            using var receiver = new SnapshotReceiver($"HTTP/1.1 {status}\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0");
            PushOutcome outcome = Post(receiver.Address, null, LimitMilliseconds, out int answer);
            Assert.AreEqual(PushOutcome.Answered, outcome);
            Assert.AreEqual(int.Parse(status[..3], System.Globalization.CultureInfo.InvariantCulture), answer);
            Assert.AreEqual(1, receiver.Count);
        }

        Assert.AreEqual(0, elsewhere.Count);
    }

    [TestMethod]
    [DataRow("localhost", true, PushOutcome.Answered)]
    [DataRow("localhost", false, PushOutcome.NotTrusted)]
    [DataRow("other.example", true, PushOutcome.NotTrusted)]
    public void OnlyAReceiverWithATrustedCertificateForItsNameGetsPictures(string name, bool isGiven, PushOutcome expected)
    {
        using X509Certificate2 certificate = SnapshotReceiver.CreateCertificate(name);
        using var receiver = new SnapshotReceiver(NoContent, certificate);
        PushOutcome outcome = Post(receiver.Address, isGiven ? certificate.RawData : null, LimitMilliseconds, out int status);
        Assert.AreEqual(expected, outcome);
        Assert.AreEqual(expected == PushOutcome.Answered ? 204 : 0, status);
        CollectionAssert.AreEqual(expected == PushOutcome.Answered ? Picture[100..^100] : [], receiver.Body);
    }

    [TestMethod]
    public void AnotherCertificateOfTheSameNameIsNotTrusted()
    {
        using X509Certificate2 certificate = SnapshotReceiver.CreateCertificate("localhost");
        using X509Certificate2 other = SnapshotReceiver.CreateCertificate("localhost");
        using var receiver = new SnapshotReceiver(NoContent, certificate);
        Assert.AreEqual(PushOutcome.NotTrusted, Post(receiver.Address, other.RawData, LimitMilliseconds, out _));
        Assert.AreEqual(PushOutcome.NotTrusted, Post(receiver.Address, [0x30, 0x00], LimitMilliseconds, out _));
        Assert.AreEqual(0, receiver.Count);
    }

    [TestMethod]
    public void ASilentReceiverIsGivenUp()
    {
        using var receiver = new SnapshotReceiver(answer: null);
        Assert.AreEqual(PushOutcome.TimedOut, Post(receiver.Address, null, 300, out _));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("220 smtp.example ESMTP")]
    public void WhatIsNoHttpIsBroken(string answer)
    {
        using var receiver = new SnapshotReceiver(answer);
        Assert.AreEqual(PushOutcome.Broken, Post(receiver.Address, null, LimitMilliseconds, out _));
    }

    [TestMethod]
    public void WhereNobodyListensItIsNotReached()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.AreEqual(PushOutcome.NotReached, Post(new Uri($"http://127.0.0.1:{port}/"), null, LimitMilliseconds, out _));
    }

    // A range in the middle of the slot, as a picture lies there.
    private static PushOutcome Post(Uri address, byte[]? authority, int timeout, out int status)
    {
        var target = new PushTarget(address.ToString(), "Bearer opensesame", authority);
        return new HttpSnapshotPoster().Post(target, Picture, 100, Picture.Length - 200, timeout, out status);
    }

    private static void Set(HttpClient client, SimulatedCamera camera, params (string Name, string Value)[] fields)
    {
        var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using HttpResponseMessage answer = client.PutAsync(new Uri(camera.Address, "api/push"), form).GetAwaiter().GetResult();
        Assert.IsTrue(answer.IsSuccessStatusCode, answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }

    private static JsonElement Status(HttpClient client, SimulatedCamera camera)
    {
        string status = client.GetStringAsync(new Uri(camera.Address, "api/status")).GetAwaiter().GetResult();
        return JsonDocument.Parse(status).RootElement.GetProperty("push");
    }
}
