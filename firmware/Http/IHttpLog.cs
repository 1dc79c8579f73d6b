using System;

namespace Camera.Http
{
    /// <summary>Where the server reports what its operator should know. Called from any thread; must not throw.</summary>
    public interface IHttpLog
    {
        /// <summary>A handler threw, or ended without a response. The client saw a plain 500 or a cut connection.</summary>
        /// <param name="path">The last request's path, or null.</param>
        /// <param name="exception">What was thrown, or null.</param>
        void HandlerFailed(string path, Exception exception);

        /// <summary>A request or connection was refused; the counters have it already. May come as often as a hostile
        /// client wants: pace what is kept.</summary>
        void Rejected(string remoteAddress, RejectionReason reason);

        /// <summary>A listener threw, against its contract; the server asks it again after a pause.</summary>
        void ListenerFailed(int port, Exception exception);
    }
}
