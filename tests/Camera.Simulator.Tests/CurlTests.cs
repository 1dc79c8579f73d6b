using Camera.Simulator.Jpeg;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>curl against the running simulator.</summary>
[TestClass]
public class CurlTests
{
    private static TemporaryFolder s_folder = null!;
    private static SimulatorProcess s_simulator = null!;

    [ClassInitialize]
    public static void Start(TestContext context)
    {
        s_folder = new TemporaryFolder();
        s_simulator = new SimulatorProcess(s_folder["flash.bin"]);
    }

    [ClassCleanup]
    public static void Stop()
    {
        s_simulator.Dispose();
        s_folder.Dispose();
    }

    [TestMethod]
    [DataRow("snapshot.jpg")]
    [DataRow("SnapshotJPEG")]
    public void SnapshotIsAPicture(string path)
    {
        ToolResult answer = Curl("--fail", Url(path));
        Assert.AreEqual(0, answer.Code, answer.Errors);
        Assert.IsTrue(FrameSize.TryRead(answer.Output, out int width, out int height));
        Assert.AreEqual((640, 480), (width, height));
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xD9 }, answer.Output[^2..]);
    }

    [TestMethod]
    public void SnapshotOfAnotherSize()
    {
        ToolResult answer = Curl("--fail", Url("snapshot.jpg?resolution=UXGA"));
        Assert.AreEqual(0, answer.Code, answer.Errors);
        Assert.IsTrue(FrameSize.TryRead(answer.Output, out int width, out int height));
        Assert.AreEqual((1600, 1200), (width, height));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("api/status")]
    [DataRow("api/settings")]
    public void HeadHasTheHeadersOfGetAndNoBody(string path)
    {
        ToolResult head = Curl("--head", "--fail", Url(path));
        Assert.AreEqual(0, head.Code, head.Errors);
        StringAssert.StartsWith(head.Text, "HTTP/1.1 200");
        StringAssert.EndsWith(head.Text, "\r\n\r\n");
        StringAssert.Contains(head.Text.ToLowerInvariant(), "x-content-type-options: nosniff");
    }

    [TestMethod]
    public void PageIsCheckedByItsTag()
    {
        string first = Curl("--head", "--compressed", Url("")).Text;
        string tag = first.Split("\r\n").Single(line => line.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase))[5..].Trim();
        Assert.AreEqual("304", Status("--compressed", "-H", "If-None-Match: " + tag, Url("")));
    }

    [TestMethod]
    [DataRow("404", "nothing-here", new string[0])]
    [DataRow("405", "snapshot.jpg", new[] { "-X", "DELETE" })]
    [DataRow("405", "api/status", new[] { "-d", "a=b" })]
    [DataRow("400", "snapshot.jpg?resolution=8K", new string[0])]
    [DataRow("400", "stream.mjpg?fps=0", new string[0])]
    [DataRow("400", "", new[] { "-H", "Host:" })]
    [DataRow("400", "", new[] { "-H", "Host: a b" })]
    [DataRow("400", "api/settings", new[] { "-d", "quality=101" })]
    [DataRow("400", "api/settings", new[] { "-d", "sharpness=1" })]
    [DataRow("415", "api/settings", new[] { "-H", "Content-Type: text/xml", "-d", "<a/>" })]
    [DataRow("501", "", new[] { "-X", "BREW" })]
    [DataRow("417", "api/settings", new[] { "-H", "Expect: 200-maybe", "-d", "quality=50" })]
    public void WhatIsWrongIsAnsweredByItsStatus(string status, string path, string[] arguments) =>
        Assert.AreEqual(status, Status([.. arguments, Url(path)]));

    [TestMethod]
    public void LongRequestLineAndHeadersAreRefused()
    {
        Assert.AreEqual("414", Status(Url(new string('a', 8000))));
        Assert.AreEqual("431", Status("-H", "X-Long: " + new string('a', 8000), Url("")));
    }

    [TestMethod]
    public void BodyThatIsTooLargeIsRefusedBeforeItIsSent()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["body"], "title=" + new string('a', 1_000_000));
        Assert.AreEqual("413", Status("--data-binary", "@" + folder["body"], Url("api/settings")));
        Assert.AreEqual("413", Status("-H", "Expect:", "--data-binary", "@" + folder["body"], Url("api/settings")));
    }

    [TestMethod]
    public void RefusedMethodNamesTheAllowed()
    {
        ToolResult answer = Curl("-i", "-X", "PUT", Url("snapshot.jpg"));
        StringAssert.Contains(answer.Text, "Allow: GET, HEAD");
    }

    [TestMethod]
    public void BadValueIsExplainedAndChangesNothing()
    {
        string before = Curl(Url("api/settings")).Text;
        string answer = Curl("-d", "quality=40&brightness=3", Url("api/settings")).Text;
        StringAssert.Contains(answer, "brightness");
        StringAssert.Contains(answer, "-2 to 2");
        Assert.AreEqual(before, Curl(Url("api/settings")).Text);
    }

    [TestMethod]
    public void IPv6Works()
    {
        ToolResult answer = Curl("-6", "--fail", $"http://[::1]:{s_simulator.Port}/snapshot.jpg");
        Assert.AreEqual(0, answer.Code, answer.Errors);
        Assert.IsTrue(FrameSize.TryRead(answer.Output, out _, out _));
    }

    [TestMethod]
    public void ManyRequestsShareAConnection()
    {
        ToolResult answer = Curl(
            "-w", "%{num_connects} ", "-o", "/dev/null", Url("api/status"), "-o", "/dev/null", Url("snapshot.jpg"), "-o",
            "/dev/null", Url(""));
        Assert.AreEqual("1 0 0 ", answer.Text);
    }

    private static string Url(string path) => s_simulator.Address + path;

    private static ToolResult Curl(params string[] arguments) =>
        s_simulator.Curl(arguments);

    private static string Status(params string[] arguments) =>
        Curl(["-o", "/dev/null", "-w", "%{http_code}", .. arguments]).Text;
}
