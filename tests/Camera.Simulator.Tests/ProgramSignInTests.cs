using System.Net;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>Programs that sign each request, with names and passwords of any script.</summary>
[TestClass]
public class ProgramSignInTests
{
    private const string Word = "пароль на кухне 密码";

    private static TemporaryFolder s_folder = null!;
    private static SimulatorProcess s_simulator = null!;

    [ClassInitialize]
    public static void Start(TestContext context)
    {
        s_folder = new TemporaryFolder();
        s_simulator = new SimulatorProcess(s_folder["flash.bin"]);
        foreach (string name in (string[])["recorder", "Zoë \"Tür\" 門"])
        {
            ToolResult added = s_simulator.Curl(
                "--data-urlencode", "name=" + name, "--data-urlencode", "password=" + Word, "-d", "level=live",
                s_simulator.Address + "api/users");
            StringAssert.Contains(added.Text, "\"level\":\"live\"", added.Errors);
        }
    }

    [ClassCleanup]
    public static void Stop()
    {
        s_simulator.Dispose();
        s_folder.Dispose();
    }

    [TestMethod]
    [DataRow("recorder")]
    [DataRow("Zoë \"Tür\" 門")]
    public void CurlByDigest(string name)
    {
        ToolResult answer = Tool.Run("curl", "-s", "--digest", "-u", $"{name}:{Word}", s_simulator.Address + "api/status");
        StringAssert.Contains(answer.Text, "\"uptime\"");
    }

    // .NET sends a name beyond ASCII as username* (RFC 7616, section 3.4).
    [TestMethod]
    [DataRow("recorder")]
    [DataRow("Zoë Tür 門")]
    public async Task DotNetByDigest(string name)
    {
        if (name != "recorder")
            s_simulator.Curl("--data-urlencode", "name=" + name, "-d", "password=long enough&level=live", s_simulator.Address + "api/users");
        var credentials = new CredentialCache();
        credentials.Add(new Uri(s_simulator.Address), "Digest", new NetworkCredential(name, name == "recorder" ? Word : "long enough"));
        using var client = new HttpClient(new SocketsHttpHandler { Credentials = credentials });
        for (int i = 0; i < 3; i++)
            StringAssert.Contains(await client.GetStringAsync(s_simulator.Address + "api/status"), "\"uptime\"");
    }

    [TestMethod]
    public void FfmpegByDigest()
    {
        string user = $"recorder:{Uri.EscapeDataString(Word)}@";
        ToolResult taken = Tool.Run(
            "ffmpeg", "-v", "error", "-f", "mpjpeg", "-i", s_simulator.Address.Replace("//", "//" + user) + "stream.mjpg",
            "-frames:v", "3", "-f", "framemd5", "-");
        Assert.AreEqual(0, taken.Code, taken.Errors);
        Assert.HasCount(3, taken.Text.Split('\n').Where(line => line.StartsWith('0')));
    }

    [TestMethod]
    public void BasicInClearIsRefusedWhetherRightOrWrong()
    {
        foreach (string word in (string[])[Word, "wrong"])
        {
            ToolResult answer = Tool.Run("curl", "-s", "-i", "--basic", "-u", "recorder:" + word, s_simulator.Address + "api/status");
            StringAssert.StartsWith(answer.Text, "HTTP/1.1 401 ");
            StringAssert.Contains(answer.Text, "Basic is accepted over HTTPS only; use Digest.");
            Assert.IsFalse(answer.Text.Contains("WWW-Authenticate: Basic"), answer.Text);
        }
    }

    [TestMethod]
    public void ARecordedRequestIsWorthNothing()
    {
        ToolResult first = Tool.Run("curl", "-s", "-v", "--digest", "-u", "recorder:" + Word, s_simulator.Address + "api/status");
        string header = first.Errors.Split('\n').Single(line => line.StartsWith("> Authorization: "))[2..].Trim();
        ToolResult replay = Tool.Run("curl", "-s", "-i", "-H", header, s_simulator.Address + "api/status");
        StringAssert.StartsWith(replay.Text, "HTTP/1.1 401 ");
        StringAssert.Contains(replay.Text, "stale=true");
        ToolResult elsewhere = Tool.Run("curl", "-s", "-i", "-H", header, s_simulator.Address + "api/settings");
        StringAssert.StartsWith(elsewhere.Text, "HTTP/1.1 401 ");
        Assert.IsFalse(elsewhere.Text.Contains("stale=true"), elsewhere.Text);
    }
}
