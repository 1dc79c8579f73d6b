using System;

namespace Camera.Http
{
    /// <summary>
    /// Serves the listeners it is given: one thread a listener, one a connection out of a bounded set that is used again. When
    /// connections run out, the one that has waited longest for its client is dropped for the new one.
    /// </summary>
    public sealed class HttpServer
    {
        private readonly HttpLimits _limits;
        private readonly IHttpLog _log;
        private readonly WorkerPool _pool;
        private readonly Endpoint[] _endpoints;
        private readonly object _lock = new object();
        private bool _isStopped;

        /// <summary>A server that does not listen yet and sends no Date.</summary>
        /// <param name="log">Where failures are reported, or null.</param>
        public HttpServer(Router router, HttpLimits limits, IClock clock, IHttpLog log)
            : this(router, limits, clock, null, log)
        {
        }

        /// <summary>A server that does not listen yet.</summary>
        /// <param name="time">For the Date header, or null.</param>
        /// <param name="log">Where failures are reported, or null.</param>
        public HttpServer(Router router, HttpLimits limits, IClock clock, ITimeSource time, IHttpLog log)
        {
            _limits = limits;
            _log = log;
            Counters = new HttpCounters();
            _pool = new WorkerPool(router, limits, clock, time, log, Counters);
            _endpoints = new Endpoint[limits.Listeners];
        }

        /// <summary>Figures for the status page.</summary>
        public HttpCounters Counters { get; }

        /// <summary>Serves a listener from now on; the server closes it in the end.</summary>
        /// <exception cref="InvalidOperationException">As many listeners as <see cref="HttpLimits.Listeners"/> are served, or the
        /// server was stopped.</exception>
        public void Start(IListener listener)
        {
            if (listener == null) throw new ArgumentNullException("listener");
            lock (_lock)
            {
                int place = IndexOf(null);
                if (place < 0 || _isStopped) throw new InvalidOperationException("No more listeners");
                Endpoint endpoint = new Endpoint(listener, _pool, _limits, _log, Counters);
                endpoint.Start();
                _endpoints[place] = endpoint;
            }
        }

        /// <summary>Changes a listener (another port, another identity): the new one is served, the old one closed, its waiting
        /// connections too; responses under way end whole. May be called from a handler.</summary>
        /// <param name="old">The one to end; null for none.</param>
        /// <param name="fresh">The one to start; null for none.</param>
        public void Replace(IListener old, IListener fresh)
        {
            if (fresh != null) Start(fresh);
            if (old == null) return;
            lock (_lock)
            {
                int place = IndexOf(old);
                if (place < 0) return;
                _endpoints[place].Close();
                _endpoints[place] = null;
            }
            _pool.Release(old);
        }

        /// <summary>Closes the listeners, lets running responses end within <see cref="HttpLimits.StopMilliseconds"/>, cuts the
        /// rest, and returns when all threads have ended. The server cannot be started again.</summary>
        public void Stop()
        {
            Endpoint[] endpoints;
            lock (_lock)
            {
                _isStopped = true;
                endpoints = (Endpoint[])_endpoints.Clone();
                for (int i = 0; i < endpoints.Length; i++)
                {
                    if (endpoints[i] != null) endpoints[i].Close();
                    _endpoints[i] = null;
                }
            }
            _pool.Stop();
            for (int i = 0; i < endpoints.Length; i++)
                if (endpoints[i] != null) endpoints[i].Join();
        }

        private int IndexOf(IListener listener)
        {
            for (int i = 0; i < _endpoints.Length; i++)
                if ((_endpoints[i] == null ? null : _endpoints[i].Listener) == listener) return i;
            return -1;
        }
    }
}
