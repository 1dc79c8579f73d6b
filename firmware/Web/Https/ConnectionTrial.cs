using System;
using System.Text;
using System.Threading;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>
    /// Which listener the camera has, and that nobody locks themselves out of it (S10, S12): a change of mode, port or certificate is
    /// live at once but on trial, and is kept only when somebody signed in has reached the camera by the new way. Until then it is
    /// nowhere but in memory, so after <see cref="WebLimits.TrialMilliseconds"/>, or a restart, the confirmed setting is back.
    /// </summary>
    internal sealed class ConnectionTrial
    {
        private readonly object _lock = new object();
        private readonly AutoResetEvent _changed = new AutoResetEvent(false);
        private readonly CameraPorts _ports;
        private readonly IdentityStore _identities;
        private readonly ConnectionStore _store;
        private readonly WebLimits _limits;
        private HttpServer _server;
        private IListener _listener;
        private IListener _prepared;
        private EndpointPlan _confirmed;
        private EndpointPlan _trial;
        private long _trialEnds;
        private bool _isStopped;
        private Thread _watcher;

        public ConnectionTrial(CameraPorts ports, IdentityStore identities, ConnectionStore store, WebLimits limits)
        {
            _ports = ports;
            _identities = identities;
            _store = store;
            _limits = limits;
            _confirmed = new EndpointPlan(new ConnectionSetting(false, ConnectionSetting.DefaultPort), 0, null, null, null);
        }

        /// <summary>The setting that holds now, on trial or not.</summary>
        public ConnectionSetting Setting
        {
            get { return (_trial ?? _confirmed).Setting; }
        }

        /// <summary>The setting that comes back when the trial fails.</summary>
        public ConnectionSetting Confirmed
        {
            get { return _confirmed.Setting; }
        }

        /// <summary>The certificate that is served now, or null under HTTP.</summary>
        public Certificate CertificateInUse
        {
            get { return (_trial ?? _confirmed).Certificate; }
        }

        /// <summary>HTTPS with a CA certificate, confirmed: browsers may be told to insist on it.</summary>
        public bool IsTrusted
        {
            get
            {
                EndpointPlan confirmed = _confirmed;
                return _trial == null && confirmed.Setting.IsHttps && confirmed.Certificate == confirmed.Identity.CaCertificate;
            }
        }

        /// <summary>The certificate and chain of a CA that is on trial and not yet kept, or null.</summary>
        public GateResult Pending
        {
            get { return _trial == null ? null : _trial.Pending; }
        }

        /// <summary>The port listened at, 0 before the start.</summary>
        public int Port
        {
            get { return _listener == null ? 0 : _listener.Port; }
        }

        /// <summary>Something is on trial.</summary>
        public bool IsOnTrial
        {
            get { return _trial != null; }
        }

        /// <summary>The last trial ended without a confirmation; what was tried.</summary>
        public ConnectionSetting LastFailed { get; private set; }

        /// <summary>Milliseconds the trial has left; 0 without one.</summary>
        public long TrialLeft
        {
            get
            {
                long left = _trial == null ? 0 : _trialEnds - _ports.HttpClock.Milliseconds;
                return left > 0 ? left : 0;
            }
        }

        /// <summary>Opens the confirmed listener; when that cannot be (no certificate, port taken) or the button is held, HTTP.</summary>
        /// <returns>False when not even HTTP can be opened.</returns>
        public bool TryStart(HttpServer server, int httpPort, bool isButtonHeld)
        {
            lock (_lock)
            {
                _server = server;
                ConnectionSetting setting = _store.Load();
                EndpointPlan plan = setting.IsHttps && !isButtonHeld ? PlanHttps(setting) : null;
                if (plan == null || !TryOpen(plan, out _listener))
                {
                    plan = new EndpointPlan(new ConnectionSetting(false, setting.HttpsPort), httpPort, null, null, null);
                    if (!TryOpen(plan, out _listener))
                    {
                        return false;
                    }
                }

                if (isButtonHeld && setting.IsHttps)
                {
                    _store.Save(plan.Setting);
                }

                _confirmed = plan;
                _server.Start(_listener);
                _watcher = new Thread(Watch);
                _watcher.Start();
                return true;
            }
        }

        /// <summary>Ends the watching over trials; the server closes the listener.</summary>
        public void Stop()
        {
            _isStopped = true;
            _changed.Set();
            if (_watcher != null)
            {
                _watcher.Join();
            }
        }

        /// <summary>Puts another mode or HTTPS port on trial.</summary>
        /// <returns>Why it cannot be, or null. A port of HTTPS alone, under HTTP, is kept at once: nothing changes by it.</returns>
        public Problem Change(ConnectionSetting wanted, int httpPort)
        {
            lock (_lock)
            {
                ConnectionSetting now = Setting;
                if (!wanted.IsHttps && !now.IsHttps)
                {
                    return KeepPort(wanted, httpPort);
                }

                if (wanted.IsHttps == now.IsHttps && wanted.HttpsPort == now.HttpsPort)
                {
                    return null;
                }

                EndpointPlan plan = wanted.IsHttps ? PlanHttps(wanted) : new EndpointPlan(wanted, httpPort, null, null, null);
                if (plan == null)
                {
                    return new Problem(409, "HTTPS is not ready")
                    {
                        Detail = "Make a key and a certificate first.", Field = "mode", Given = "https", Allowed = "http",
                    };
                }

                return Try(plan) ? null : CannotOpen(plan.Port);
            }
        }

        /// <summary>Puts an accepted CA certificate on trial; it is installed when the trial is confirmed. Only under HTTPS.</summary>
        /// <returns>Why it cannot be, or null.</returns>
        public Problem TryCertificate(GateResult accepted, string fileName)
        {
            lock (_lock)
            {
                string chain = "";
                for (int i = 0; i < accepted.ChainLength; i++)
                {
                    chain += PemWriter.WriteText(PemLabel.Certificate, accepted.GetCertificate(i).Encode());
                }

                EndpointPlan plan = new EndpointPlan(
                    Setting, _confirmed.HttpPort, _identities.Current, accepted.GetCertificate(0), chain)
                {
                    Pending = accepted, PendingName = fileName,
                };
                return Try(plan) ? null : CannotOpen(plan.Port);
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
                    return new Problem(409, "Nothing is on trial") { Detail = "The setting was confirmed already, or its time was over." };
                }

                if (isEncrypted != _trial.Setting.IsHttps)
                {
                    return new Problem(409, "Not by the new way") { Detail = "Open the camera by its new address to confirm it." };
                }

                if ((_trial.Pending != null && _identities.InstallCa(_trial.Pending, _trial.PendingName) != IdentityStatus.Ok)
                    || !_store.Save(_trial.Setting))
                {
                    return new Problem(500, "Not kept") { Detail = "The flash could not be written; the trial goes on." };
                }

                _confirmed = _trial.Pending == null ? _trial : PlanHttps(_trial.Setting) ?? _trial;
                _trial = null;
                _changed.Set();
                return null;
            }
        }

        /// <summary>Gets another port of plain HTTP ready; under HTTPS there is nothing to do, the port is only kept.</summary>
        /// <returns>False when it cannot be opened, or something is on trial.</returns>
        public bool TryPrepareHttp(int httpPort)
        {
            lock (_lock)
            {
                return _trial == null && (Setting.IsHttps || _ports.Listeners.TryListen(httpPort, out _prepared));
            }
        }

        /// <summary>Closes what was prepared.</summary>
        public void Abandon()
        {
            lock (_lock)
            {
                if (_prepared != null)
                {
                    _prepared.Close();
                    _prepared = null;
                }
            }
        }

        /// <summary>Moves to what was prepared, if anything; responses under way end whole.</summary>
        public void MoveHttp()
        {
            lock (_lock)
            {
                if (_prepared != null)
                {
                    _confirmed = new EndpointPlan(_confirmed.Setting, _prepared.Port, null, null, null);
                    Take(_prepared);
                    _prepared = null;
                }
            }
        }

        private Problem KeepPort(ConnectionSetting wanted, int httpPort)
        {
            if (!_store.Save(wanted))
            {
                return new Problem(500, "Not kept") { Detail = "The flash could not be written; nothing was changed." };
            }

            _confirmed = new EndpointPlan(wanted, httpPort, null, null, null);
            return null;
        }

        private EndpointPlan PlanHttps(ConnectionSetting setting)
        {
            IdentitySlot slot = Usable(_identities.Current) ?? Usable(_identities.Previous);
            return slot == null ? null : new EndpointPlan(setting, 0, slot, slot.InUse, slot.GetTlsPem());
        }

        private static IdentitySlot Usable(IdentitySlot slot)
        {
            return slot == null || slot.InUse == null ? null : slot;
        }

        private bool Try(EndpointPlan plan)
        {
            if (_trial == null)
            {
                LastFailed = null;
            }

            if (!TryReplace(plan))
            {
                return false;
            }

            _trial = plan;
            _trialEnds = _ports.HttpClock.Milliseconds + _limits.TrialMilliseconds;
            _changed.Set();
            return true;
        }

        // On the same port the old listener must go before the new one can come.
        private bool TryReplace(EndpointPlan plan)
        {
            if (plan.Port != Port)
            {
                if (!TryOpen(plan, out IListener fresh))
                {
                    return false;
                }

                Take(fresh);
                return true;
            }

            EndpointPlan old = _trial ?? _confirmed;
            _server.Replace(_listener, null);
            if (TryOpen(plan, out _listener))
            {
                _server.Start(_listener);
                return true;
            }

            if (TryOpen(old, out _listener))
            {
                _server.Start(_listener);
            }

            return false;
        }

        private void Take(IListener fresh)
        {
            IListener old = _listener;
            _listener = fresh;
            _server.Replace(old, fresh);
        }

        private bool TryOpen(EndpointPlan plan, out IListener listener)
        {
            if (!_ports.Listeners.TryListen(plan.Port, out listener))
            {
                return false;
            }

            if (!plan.Setting.IsHttps)
            {
                return true;
            }

            byte[] key = _identities.GetKeyPem(plan.Identity);
            IListener plain = listener;
            bool decorated = key != null
                && _ports.Tls.TryDecorate(plain, Encoding.UTF8.GetBytes(plan.ChainPem), key, out listener);
            if (key != null)
            {
                Array.Clear(key, 0, key.Length);
            }

            if (!decorated)
            {
                plain.Close();
                listener = null;
            }

            return decorated;
        }

        private static Problem CannotOpen(int port)
        {
            return new Problem(409, "The port cannot be opened")
            {
                Detail = "Port " + port.ToString() + " is in use or not allowed here, or the certificate does not work; nothing was changed.",
                Field = "port",
                Given = port.ToString(),
                Allowed = ReservedPorts.Allowed,
            };
        }

        private void Watch()
        {
            while (!_isStopped)
            {
                long left = TrialLeft;
                _changed.WaitOne(IsOnTrial ? (int)left + 1 : -1 /* for ever */, false);
                lock (_lock)
                {
                    if (!_isStopped && _trial != null && _ports.HttpClock.Milliseconds >= _trialEnds)
                    {
                        Return();
                    }
                }
            }
        }

        private void Return()
        {
            if (!TryReplace(_confirmed))
            {
                // somebody else took the port meanwhile: what answers now is better than nothing, try again later
                _trialEnds = _ports.HttpClock.Milliseconds + _limits.TrialRetryMilliseconds;
                return;
            }

            LastFailed = _trial.Setting;
            _trial = null;
        }
    }
}
