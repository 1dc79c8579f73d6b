using System.Net;
using System.Net.Sockets;
using Camera.Frames;
using Camera.Simulator;
using Camera.Simulator.Device;
using Camera.Simulator.Network;
using Camera.Simulator.Sources;
using Camera.Web;

namespace Camera.Browser.Tests;

/// <summary>A camera on loopback that looks at the drawn scene at noon, and can be switched off and on again.</summary>
public sealed class TestCamera : IDisposable
{
    // A busy machine may take long over the first frame; what a test breaks on purpose is to be told soon.
    private const int Patience = 30_000;
    private const int Impatience = 1000;

    public const string Administrator = "admin";
    public const string Password = "correct horse";

    private readonly FlashFile _flash = FlashFile.InMemory();
    private readonly FaultySensor _sensor = new(new SceneSensor(new NoonClock()));
    private readonly CameraOptions _options = new() { HttpPort = 0, FirstSettings = ["title", "Test yard"] };
    private SimulatedCamera? _camera;

    public TestCamera(int viewers = 4)
    {
        _options.Limits.Viewers = viewers;
        _options.Limits.FirstFrameMilliseconds = Patience;
        SwitchOn();
    }

    /// <summary>Where the page is.</summary>
    public string Address => $"http://127.0.0.1:{Status.HttpPort}/";

    public CameraStatus Status => (_camera ?? throw new InvalidOperationException("off")).Status;

    /// <summary>What the module answers to a capture, unless it is Ok.</summary>
    public SensorStatus Fault
    {
        set
        {
            _sensor.Fault = value;
            _options.Limits.FirstFrameMilliseconds = value == SensorStatus.Ok ? Patience : Impatience;
        }
    }

    public void SwitchOn()
    {
        _camera = new SimulatedCamera(_sensor, _flash, SocketListenerFactory.Loopback, _options);
        _camera.Start();
        _options.HttpPort = _camera.Port; // comes back at the same address
    }

    /// <summary>Spoils the beginning of the settings' records in flash.</summary>
    public void SpoilSettings() => Spoil(FlashLayout.Settings);

    /// <summary>Spoils the beginning of the accounts' records in flash.</summary>
    public void SpoilAccounts() => Spoil(FlashLayout.Accounts);

    private void Spoil(int first)
    {
        for (var region = first; region < first + 2; region++)
            Assert.IsTrue(_flash.Erase(region) && _flash.Write(region, 0, [1, 2, 3, 4], 0, 4));
    }

    public void SwitchOff()
    {
        _camera?.Dispose();
        _camera = null;
    }

    public void Dispose()
    {
        SwitchOff();
        _flash.Dispose();
    }

    /// <summary>Another client, which signs in by Digest.</summary>
    public static HttpClient CreateClient() =>
        new(new HttpClientHandler { Credentials = new NetworkCredential(Administrator, Password) });

    /// <summary>A port of which nobody knows yet.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class FaultySensor(ISensor inner) : ISensor
    {
        public SensorStatus Fault { get; set; }

        public string Name => inner.Name;

        public Resolution[] Resolutions => inner.Resolutions;

        public PictureControls Controls => inner.Controls;

        public SensorStatus Start() => Fault == SensorStatus.Ok ? inner.Start() : Fault;

        public SensorStatus Apply(PictureSettings settings) => inner.Apply(settings);

        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            length = 0;
            return Fault == SensorStatus.Ok ? inner.Capture(buffer, out length, timeoutMilliseconds) : Fault;
        }
    }

    private sealed class NoonClock : TimeProvider
    {
        private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero) + (DateTimeOffset.UtcNow - _start);
    }
}
