using Camera.Bench.Load;

namespace Camera.Bench.Peers;

/// <summary>The camera: the simulator's program as anybody starts it, over the recording's pictures, with its usual sign-in. Clients
/// carry the session's cookie, which is checked for each request.</summary>
internal sealed class CameraPeer : Peer
{
    private string _cookie = "";

    public const string PeerName = "camera";

    public override string Name => PeerName;

    public override string Header => "Cookie: " + _cookie;

    public CameraApi Api { get; private set; } = null!;

    public override void Dispose()
    {
        Api?.Dispose();
        base.Dispose();
    }

    /// <summary>Starts one and signs in.</summary>
    /// <param name="folder">For its flash and configuration; must not be used by another.</param>
    /// <param name="identity">Makes it serve HTTPS with this; null for HTTP.</param>
    /// <param name="connections">How many it may have at once.</param>
    /// <param name="framesPerSecond">Of its source.</param>
    public static CameraPeer Start(
        string folder, Recording recording, Identity? identity, TlsClient? tls, int connections, int framesPerSecond)
    {
        int port = ServerProcess.FreePort();
        int securePort = ServerProcess.FreePort();
        Directory.CreateDirectory(folder);
        string config = Path.Combine(folder, "nf.config");
        File.WriteAllText(config, $"""
            [memory]
            frameBytes = 131072
            [settings]
            fps = {framesPerSecond}

            """);
        var process = new ServerProcess(
            "The camera", port, folder, "dotnet", typeof(Simulator.Program).Assembly.Location,
            "--port", $"{port}", "--config", config, "--flash", Path.Combine(folder, "flash.bin"),
            "--source", recording.Folder, "--connections", $"{connections}");
        var camera = new CameraPeer { Process = process, Port = identity == null ? port : securePort, Tls = tls };
        try
        {
            camera.Api = CameraApi.SetUp(port);
            if (identity != null)
            {
                camera.Api.SwitchToHttps(identity, securePort);
            }

            camera._cookie = camera.Api.Cookie;
            return camera;
        }
        catch
        {
            camera.Dispose();
            throw;
        }
    }
}
