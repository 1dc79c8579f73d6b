using System.Globalization;
using System.Runtime.InteropServices;
using Camera.Frames;
using Camera.Simulator.Device;
using Camera.Simulator.Sources;
using Camera.Web;
using Spectre.Console;

namespace Camera.Simulator.Terminal;

/// <summary>One run of the program: starts the camera, shows how it is, and ends it on Ctrl+C or SIGTERM.</summary>
public static class Session
{
    // Of one who watches, in the status: a name of 32 characters has 128 bytes, an address with a zone 64, the rest under 256.
    private const int MostWatcherBytes = 448;

    /// <summary>Runs until it is told to end.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(SimulatorOptions options)
    {
        try
        {
            using DamagedSensor sensor = SourceFactory.Open(options.Source, options.Sensor, options.Quirks);
            if (DamagedSensor.TryParse(options.Damage, out DamageKind kind, out int every))
            {
                sensor.Inflict(kind, every);
            }

            using FlashFile flash = FlashFile.Open(options.Flash);
            var log = new EventLog();
            using var camera = new SimulatedCamera(sensor, flash, options.Listen, OptionsOfCamera(options, sensor, log));
            camera.Start();
            Show(camera, sensor, log, options);
            return 0;
        }
        catch (Exception wrong) when (wrong is SourceException or IOException or UnauthorizedAccessException)
        {
            return Refuse(wrong.Message);
        }
    }

    private static CameraOptions OptionsOfCamera(SimulatorOptions options, ISensor sensor, EventLog log)
    {
        var camera = new CameraOptions
        {
            HttpPort = options.Port ?? CameraOptions.PortOfSettings, IsButtonHeld = options.ButtonHeld, Log = log,
        };

        // A PC has the memory for every resolution; a board's figure can be had by the configuration.
        camera.Limits.FrameBytes = FrameLimits.MaxSlotSize;
        string? config = options.Config;
        var start = new StartConfiguration(Path.GetFileName(config) ?? "", config == null ? [] : File.ReadAllBytes(config));
        start.ReadInto(camera, sensor.Resolutions, freeBytes: 0);
        foreach (string notice in camera.Notices)
        {
            Console.Error.WriteLine("warning: " + notice);
        }

        if (options.Connections is { } connections)
        {
            camera.HttpLimits.Connections = connections;
            camera.HttpLimits.ConnectionsPerAddress = connections;
            camera.Limits.Viewers = connections - camera.Limits.PageConnections;
            camera.Limits.ViewersKilobytes = connections * camera.Limits.HttpsViewerKilobytes;
            camera.Limits.JsonBytes += connections * MostWatcherBytes;
        }

        string port = SimulatorOptions.FirstPort.ToString(CultureInfo.InvariantCulture);
        camera.FirstSettings = ["httpPort", port, .. camera.FirstSettings]; // the file's come later and win
        return camera;
    }

    private static void Show(SimulatedCamera camera, DamagedSensor sensor, EventLog log, SimulatorOptions options)
    {
        using var end = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true; // ends in order instead of at once
            end.Cancel();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var view = new StatusView(camera, sensor, log, options);
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected && !Console.IsInputRedirected)
        {
            new LiveScreen(view, sensor).Run(end);
        }
        else
        {
            new PlainLines(view, Console.Out).Run(end.Token);
        }
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine("error: " + reason);
        return 1;
    }
}
