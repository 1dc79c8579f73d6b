using System;
using Camera.Frames;
using Camera.Http;

namespace Camera.Web
{
    /// <summary>The whole camera over its ports: the same on the board and in the simulator. Start it once, stop it once.</summary>
    public sealed class CameraApp
    {
        private readonly CameraPorts _ports;
        private readonly CameraOptions _options;
        private readonly FrameHub _hub;
        private readonly CaptureLoop _capture;
        private readonly HttpServer _server;
        private readonly HttpEndpoint _http;
        private readonly LiveSettings _settings;
        private long _startMilliseconds;

        /// <summary>Composes the camera and loads its settings; nothing runs yet.</summary>
        /// <exception cref="ArgumentException">A first setting that does not exist or is not allowed, or a limit out of its
        /// bounds.</exception>
        public CameraApp(CameraPorts ports, CameraOptions options)
        {
            _ports = ports ?? throw new ArgumentNullException(nameof(ports));
            _options = options ?? throw new ArgumentNullException(nameof(options));
            WebLimits limits = options.Limits;
            ISensor sensor = ports.Sensor;

            // Two slots more than viewers: one being filled and the newest.
            FramePool pool = new FramePool(limits.Viewers + 2, limits.FrameBytes);
            _hub = new FrameHub(pool, sensor.Resolutions, ports.FrameClock);
            _capture = new CaptureLoop(sensor, pool, _hub, ports.FrameClock);

            SettingsTable table = new SettingsTable(sensor.Resolutions);
            SettingsUser user = new SettingsUser(this);
            _settings = new LiveSettings(table, table.CreateDefaults(options.FirstSettings), new SettingsStore(ports.Flash), user);
            _server = new HttpServer(new Router(CreateRoutes(table), null), options.HttpLimits, ports.HttpClock, options.Log);
            _http = new HttpEndpoint(_server, ports.Listeners);
        }

        /// <summary>Starts to serve. Pictures are taken from the moment that somebody looks.</summary>
        /// <returns>The port of HTTP, or 0 when neither the port of the settings nor the first one can be opened.</returns>
        public int Start()
        {
            _startMilliseconds = _ports.HttpClock.Milliseconds;
            SettingValues values = _settings.Current;
            bool own = _options.HttpPort == CameraOptions.PortOfSettings;
            bool started = _http.TryStart(own ? values.HttpPort : _options.HttpPort);
            if (!started && own)
            {
                started = _http.TryStart(_settings.Defaults.HttpPort); // nobody is locked out by a port that is no longer free
            }

            if (!started)
            {
                return 0;
            }

            _settings.AdoptPort(_http.Port);
            _ports.Network.SetHostName(values.HostName);
            _capture.Change(values.ToPicture(), values.FramesPerSecond);
            _capture.Start();
            return _http.Port;
        }

        /// <summary>Ends viewers, connections and the capture, and returns when all threads have ended.</summary>
        public void Stop()
        {
            _capture.Stop();
            _server.Stop();
        }

        /// <summary>How the camera is now.</summary>
        public CameraStatus GetStatus()
        {
            CaptureStatistics statistics = _capture.Statistics;
            HttpCounters counters = _server.Counters;
            return new CameraStatus(statistics)
            {
                Title = _settings.Current.Title,
                UptimeSeconds = (_ports.HttpClock.Milliseconds - _startMilliseconds) / 1000,
                Revision = _settings.Revision,
                SettingsLost = _settings.Lost,
                HttpPort = _http.Port,
                Viewers = _hub.ViewerCount,
                MaxViewers = _hub.ViewerLimit,
                Connections = counters.Connections,
                Requests = counters.Requests,
                Rejected = counters.Rejected,
                ModuleName = _ports.Sensor.Name,
                ModuleTrouble = ModuleState.Trouble(statistics),
                Resolution = _hub.Resolution.Name,
                UsedBytes = _ports.Memory.UsedBytes,
                TotalBytes = _ports.Memory.TotalBytes,
                Notices = _options.Notices,
            };
        }

        private Route[] CreateRoutes(SettingsTable table)
        {
            const int Anybody = 0;
            WebLimits limits = _options.Limits;
            CaptureStatistics statistics = _capture.Statistics;
            IHandler snapshot = new SnapshotHandler(_hub, statistics, table, limits);
            FrameTime time = new FrameTime(_ports.FrameClock, _ports.TimeOfDay);
            IHandler stream = new StreamHandler(_hub, statistics, table, limits, time);
            IHandler settings = new SettingsHandler(_settings, _ports.Sensor.Controls, limits);
            const HttpMethods Change = HttpMethods.Get | HttpMethods.Post | HttpMethods.Put;
            return new Route[]
            {
                new Route("/", HttpMethods.Get, Anybody, 0, PageContent.Create()),
                new Route("/stream.mjpg", HttpMethods.Get, Anybody, 0, stream),
                new Route("/nphMotionJpeg", HttpMethods.Get, Anybody, 0, stream),
                new Route("/snapshot.jpg", HttpMethods.Get, Anybody, 0, snapshot),
                new Route("/SnapshotJPEG", HttpMethods.Get, Anybody, 0, snapshot),
                new Route("/api/status", HttpMethods.Get, Anybody, 0, new StatusHandler(this, _ports, limits)),
                new Route("/api/settings", Change, Anybody, limits.SettingsBodyBytes, settings),
            };
        }

        /// <summary>Puts changed settings in force in the parts of the camera.</summary>
        private sealed class SettingsUser : ISettingsUser
        {
            private readonly CameraApp _app;

            public SettingsUser(CameraApp app)
            {
                _app = app;
            }

            public Problem Prepare(SettingValues current, SettingValues changed)
            {
                if (changed.HttpPort == current.HttpPort || _app._http.TryPrepare(changed.HttpPort))
                {
                    return null;
                }

                return new Problem(409, "Port not free")
                {
                    Detail = "Port " + changed.HttpPort.ToString() + " cannot be opened: the camera uses it otherwise, or it is not allowed here.",
                    Field = _app._settings.Table.HttpPort.Name,
                    Given = changed.HttpPort.ToString(),
                    Allowed = _app._settings.Table.HttpPort.Allowed,
                };
            }

            public void Abandon()
            {
                _app._http.Abandon();
            }

            public void Use(SettingValues previous, SettingValues current)
            {
                _app._http.Move();
                _app._capture.Change(current.ToPicture(), current.FramesPerSecond);
                if (current.HostName != previous.HostName)
                {
                    _app._ports.Network.SetHostName(current.HostName);
                }
            }
        }
    }
}
