using System;

namespace Camera.Http
{
    /// <summary>
    /// Serves the listeners it is given: one thread a listener, one a connection out of a bounded set that is used again. When
    /// connections run out, the one that has waited longest without a complete request is dropped for the new one.
    /// </summary>
    public sealed class HttpServer
    {
        /// <summary>A server that does not listen yet.</summary>
        /// <param name="log">Where failures are reported, or null.</param>
        public HttpServer(Router router, HttpLimits limits, IClock clock, IHttpLog log) => throw new NotImplementedException();

        /// <summary>Figures for the status page.</summary>
        public HttpCounters Counters => throw new NotImplementedException();

        /// <summary>Serves a listener from now on; the server closes it in the end. At most 4 at once.</summary>
        public void Start(IListener listener) => throw new NotImplementedException();

        /// <summary>Changes a listener (another port, another identity): the new one is served, the old one closed, its waiting
        /// connections too; responses under way end whole.</summary>
        /// <param name="old">The one to end; null for none.</param>
        /// <param name="fresh">The one to start; null for none.</param>
        public void Replace(IListener old, IListener fresh) => throw new NotImplementedException();

        /// <summary>Closes the listeners, lets running responses end within <see cref="HttpLimits.StopMilliseconds"/>, cuts the
        /// rest, and returns when all threads have ended. The server cannot be started again.</summary>
        public void Stop() => throw new NotImplementedException();
    }
}
