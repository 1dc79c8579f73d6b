using Camera.Accounts;
using Camera.Certificates;
using Camera.Http;
using Camera.Web.Access;

namespace Camera.Web.Https
{
    /// <summary>
    /// How the camera is reached, and that nobody locks themselves out of it: a change of mode, port or certificate is
    /// live at once but on trial, and is kept only when somebody signed in has reached the camera by the new way. Until then it is
    /// nowhere but in memory, so after <see cref="WebLimits.TrialMilliseconds"/>, or a restart, the confirmed setting is back.
    /// </summary>
    internal sealed class ConnectionTrial
    {
        private readonly object _lock = new object();
        private readonly IClock _clock;
        private readonly AccessControl _access;
        private readonly IdentityStore _identities;
        private readonly ConnectionStore _store;
        private readonly WebLimits _limits;
        private readonly PlannedListener _listener;
        private readonly TrialWatch _watch;
        private EndpointPlan _confirmed = EndpointPlan.Http(0, ConnectionSetting.DefaultPort);
        private EndpointPlan _trial;
        private long _trialEnds;

        public ConnectionTrial(CameraPorts ports, AccessControl access, IdentityStore identities, ConnectionStore store, WebLimits limits)
        {
            _clock = ports.HttpClock;
            _access = access;
            _identities = identities;
            _store = store;
            _limits = limits;
            _listener = new PlannedListener(ports, identities);
            _watch = new TrialWatch(this, limits.TrialCheckMilliseconds);
        }

        /// <summary>The setting that holds now, on trial or not.</summary>
        public ConnectionSetting Setting => Now.Setting;

        /// <summary>The setting that comes back when the trial fails.</summary>
        public ConnectionSetting Confirmed => _confirmed.Setting;

        /// <summary>The certificate that is served now, or null under HTTP.</summary>
        public Certificate CertificateInUse => Now.Certificate;

        /// <summary>HTTPS with a CA certificate, confirmed: browsers may be told to insist on it.</summary>
        public bool IsTrusted => _trial == null && _confirmed.IsTrusted;

        /// <summary>A certificate of a CA is on trial and not yet kept.</summary>
        public bool IsCertificatePending => Now.Pending != null;

        /// <summary>The port listened at, 0 before the start.</summary>
        public int Port => _listener.Port;

        /// <summary>Something is on trial.</summary>
        public bool IsOnTrial => _trial != null;

        /// <summary>What was tried, when the last trial ended without a confirmation; else null.</summary>
        public ConnectionSetting LastFailed { get; private set; }

        /// <summary>Milliseconds the trial has left; 0 without one.</summary>
        public long TrialLeft
        {
            get
            {
                long left = _trial == null ? 0 : _trialEnds - _clock.Milliseconds;
                return left > 0 ? left : 0;
            }
        }

        private EndpointPlan Now => _trial ?? _confirmed;

        /// <summary>HTTPS serves this certificate, or will again if the trial fails.</summary>
        public bool Needs(Certificate certificate)
        {
            return Now.Serves(certificate) || _confirmed.Serves(certificate);
        }

        /// <summary>Opens the confirmed listener; when that cannot be (no certificate, port taken) or the button is held, HTTP.</summary>
        /// <returns>False when not even HTTP can be opened.</returns>
        public bool TryStart(HttpServer server, int httpPort, bool isButtonHeld)
        {
            lock (_lock)
            {
                ConnectionSetting setting = _store.Load();
                EndpointPlan plan = setting.IsHttps && !isButtonHeld ? EndpointPlan.Https(setting.HttpsPort, _identities) : null;
                if (plan == null || !_listener.TryStart(server, plan))
                {
                    plan = EndpointPlan.Http(httpPort, setting.HttpsPort);
                    if (!_listener.TryStart(server, plan))
                    {
                        return false;
                    }
                }

                if (isButtonHeld && setting.IsHttps)
                {
                    _store.Save(plan.Setting);
                }

                if (setting.IsHttps && !plan.Setting.IsHttps)
                {
                    _access.NoteOwn(SecurityEventKind.ConnectionChanged, null, null); // nobody asked for it, so nobody would know
                }

                _confirmed = plan;
                _watch.Start();
                return true;
            }
        }

        /// <summary>Ends the watching over trials; the server closes the listener.</summary>
        public void Stop()
        {
            _watch.Stop();
        }

        /// <summary>Puts another mode or HTTPS port on trial, or goes back to the confirmed one.</summary>
        /// <returns>Why it cannot be, or null. A port of HTTPS alone, under HTTP, is kept at once: nothing changes by it.</returns>
        public Problem Change(ConnectionSetting wanted, int httpPort)
        {
            lock (_lock)
            {
                if (wanted.IsSame(Setting))
                {
                    return null;
                }

                if (_trial != null && wanted.IsSame(Confirmed))
                {
                    return TryReturn() ? null : ConnectionProblem.CannotOpen(_confirmed.Port);
                }

                if (!wanted.IsHttps && !Setting.IsHttps)
                {
                    return _trial == null ? KeepPort(wanted, httpPort) : ConnectionProblem.OnTrial();
                }

                if (Now.Pending != null)
                {
                    return ConnectionProblem.OnTrial(); // the certificate that is tried would be forgotten
                }

                EndpointPlan plan = wanted.IsHttps
                    ? EndpointPlan.Https(wanted.HttpsPort, _identities)
                    : EndpointPlan.Http(httpPort, wanted.HttpsPort);
                return plan == null ? ConnectionProblem.NotReady("Make a key and a certificate first.") : Try(plan);
            }
        }

        /// <summary>Puts an accepted CA certificate on trial; it is installed when the trial is confirmed. Only under HTTPS.</summary>
        /// <returns>Why it cannot be, or null.</returns>
        public Problem TryCertificate(GateResult accepted, string fileName)
        {
            lock (_lock)
            {
                return Try(EndpointPlan.Https(Setting.HttpsPort, _identities.Current, accepted, fileName));
            }
        }

        /// <summary>Somebody signed in has reached the camera.</summary>
        /// <param name="isEncrypted">By which way they came.</param>
        /// <returns>Why the trial is not confirmed, or null.</returns>
        public Problem Confirm(bool isEncrypted)
        {
            lock (_lock)
            {
                if (_trial == null)
                {
                    return ConnectionProblem.NothingOnTrial();
                }

                if (isEncrypted != _trial.Setting.IsHttps)
                {
                    return ConnectionProblem.NotByTheNewWay();
                }

                IdentityStatus installed = _trial.Pending == null
                    ? IdentityStatus.Ok : _identities.InstallCa(_trial.Pending, _trial.PendingName);
                if (installed != IdentityStatus.Ok)
                {
                    return ConnectionProblem.NotInstalled(installed);
                }

                if (!_store.Save(_trial.Setting))
                {
                    return ConnectionProblem.NotWritten();
                }

                _confirmed = _trial.Pending == null
                    ? _trial : EndpointPlan.Https(_trial.Setting.HttpsPort, _identities) ?? _trial;
                _trial = null;
                _watch.Wake();
                return null;
            }
        }

        /// <summary>Gets another port of plain HTTP ready; under HTTPS there is nothing to do, the port is only kept.</summary>
        /// <returns>False when it cannot be opened, or something is on trial.</returns>
        public bool TryPrepareHttp(int httpPort)
        {
            lock (_lock)
            {
                return _trial == null && (Setting.IsHttps || _listener.TryPrepareHttp(httpPort));
            }
        }

        /// <summary>Closes what was prepared.</summary>
        public void Abandon()
        {
            lock (_lock)
            {
                _listener.Abandon();
            }
        }

        /// <summary>Moves to what was prepared, if anything; responses under way end whole. If a trial began meanwhile, it is where that
        /// goes back to.</summary>
        public void MoveHttp()
        {
            lock (_lock)
            {
                int port = _listener.PreparedPort;
                _confirmed = port == 0 ? _confirmed : EndpointPlan.Http(port, _confirmed.Setting.HttpsPort);
                if (_trial == null)
                {
                    _listener.MoveToPrepared();
                }

                _listener.Abandon();
            }
        }

        /// <summary>Ends the trial when its time is over.</summary>
        public void EndIfOver()
        {
            lock (_lock)
            {
                if (_trial != null && _clock.Milliseconds >= _trialEnds)
                {
                    EndTrial();
                }
            }
        }

        private Problem KeepPort(ConnectionSetting wanted, int httpPort)
        {
            if (!_store.Save(wanted))
            {
                return ConnectionProblem.NotWritten();
            }

            _confirmed = EndpointPlan.Http(httpPort, wanted.HttpsPort);
            return null;
        }

        private Problem Try(EndpointPlan plan)
        {
            LastFailed = _trial == null ? null : LastFailed;
            if (!_listener.TryReplace(Now, plan))
            {
                return ConnectionProblem.CannotOpen(plan.Port);
            }

            _trialEnds = _clock.Milliseconds + _limits.TrialMilliseconds;
            _trial = plan;
            _watch.Wake();
            return null;
        }

        private void EndTrial()
        {
            ConnectionSetting tried = _trial.Setting;
            if (TryReturn())
            {
                LastFailed = tried;
                _access.NoteOwn(SecurityEventKind.ConnectionChanged, null, null);
                return;
            }

            // somebody else took the port meanwhile: what answers now is better than nothing, try again later
            _trialEnds = _clock.Milliseconds + _limits.TrialRetryMilliseconds;
        }

        private bool TryReturn()
        {
            if (!_listener.TryReplace(_trial, _confirmed))
            {
                return false;
            }

            _trial = null;
            return true;
        }
    }
}
