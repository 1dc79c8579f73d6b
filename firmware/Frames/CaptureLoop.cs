using System;
using System.Threading;

namespace Camera.Frames
{
    /// <summary>
    /// Takes pictures from the sensor into slots of the pool, checks them once and publishes them to the hub: one thread, the
    /// only one that touches the sensor. It rests while nobody looks, keeps the rate without drift, applies changed settings
    /// between two frames, drops and counts what is broken, and initialises the module again after failures, with pauses.
    /// </summary>
    public sealed class CaptureLoop
    {
        private const int NoLimit = -1;

        private readonly ISensor _sensor;
        private readonly FramePool _pool;
        private readonly FrameHub _hub;
        private readonly IClock _clock;
        private readonly JpegParser _parser = new JpegParser();
        private readonly Pace _pace = new Pace();
        private readonly object _gate = new object();
        private readonly PictureSettings _wanted = new PictureSettings();
        private readonly PictureSettings _current = new PictureSettings();

        private Thread _thread;
        private int _framesPerSecond = 10;
        private int _applied;
        private int _seen;
        private bool _started;
        private int _failures;
        private int _backOff;
        private long _startAt;

        /// <summary>Composes the loop; nothing runs yet.</summary>
        public CaptureLoop(ISensor sensor, FramePool pool, FrameHub hub, IClock clock)
        {
            _sensor = sensor ?? throw new ArgumentNullException(nameof(sensor));
            _pool = pool ?? throw new ArgumentNullException(nameof(pool));
            _hub = hub ?? throw new ArgumentNullException(nameof(hub));
            _clock = clock ?? throw new ArgumentNullException(nameof(clock));
            _wanted.Resolution = sensor.Resolutions[0];
            _hub.Configure(_wanted.Resolution);
        }

        /// <summary>Figures for the status.</summary>
        public CaptureStatistics Statistics { get; } = new CaptureStatistics();

        /// <summary>Takes over new settings, from the next frame on. Any thread.</summary>
        /// <param name="settings">Copied.</param>
        /// <param name="framesPerSecond">The most frames to take, 1 to <see cref="FrameLimits.FramesPerSecond"/>.</param>
        public void Change(PictureSettings settings, int framesPerSecond)
        {
            if (settings == null)
            {
                throw new ArgumentNullException(nameof(settings));
            }

            if (framesPerSecond < 1 || framesPerSecond > FrameLimits.FramesPerSecond)
            {
                throw new ArgumentOutOfRangeException(nameof(framesPerSecond));
            }

            bool same;
            lock (_gate)
            {
                _framesPerSecond = framesPerSecond;
                same = _wanted.Matches(settings);
                _wanted.CopyFrom(settings);
            }

            if (same)
            {
                _hub.Work.Set();
            }
            else
            {
                _hub.Configure(settings.Resolution);
            }
        }

        /// <summary>Starts the thread. Not to be called again before <see cref="Stop"/>.</summary>
        public void Start()
        {
            if (_thread != null)
            {
                throw new InvalidOperationException();
            }

            _started = false;
            _failures = 0;
            _backOff = 0;
            _startAt = 0;
            _hub.SetRunning(true);
            _thread = new Thread(Run);
            _thread.Start();
        }

        /// <summary>Ends the thread, after the capture it is in; everyone who waits for a frame gets null.</summary>
        /// <returns>False when the thread did not end within <see cref="FrameLimits.StopTimeout"/>.</returns>
        public bool Stop()
        {
            _hub.SetRunning(false);
            Thread thread = _thread;
            if (thread == null)
            {
                return true;
            }

            if (!thread.Join(FrameLimits.StopTimeout))
            {
                return false;
            }

            _thread = null;
            return true;
        }

        /// <summary>One step of the thread, for tests in their own time: initialises, applies settings or takes a frame,
        /// whatever is due.</summary>
        /// <returns>Milliseconds until the next step is due, 0 for at once, -1 until there is new work.</returns>
        public int RunOnce()
        {
            long now = _clock.Milliseconds;
            if (!_started)
            {
                return now < _startAt ? (int)(_startAt - now) : StartSensor(now);
            }

            if (!_hub.HasDemand)
            {
                Statistics.State = CaptureState.Resting;
                Statistics.ResetRate();
                _pace.Reset();
                return NoLimit;
            }

            Statistics.State = CaptureState.Running;
            _pace.Rate = _framesPerSecond;
            if (_hub.Generation != _seen)
            {
                // Whoever moves a control sees the result at once, also at a frame a second.
                _seen = _hub.Generation;
                _pace.Reset();
            }

            int wait = _pace.WaitAt(now);
            if (wait > 0)
            {
                return wait;
            }

            _pace.Beat(now);
            DropReason reason = TakeFrame(now);
            Statistics.UpdateRate(_clock.Milliseconds);
            if (reason == DropReason.None)
            {
                _failures = 0;
                _backOff = 0;
            }
            else
            {
                Fail(reason);
            }

            return 0;
        }

        private void Run()
        {
            while (_hub.IsRunning)
            {
                int wait = RunGuarded();
                if (wait != 0 && _hub.IsRunning)
                {
                    _hub.Work.WaitOne(wait, false);
                }
            }

            Statistics.State = CaptureState.Stopped;
            Statistics.ResetRate();
        }

        // A driver must not throw; if one does all the same, the camera goes on and says so.
        private int RunGuarded()
        {
            try
            {
                return RunOnce();
            }
            catch (Exception e)
            {
                Statistics.LastFault = e.Message;
                _failures = FrameLimits.FailuresBeforeRestart;
                Fail(DropReason.Fault);
                return 0;
            }
        }

        private int StartSensor(long now)
        {
            Statistics.State = CaptureState.Recovering;
            SensorStatus status = _sensor.Start();
            if (status != SensorStatus.Ok)
            {
                _failures = FrameLimits.FailuresBeforeRestart;
                Fail(DropReasons.From(status));
                return 0;
            }

            _started = true;
            _applied = 0;
            _failures = 0;
            _pace.Reset();
            return 0;
        }

        private DropReason TakeFrame(long now)
        {
            int generation = _hub.Generation;
            if (generation != _applied)
            {
                SensorStatus applied = ApplySettings();
                if (applied != SensorStatus.Ok)
                {
                    return DropReasons.From(applied);
                }

                _applied = generation;
            }

            Frame frame = _pool.Rent();
            if (frame == null)
            {
                // The hub has two slots more than viewers, so a slot was lost: a mistake here, not the weather.
                throw new InvalidOperationException("no free slot");
            }

            bool published = false;
            try
            {
                int length;
                SensorStatus status = _sensor.Capture(frame.Buffer, out length, FrameLimits.CaptureTimeout);
                if (status != SensorStatus.Ok)
                {
                    return DropReasons.From(status);
                }

                JpegError error = _parser.Parse(frame.Buffer, 0, length);
                if (error != JpegError.None)
                {
                    return DropReasons.From(error);
                }

                frame.Offset = _parser.Start;
                frame.Length = _parser.Length;
                frame.Width = _parser.Width;
                frame.Height = _parser.Height;
                frame.TimestampMilliseconds = now;
                published = true;
                if (_hub.Publish(frame, generation))
                {
                    Statistics.AddFrame(_parser.Length);
                }
                else
                {
                    Statistics.Superseded++;
                }

                return DropReason.None;
            }
            finally
            {
                if (!published)
                {
                    _pool.Return(frame);
                }
            }
        }

        private SensorStatus ApplySettings()
        {
            lock (_gate)
            {
                _current.CopyFrom(_wanted);
            }

            _current.Resolution = _hub.Resolution;
            return _sensor.Apply(_current);
        }

        private void Fail(DropReason reason)
        {
            long now = _clock.Milliseconds;
            Statistics.AddFailure(reason, now);
            _failures++;
            if (_failures >= FrameLimits.FailuresBeforeRestart)
            {
                _failures = 0;
                _backOff = _backOff == 0 ? FrameLimits.FirstBackOff : Math.Min(_backOff * 2, FrameLimits.MaxBackOff);
                _startAt = now + _backOff;
                if (_started)
                {
                    Statistics.Restarts++;
                }

                _started = false;
                Statistics.State = CaptureState.Recovering;
            }
        }
    }
}
