using System.Net;
using Camera.Frames;
using Camera.Http;
using Camera.Simulator.Device;
using Camera.Simulator.Network;
using Camera.Simulator.Sources;
using Camera.Simulator.Tls;
using Camera.Storage;
using Camera.Web;

namespace Camera.Simulator;

/// <summary>The whole camera in this process, over the PC's sockets, clocks and cryptography: what the program runs, and what tests
/// start to have a camera to talk to.</summary>
public sealed class SimulatedCamera : IRestart, IDisposable
{
    private readonly CameraPorts _ports;
    private readonly CameraOptions _options;
    private readonly SocketListenerFactory _listeners;
    private readonly Lock _lock = new();
    private volatile CameraApp _app;
    private bool _running;

    /// <summary>Composes the camera; it is not started. Sensor and flash stay the caller's.</summary>
    /// <param name="addresses">What to listen on, see <see cref="SocketListener.Open"/>.</param>
    /// <exception cref="ArgumentException">A first setting that does not exist or is not allowed.</exception>
    public SimulatedCamera(ISensor sensor, IFlash flash, IPAddress[] addresses, CameraOptions options)
    {
        var clock = new MonotonicClock();
        _listeners = new SocketListenerFactory(addresses);
        Network = new HostNetwork(addresses);
        _options = options;
        _ports = new CameraPorts
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
            Poster = new HttpSnapshotPoster(),
            Restart = this,
            Memory = new ProcessMemory(),
        };
        _app = new CameraApp(_ports, options);
    }

    /// <summary>The network as the camera sees it.</summary>
    public HostNetwork Network { get; }

    /// <summary>The port that HTTP was opened at by <see cref="Start"/>, 0 before; <see cref="Status"/> has the one of now.</summary>
    public int Port { get; private set; }

    /// <summary>How often the camera restarted itself.</summary>
    public int Restarts { get; private set; }

    /// <summary>Where a browser of this machine finds the camera.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>How the camera is now.</summary>
    public CameraStatus Status => _app.GetStatus();

    /// <summary>Every route that the camera has now, see <see cref="CameraApp.Routes"/>.</summary>
    public Route[] Routes => _app.Routes;

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
        lock (_lock)
        {
            Port = _app.Start();
            _running = Port != 0;
            if (!_running)
            {
                throw new IOException(_listeners.LastError);
            }
        }
    }

    /// <summary>Begins anew with what the flash has, as a board does; a port that was any free one stays.</summary>
    /// <exception cref="IOException">As <see cref="Start"/>: a camera that is gone is not to look like one that runs.</exception>
    public void Restart(string reason)
    {
        lock (_lock)
        {
            if (!_running)
            {
                return;
            }

            _app.Stop();
            if (_options.HttpPort == 0)
            {
                _options.HttpPort = Port;
            }

            _options.IsButtonHeld = false;
            _options.Notices = [reason];
            _app = new CameraApp(_ports, _options);
            Start();
            Restarts++;
        }
    }

    /// <summary>Ends all that runs; when it returns, the port is free.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_running)
            {
                _running = false;
                _app.Stop();
            }
        }
    }
}
