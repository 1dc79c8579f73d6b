using System;
using System.Text;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>The one listener that the server has, opened as planned and replaced by another: responses under way end whole.
    /// Its owner calls it from one thread at a time.</summary>
    internal sealed class PlannedListener
    {
        private readonly CameraPorts _ports;
        private readonly IdentityStore _identities;
        private HttpServer _server;
        private IListener _listener;
        private IListener _prepared;

        public PlannedListener(CameraPorts ports, IdentityStore identities)
        {
            _ports = ports;
            _identities = identities;
        }

        /// <summary>The port listened at, 0 before the start.</summary>
        public int Port => _listener == null ? 0 : _listener.Port;

        /// <summary>The port that was prepared, 0 when none was.</summary>
        public int PreparedPort => _prepared == null ? 0 : _prepared.Port;

        /// <summary>Opens the first one.</summary>
        /// <returns>False when it cannot be opened.</returns>
        public bool TryStart(HttpServer server, EndpointPlan plan)
        {
            _server = server;
            if (!TryOpen(plan, out _listener))
            {
                return false;
            }

            _server.Start(_listener);
            return true;
        }

        /// <summary>Replaces it.</summary>
        /// <param name="now">What it is now, to be opened again when the new one cannot be.</param>
        /// <returns>False when the new one cannot be opened.</returns>
        public bool TryReplace(EndpointPlan now, EndpointPlan plan)
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

            // on the same port the old listener must go before the new one can come
            _server.Replace(_listener, null);
            bool opened = TryOpen(plan, out _listener);
            if (opened || TryOpen(now, out _listener))
            {
                _server.Start(_listener);
            }

            return opened;
        }

        /// <summary>Opens another port of plain HTTP beside the one there is.</summary>
        public bool TryPrepareHttp(int port)
        {
            return _ports.Listeners.TryListen(port, out _prepared);
        }

        /// <summary>Closes what was prepared, if anything.</summary>
        public void Abandon()
        {
            if (_prepared != null)
            {
                _prepared.Close();
                _prepared = null;
            }
        }

        /// <summary>Moves to what was prepared, if anything.</summary>
        public void MoveToPrepared()
        {
            if (_prepared != null)
            {
                Take(_prepared);
                _prepared = null;
            }
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
    }
}
