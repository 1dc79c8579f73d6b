using System.Net;
using Camera.Frames;
using Camera.Simulator.Device;
using Camera.Simulator.Network;
using Camera.Simulator.Sources;
using Camera.Simulator.Tls;
using Camera.Storage;
using Camera.Web;

namespace Camera.Simulator;

/// <summary>The whole camera in this process, over the PC's sockets, clocks and cryptography: what the program runs, and what tests
/// start to have a camera to talk to.</summary>
public sealed class SimulatedCamera : IDisposable
{
    private readonly CameraApp _app;
    private readonly SocketListenerFactory _listeners;
    private bool _running;

    /// <summary>Composes the camera; it is not started. Sensor and flash stay the caller's.</summary>
    /// <param name="addresses">What to listen on, see <see cref="SocketListener.Open"/>.</param>
    /// <exception cref="ArgumentException">A first setting that does not exist or is not allowed.</exception>
    public SimulatedCamera(ISensor sensor, IFlash flash, IPAddress[] addresses, CameraOptions options)
    {
        var clock = new MonotonicClock();
        _listeners = new SocketListenerFactory(addresses);
        Network = new HostNetwork(addresses);
        _app = new CameraApp(
            new CameraPorts
            {
                Sensor = sensor,
                Flash = flash,
                Listeners = _listeners,
                Tls = new SslStreamFactory(clock),
                HttpClock = clock,
                FrameClock = clock,
                TimeOfDay = new SystemTimeOfDay(),
                Entropy = new OsEntropy(),
                Hmac = new OsHmac(),
                Aes = new OsAes(),
                Network = Network,
                Memory = new ProcessMemory(),
            },
            options);
    }

    /// <summary>The network as the camera sees it.</summary>
    public HostNetwork Network { get; }

    /// <summary>The port that HTTP was opened at by <see cref="Start"/>, 0 before; <see cref="Status"/> has the one of now.</summary>
    public int Port { get; private set; }

    /// <summary>Where a browser of this machine finds the camera.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>How the camera is now.</summary>
    public CameraStatus Status => _app.GetStatus();

    /// <summary>For tests: starts a camera on any free port of this machine's loopback, IPv4 and IPv6.</summary>
    /// <param name="sensor">Null for the drawn scene.</param>
    /// <param name="flash">Null for an erased one in memory.</param>
    /// <param name="options">Null for the camera's own; the port is chosen in any case.</param>
    public static SimulatedCamera StartOnAnyPort(
        ISensor? sensor = null, IFlash? flash = null, CameraOptions? options = null)
    {
        options ??= new CameraOptions();
        options.HttpPort = 0;
        var camera = new SimulatedCamera(
            sensor ?? new SceneSensor(), flash ?? FlashFile.InMemory(), SocketListenerFactory.Loopback, options);
        camera.Start();
        return camera;
    }

    /// <summary>Starts to serve.</summary>
    /// <exception cref="IOException">No port can be opened; the message says why.</exception>
    public void Start()
    {
        Port = _app.Start();
        if (Port == 0)
        {
            throw new IOException(_listeners.LastError);
        }

        _running = true;
    }

    /// <summary>Ends all that runs; when it returns, the port is free.</summary>
    public void Dispose()
    {
        if (_running)
        {
            _running = false;
            _app.Stop();
        }
    }
}
