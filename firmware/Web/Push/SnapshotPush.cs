using System;
using System.Threading;
using Camera.Frames;
using Camera.Web.Viewers;

namespace Camera.Web.Push
{
    /// <summary>
    /// Sends a picture to an address on an interval: one thread of its own, which rests while that is off. The picture goes from its
    /// slot in the pool to the device's client without a copy; while it is on, a place among the viewers is kept for it.
    /// </summary>
    internal sealed class SnapshotPush
    {
        private const int Forever = -1;

        private readonly ISnapshotPoster _poster;
        private readonly Camera.Http.IClock _clock;
        private readonly PushStore _store;
        private readonly FrameHub _hub;
        private readonly CaptureStatistics _statistics;
        private readonly Audience _audience;
        private readonly WebLimits _limits;
        private readonly PushSchedule _schedule = new PushSchedule();
        private readonly AutoResetEvent _news = new AutoResetEvent(false);
        private readonly object _lock = new object();
        private PushSettings _scheduled;
        private Thread _thread;
        private bool _isStopping;

        /// <summary>Composes it; nothing is read or sent yet.</summary>
        public SnapshotPush(CameraPorts ports, PushStore store, FrameHub hub, CaptureStatistics statistics, Audience audience, WebLimits limits)
        {
            _poster = ports.Poster;
            _clock = ports.HttpClock;
            _store = store;
            _hub = hub;
            _statistics = statistics;
            _audience = audience;
            _limits = limits;
        }

        /// <summary>The settings now; a change puts another object in their place.</summary>
        public PushSettings Settings { get; private set; } = new PushSettings();

        /// <summary>What was kept in flash could not be read, so nothing is sent until it is set again.</summary>
        public bool IsLost { get; private set; }

        /// <summary>What became of the last try under these settings, or null.</summary>
        public PushResult Last { get; private set; }

        /// <summary>Pictures that receivers took since the start.</summary>
        public int Sent { get; private set; }

        /// <summary>Tries since the start that failed.</summary>
        public int Failed { get; private set; }

        /// <summary>Seconds since a moment of the monotonic clock.</summary>
        public long SecondsSince(long milliseconds)
        {
            return (_clock.Milliseconds - milliseconds) / 1000;
        }

        /// <summary>Reads the settings from flash.</summary>
        public void Load()
        {
            IsLost = !_store.Load(out PushSettings settings);
            Use(settings);
        }

        /// <summary>Starts the thread.</summary>
        public void Start()
        {
            _isStopping = false;
            _thread = new Thread(Run);
            _thread.Start();
        }

        /// <summary>Ends the thread, after the picture that is being sent.</summary>
        public void Stop()
        {
            _isStopping = true;
            _news.Set();
            if (_thread != null)
            {
                _thread.Join(PushLimits.StopTimeout);
            }
        }

        /// <summary>Keeps other settings and goes by them at once, with a picture if it is on. Any thread.</summary>
        /// <returns>False when the flash failed; nothing has changed.</returns>
        public bool TryChange(PushSettings settings)
        {
            lock (_lock)
            {
                if (!_store.Save(settings))
                {
                    return false;
                }

                IsLost = false;
                Use(settings);
            }

            _news.Set();
            return true;
        }

        /// <summary>Sends nothing any more, whatever the flash says: it is being erased.</summary>
        public void Close()
        {
            Use(new PushSettings());
        }

        private void Note(PushResult result)
        {
            Last = result;
            if (result.IsSuccess)
            {
                Sent++;
                _schedule.Succeeded(result.Milliseconds);
            }
            else
            {
                Failed++;
                _schedule.Failed(result.Milliseconds);
            }
        }

        private void Use(PushSettings settings)
        {
            Settings = settings;
            Last = null;
            _audience.Reserve(settings.IsOn, settings.Target.IsEncrypted);
        }

        private void Run()
        {
            while (!_isStopping)
            {
                int wait = RunOnce();
                if (wait != 0 && !_isStopping)
                {
                    _news.WaitOne(wait > _limits.PushCheckMilliseconds ? _limits.PushCheckMilliseconds : wait, false);
                }
            }
        }

        // Sends a picture if one is due; gives the milliseconds until the next, 0 for at once, -1 until the settings change.
        private int RunOnce()
        {
            PushSettings settings = Settings;
            if (!settings.IsOn)
            {
                return Forever;
            }

            if (settings != _scheduled)
            {
                _scheduled = settings;
                _schedule.Begin(_clock.Milliseconds, settings.Interval);
            }

            int wait = _schedule.WaitAt(_clock.Milliseconds);
            if (wait > 0)
            {
                return wait;
            }

            PushResult result = Send(settings.Target);
            result.Milliseconds = _clock.Milliseconds;
            lock (_lock)
            {
                if (settings == Settings)
                {
                    Note(result);
                }
            }

            return 0;
        }

        private PushResult Send(PushTarget target)
        {
            if (_hub.OpenSnapshot(null, _limits.SnapshotAgeMilliseconds, out Viewer viewer) != OpenResult.Ok)
            {
                return PushResult.WithoutPicture("All places for viewers were taken.");
            }

            try
            {
                Frame frame = viewer.TakeNext(_limits.FirstFrameMilliseconds);
                if (frame == null)
                {
                    return PushResult.WithoutPicture(ModuleState.Describe(_statistics));
                }

                PushOutcome outcome = _poster.Post(
                    target, frame.Buffer, frame.Offset, frame.Length, PushLimits.Timeout, out int status);
                return PushResult.Of(outcome, status);
            }
            catch (Exception)
            {
                // Against the port's contract; its message may quote the address, so it is not told.
                return PushResult.WithoutPicture("The device's client failed: a mistake in it.");
            }
            finally
            {
                viewer.Close();
            }
        }
    }
}
