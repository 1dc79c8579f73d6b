using System;
using Camera.Certificates;
using Camera.Frames;
using Camera.Http;
using Camera.Storage;
using Camera.Web.Access;
using Camera.Web.Device;
using Camera.Web.Https;
using Camera.Web.Push;
using Camera.Web.Viewers;

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
        private readonly ConnectionTrial _connection;
        private readonly AccessControl _access;
        private readonly IdentityStore _identities;
        private readonly LiveSettings _settings;
        private readonly SharedFlash _flash;
        private readonly Audience _audience;
        private readonly SnapshotPush _push;
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
            SharedFlash flash = new SharedFlash(ports.Flash);
            _flash = flash;

            // Two slots more than viewers: one being filled and the newest.
            ViewerBudget budget = new ViewerBudget(limits, options.HttpLimits);
            FramePool pool = new FramePool(budget.Places + 2, limits.FrameBytes);
            _hub = new FrameHub(pool, sensor.Resolutions, ports.FrameClock);
            _capture = new CaptureLoop(sensor, pool, _hub, ports.FrameClock);

            SettingsTable table = new SettingsTable(sensor.Resolutions);
            SettingsUser user = new SettingsUser(this);
            _settings = new LiveSettings(table, table.CreateDefaults(options.FirstSettings), new SettingsStore(flash), user);
            _access = new AccessControl(
                ports, new RecordStore(flash, FlashLayout.Accounts), new RecordStore(flash, FlashLayout.Events));
            _audience = new Audience(budget, limits, _hub, _settings, _access, ports.FrameClock);
            _push = new SnapshotPush(ports, new PushStore(flash), _hub, _capture.Statistics, _audience, limits);
            _identities = new IdentityStore(flash, FlashLayout.Identity);
            _connection = new ConnectionTrial(ports, _access, _identities, new ConnectionStore(flash), limits);
            AccessGuard guard = new AccessGuard(_access, new OwnNames(_settings, _connection), _connection);
            Routes = CreateRoutes(table);
            _server = new HttpServer(new Router(Routes, guard), options.HttpLimits, ports.HttpClock, options.Log);
        }

        /// <summary>Every route; <see cref="Route.Level"/> is the <see cref="Camera.Accounts.AccessLevel"/> that it takes.</summary>
        public Route[] Routes { get; }

        /// <summary>Starts to serve. Pictures are taken from the moment that somebody looks.</summary>
        /// <returns>The port listened at, or 0 when neither the port of the settings nor the first one can be opened.</returns>
        public int Start()
        {
            _startMilliseconds = _ports.HttpClock.Milliseconds;
            SettingValues values = _settings.Current;
            _access.Load();
            _identities.Load();
            bool own = _options.HttpPort == CameraOptions.PortOfSettings;
            bool held = _options.IsButtonHeld;
            bool started = _connection.TryStart(_server, own ? values.HttpPort : _options.HttpPort, held);
            if (!started && own)
            {
                started = _connection.TryStart(_server, _settings.Defaults.HttpPort, held); // a port that is no longer free locks nobody out
            }

            if (!started)
            {
                return 0;
            }

            if (!_connection.Setting.IsHttps)
            {
                _settings.AdoptPort(_connection.Port);
            }

            _ports.Network.SetHostName(values.HostName);
            _capture.Change(values.ToPicture(), values.FramesPerSecond);
            _capture.Start();
            _push.Load();
            _push.Start();
            return _connection.Port;
        }

        /// <summary>Ends viewers, connections and the capture, and returns when all threads have ended.</summary>
        public void Stop()
        {
            _capture.Stop();
            _push.Stop();
            _connection.Stop();
            _server.Stop();
            _access.Stop();
        }

        /// <summary>Forgets all that was ever kept: see <see cref="FactoryReset"/>. From here on nobody gets in and nothing can be
        /// kept; restart then.</summary>
        /// <param name="setupNetwork">See <see cref="INetwork.TryForget"/>.</param>
        /// <returns>False when the flash failed, so that something may still be there.</returns>
        public bool TryForget(out string setupNetwork)
        {
            _flash.Seal();
            _access.Close();
            _push.Close();
            bool isErased = FactoryReset.TryErase(_flash);
            return _ports.Network.TryForget(out setupNetwork) && isErased;
        }

        /// <summary>How the camera is now.</summary>
        public CameraStatus GetStatus()
        {
            CaptureStatistics statistics = _capture.Statistics;
            HttpCounters counters = _server.Counters;
            Certificate used = _connection.CertificateInUse;
            return new CameraStatus(statistics)
            {
                Title = _settings.Current.Title,
                UptimeSeconds = (_ports.HttpClock.Milliseconds - _startMilliseconds) / 1000,
                Revision = _settings.Revision,
                SettingsLost = _settings.Lost,
                HttpPort = _connection.Port,
                IsHttps = _connection.Setting.IsHttps,
                IsSelfSigned = used != null && used.IsSelfIssued,
                Viewers = _hub.ViewerCount,
                MaxViewers = _audience.Most(_connection.Setting.IsHttps, _hub.Resolution, out ViewerLimit limit),
                ViewersLimitedBy = ViewerBudget.NameOf(limit),
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

        /// <summary>The port of plain HTTP after a factory reset.</summary>
        internal int FirstHttpPort
        {
            get
            {
                return _options.HttpPort == CameraOptions.PortOfSettings ? _settings.Defaults.HttpPort
                    : _options.HttpPort == 0 ? _settings.Current.HttpPort : _options.HttpPort;
            }
        }

        private Route[] CreateRoutes(SettingsTable table)
        {
            WebLimits limits = _options.Limits;
            CaptureStatistics statistics = _capture.Statistics;
            IHandler snapshot = new SnapshotHandler(_hub, _audience, statistics, table, limits);
            FrameTime time = new FrameTime(_ports.FrameClock, _ports.TimeOfDay);
            IHandler stream = new StreamHandler(_hub, _audience, statistics, table, limits, time);
            IHandler settings = new SettingsHandler(_settings, _ports.Sensor.Controls, _connection, _access, limits);
            WatchersJson watchers = new WatchersJson(_audience, _hub, _ports.TimeOfDay);
            return RouteTable.Create(
                PageContent.Create(), stream, snapshot, new StatusHandler(this, _push, _ports, watchers, limits),
                new ViewersHandler(_audience, watchers, _hub, _ports.Sensor.Resolutions, limits), settings, limits,
                new AccessHandlers(_access, limits), new HttpsSection(_ports, _access, _settings, _identities, _connection, limits),
                new PushHandler(_push, _access, _ports.TimeOfDay, limits), new FactoryResetHandler(this, _access, _ports));
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
                bool isFree = changed.HttpPort != _app._connection.Setting.HttpsPort;
                if (changed.HttpPort == current.HttpPort || (isFree && _app._connection.TryPrepareHttp(changed.HttpPort)))
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
                _app._connection.Abandon();
            }

            public void Use(SettingValues previous, SettingValues current)
            {
                _app._connection.MoveHttp();
                _app._capture.Change(current.ToPicture(), current.FramesPerSecond);
                if (current.HostName != previous.HostName)
                {
                    _app._ports.Network.SetHostName(current.HostName);
                }
            }
        }
    }
}
