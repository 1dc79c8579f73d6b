extern alias nano;
using System.Net;
using System.Text;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>A board on the desk: its program runs, from one restart to the next, over one drive, one radio and one module.</summary>
internal sealed class BoardRun : IDisposable
{
    /// <summary>Longest wait for what should happen; a busy machine takes its time.</summary>
    public const int Patience = 60000;

    private Thread? _main;

    /// <summary>A board with nothing on its drive but this configuration.</summary>
    public BoardRun(string configuration = "")
    {
        FakeBoard.Reset();
        FakeBoard.Drive = Drive;
        FakeBoard.Sockets = Sockets;
        FakeBoard.Tls = new SslStack();
        FakeBoard.Spi = Module;
        FakeBoard.I2c = Module;
        Drive.Write(@"I:\nf.config", Encoding.UTF8.GetBytes(configuration));
    }

    public MemoryDrive Drive { get; } = new();

    public LoopbackSockets Sockets { get; } = new();

    public EmulatedModule Module { get; } = new();

    /// <summary>The camera's page, from here.</summary>
    public Uri Address => new($"http://127.0.0.1:{Sockets.PortOf(80)}/");

    /// <summary>The note of the last restart.</summary>
    public string? Note => Drive.Read(@"I:\restart.txt") is { } note ? Encoding.UTF8.GetString(note) : null;

    /// <summary>Starts the program.</summary>
    public void Start()
    {
        FakeBoard.Rebooted.Reset();
        _main = new Thread(Program.Main) { IsBackground = true };
        _main.Start();
    }

    /// <summary>Waits until the program serves its page.</summary>
    public void WaitServing() => WaitUntil(() => Sockets.PortOf(80) != 0, "a port");

    /// <summary>Waits until the program restarts the board.</summary>
    public void WaitRestart()
    {
        Assert.IsTrue(FakeBoard.Rebooted.WaitOne(Patience), "no restart");
        Assert.IsTrue(_main!.Join(Patience), "Main has not ended");
    }

    /// <summary>Holds the button.</summary>
    public void Press(long milliseconds)
    {
        Look();
        FakeBoard.Pins.Set(0, false);
        Look();
        FakeBoard.Ahead += milliseconds;
        FakeBoard.Pins.Set(0, true);
    }

    /// <summary>Waits until something is so.</summary>
    public static void WaitUntil(Func<bool> isSo, string what) =>
        Assert.IsTrue(SpinWait.SpinUntil(isSo, Patience), "there is no " + what);

    /// <summary>Asks the board.</summary>
    public HttpResponseMessage Get(string path, ICredentials? credentials = null)
    {
        using var handler = new HttpClientHandler { Credentials = credentials, AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        return client.GetAsync(new Uri(Address, path)).Result;
    }

    /// <summary>Sends the board a form.</summary>
    public HttpResponseMessage Post(string path, params (string Name, string Value)[] fields) => Post(path, null, fields);

    /// <summary>The same, signed in.</summary>
    public HttpResponseMessage Post(string path, ICredentials? credentials, params (string Name, string Value)[] fields)
    {
        using var handler = new HttpClientHandler { Credentials = credentials };
        using var client = new HttpClient(handler);
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return client.PostAsync(new Uri(Address, path), form).Result;
    }

    public void Dispose()
    {
        if (_main is { IsAlive: true })
        {
            Press(3000); // ends by a restart
            WaitRestart();
        }
    }

    // Until the program has looked at the button twice: once it may have been about to.
    private static void Look()
    {
        int before = FakeBoard.Pins.Reads;
        WaitUntil(() => FakeBoard.Pins.Reads >= before + 2, "look at the button");
    }
}
